namespace Clinks.Engage.Domain.Disclosure.SoFar;

/// <summary>
/// Counts of a whole that everybody knows, rounded down to multiples of the threshold T, where each could as well be anything up to T − 1 more
/// (decision 17). Rounded to the nearest, 5 would say "5, 6 or 7", and an exact 8 in the release that 1 to 3 have come.
/// </summary>
internal static class RoundedCounts
{
    /// <summary>
    /// What was rounded off together, which follows from the whole, has to leave room to every one of them: T − 1 and no more, or so
    /// little that two of those that are shown could have none of it. (What is not shown may be nothing, and then has no room.) Null where it does not.
    /// </summary>
    /// <param name="counts">Everybody is in one of them. Together T − 1 more than a multiple of T.</param>
    internal static ImmutableArray<int>? Of(ReadOnlySpan<int> counts, int threshold)
    {
        var (rounded, off, shown) = (new int[counts.Length], 0, 0);
        for (var c = 0; c < counts.Length; c++)
        {
            rounded[c] = counts[c] - counts[c] % threshold;
            off += counts[c] - rounded[c];
            if (rounded[c] > 0) shown++;
        }

        if (off % threshold != threshold - 1) throw new ArgumentException("Together they are to be T − 1 more than a multiple of T.", nameof(counts));
        return off == threshold - 1 || off <= (shown - 2) * (threshold - 1) ? [.. rounded] : null;
    }
}
