namespace Clinks.Engage.Domain.Disclosure.SoFar;

#pragma warning disable CA5394 // A seed, not a secret.

public sealed class RoundingLaws
{
    [Theory]
    [InlineData(5)]
    [InlineData(10)]
    public void Each_rounded_count_could_be_up_to_T_less_one_more(int threshold)
    {
        for (var seed = 0; seed < 2_000; seed++)
        {
            var random = new Random(seed);
            var counts = new int[random.Next(2, 7)];
            for (var left = threshold * random.Next(2, 12) + threshold - 1; left > 0; left--) counts[random.Next(random.Next(1, counts.Length + 1))]++;
            if (RoundedCounts.Of(counts, threshold) is not { } rounded) continue;
            var off = counts.Sum() - rounded.Sum();
            for (var c = 0; c < counts.Length; c++)
                for (var more = 0; more < threshold; more++)
                {
                    // The others share what is left as they can.
                    var (other, left) = (rounded.ToArray(), off - more);
                    other[c] += more;
                    for (var o = 0; o < other.Length; o++)
                    {
                        if (o == c) continue;
                        var share = Math.Min(left, threshold - 1);
                        (other[o], left) = (other[o] + share, left - share);
                    }

                    Assert.Equal(0, left);
                    Assert.Equal(rounded, RoundedCounts.Of(other, threshold)!.Value);
                }
        }
    }

    [Fact]
    public void Where_nearly_all_are_just_under_the_next_multiple_the_question_waits() => Assert.Null(RoundedCounts.Of([14, 13, 12], 5));

    [Fact]
    public void What_is_fewer_than_T_is_nothing() => Assert.Equal([15, 0, 10], RoundedCounts.Of([16, 2, 11], 5)!.Value);
}
