using System.Collections.Concurrent;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Grains.Tests.Responding;

public sealed class ResponseIdsTests
{
    private const int Shared = 15;

    [Fact]
    public void No_two_are_the_same_whoever_asks_at_once()
    {
        var ids = new ResponseIds();
        var given = new ConcurrentBag<string>();
        Parallel.For(0, 20_000, _ => given.Add(ids.Next().Value));
        Assert.Equal(20_000, given.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void So_many_that_follow_each_other_stand_together_and_the_next_ones_elsewhere()
    {
        var ids = new ResponseIds();
        var clumps = Enumerable.Range(0, 20 * ResponseIds.Together).Select(_ => ids.Next().Value[..Shared]).Chunk(ResponseIds.Together).Select(clump => clump.Distinct(StringComparer.Ordinal).ToList()).ToList();
        Assert.All(clumps, shared => Assert.StartsWith("response-", Assert.Single(shared), StringComparison.Ordinal));
        Assert.Equal(20, clumps.Select(shared => shared[0]).Distinct(StringComparer.Ordinal).Count());
    }

    /// <summary>Whoever has one can neither guess its neighbours nor tell which of two came first.</summary>
    [Fact]
    public void What_follows_is_chance_at_every_place_and_says_no_order()
    {
        var ids = new ResponseIds();
        var own = Enumerable.Range(0, 40 * ResponseIds.Together).Select(_ => ids.Next().Value[Shared..]).ToList();
        for (var at = 0; at < 20; at++)
        {
            var often = own.CountBy(id => id[at]).Select(letter => letter.Value).ToList();
            Assert.Equal(32, often.Count);
            // 320 of each are expected, with a deviation of 18.
            Assert.All(often, times => Assert.InRange(times, 180, 460));
        }

        var rising = own.Zip(own.Skip(1), (one, next) => string.CompareOrdinal(one, next) < 0).Count(rises => rises);
        Assert.InRange(rising, own.Count * 0.45, own.Count * 0.55);
    }
}
