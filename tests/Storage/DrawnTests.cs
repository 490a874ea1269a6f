using System.Collections.Concurrent;

namespace Clinks.Engage.Storage;

/// <summary>Salts and nonces: no byte is given out twice, whoever asks and for however many.</summary>
public sealed class DrawnTests
{
    [Fact]
    public async Task Nothing_is_given_out_twice_to_whoever_asks_at_once()
    {
        var given = new ConcurrentBag<string>();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() =>
        {
            Span<byte> one = stackalloc byte[33];
            for (var i = 0; i < 2_000; i++)
            {
                // Lengths that do not divide a page, so that its end is met in the middle of one.
                var bytes = one[..(12 + (i % 22))];
                Drawn.Fill(bytes);
                given.Add(Convert.ToHexString(bytes[..12]));
            }
        })));
        Assert.Equal(16_000, given.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_byte_is_drawn_and_none_is_left_as_it_was()
    {
        Span<byte> bytes = stackalloc byte[32];
        Span<int> seen = stackalloc int[32];
        for (var i = 0; i < 64; i++)
        {
            bytes.Clear();
            Drawn.Fill(bytes);
            for (var at = 0; at < bytes.Length; at++) seen[at] += bytes[at] == 0 ? 0 : 1;
        }

        // 64 bytes at each place: that all of them are zero has the chance of 2^-512.
        foreach (var count in seen) Assert.NotEqual(0, count);
    }
}
