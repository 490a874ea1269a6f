using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Tests.Evidence;

/// <summary>Held against a table that spells every person out as text, and counts.</summary>
public sealed class SinglingOutLaws
{
    private static readonly Shown[] Every = [.. from role in new[] { Shown.Nothing, Shown.Role } from place in new[] { Shown.Nothing, Shown.Nation, Shown.Region, Shown.Nation | Shown.Region } from age in new[] { Shown.Nothing, Shown.AgeBand } select role | place | age];

    [Fact]
    public void Too_much_is_told_where_fewer_than_ten_read_alike()
    {
        var random = new Random(7);
        var (yes, no) = (0, 0);
        for (var round = 0; round < 60; round++)
        {
            var people = Crowd(random);
            var singling = new SinglingOut([.. people.OfType<Attributes>()]);
            foreach (var speaker in people.Take(20))
            {
                foreach (var shown in Every)
                {
                    var alike = people.Count(one => Read(one, shown) == Read(speaker, shown));
                    var expected = shown is not Shown.Nothing && (Read(speaker, shown).Contains('?', StringComparison.Ordinal) || alike < 10);
                    Assert.Equal(expected, singling.IsTooMuch(speaker, shown));
                    if (expected) yes++;
                    else no++;
                }
            }
        }

        Assert.True(yes > 2_000 && no > 2_000);
    }

    [Fact]
    public void What_is_proposed_instead_is_coarser_allowed_and_as_much_as_goes()
    {
        var random = new Random(8);
        for (var round = 0; round < 60; round++)
        {
            var people = Crowd(random);
            var singling = new SinglingOut([.. people.OfType<Attributes>()]);
            foreach (var speaker in people.Take(10))
            {
                var (wanted, elsewhere) = (Every[random.Next(Every.Length)], random.Next(3) == 0 ? Every[random.Next(Every.Length)] : Shown.Nothing);
                var proposed = singling.Coarser(speaker, wanted, elsewhere);
                Assert.All(proposed, one => Assert.False(singling.IsTooMuch(speaker, one | elsewhere)));
                Assert.All(proposed, one => Assert.Equal(one, one & wanted.Whole()));
                Assert.DoesNotContain(wanted.Whole(), proposed);
                // Nothing that would be allowed tells more than each of these.
                foreach (var other in Every.Select(one => one.Whole()).Where(one => (one & wanted.Whole()) == one && one != wanted.Whole() && !singling.IsTooMuch(speaker, one | elsewhere)))
                    Assert.Contains(proposed, one => (one & other) == other);
            }
        }
    }

    /// <summary>What somebody reads who is told so much; a question mark where it is not known.</summary>
    private static string Read(Attributes? one, Shown shown) => string.Join(
        '|',
        shown.HasFlag(Shown.Role) ? one?.Role.ToString() ?? "?" : "",
        shown.HasFlag(Shown.Region) ? one?.Region.ToString() ?? "?" : "",
        shown.HasFlag(Shown.Region) || shown.HasFlag(Shown.Nation) ? one is null ? "?" : one.Region is Region.Wales ? "Wales" : one.Region is Region.National ? "both" : "England" : "",
        shown.HasFlag(Shown.AgeBand) ? one?.Age?.ToString() ?? "?" : "");

    private static List<Attributes?> Crowd(Random random)
    {
        var (roles, regions) = (random.Next(1, 4), random.Next(1, 4));
        return [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ =>
            random.Next(8) == 0 ? null : new Attributes((ContributorRole)random.Next(roles), random.Next(4) == 0 ? (Region)(9 + random.Next(2)) : (Region)random.Next(regions), random.Next(5) == 0 ? null : (AgeBand)random.Next(3)))];
    }
}
