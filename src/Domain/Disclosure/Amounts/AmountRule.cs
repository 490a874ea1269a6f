namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// When a total may be published: whoever gave parts of it, or a stranger, cannot work out anybody's part (trust.md §3: minimum of
/// contributors, dominance, p %). If the rule allows two sums of different organisations, it allows the sum of both.
/// </summary>
internal sealed class AmountRule(DisclosurePolicy policy, int threshold)
{
    /// <param name="tellsMedian">The median is published beside the total: whoever is above it gave at least that.</param>
    internal bool Allows(Contributions given, bool tellsMedian = false) =>
        given.Count >= threshold && !IsDominated(given) && !TellsOfOne(given, tellsMedian);

    /// <summary>
    /// (n, k): the n largest gave more than k % of it. A total of nothing is everybody's own amount, nothing, so it counts as dominated.
    /// </summary>
    private bool IsDominated(Contributions given)
    {
        var sizes = Enumerable.Range(0, given.Count).Select(given.Size).OrderDescending().ToList();
        var all = sizes.Sum();
        return all == 0 || sizes.Take(policy.DominantContributors).Sum() * 100 > all * policy.DominantPercent;
    }

    /// <summary>
    /// p %: who gave one part takes it away from the total, takes away the least that the others can have given, and has what another
    /// gave at most. That must be p % too much. The least is what bands and median say; without them it would be nothing, and only the
    /// second largest would come near the largest.
    /// </summary>
    private bool TellsOfOne(Contributions given, bool tellsMedian)
    {
        var open = new decimal[given.Count];
        for (var i = 0; i < open.Length; i++) open[i] = given.Size(i) - Least(given, i, tellsMedian);
        var all = open.Sum();
        // The one whose own part leaves the least open, and the next for when that one is asked about.
        var most = Array.IndexOf(open, open.Max());
        var second = open.Where((_, i) => i != most).DefaultIfEmpty().Max();
        for (var i = 0; i < open.Length; i++)
            if ((all - open[i] - (i == most ? second : open[most])) * 100 < given.Size(i) * policy.NearPercent)
                return true;
        return false;
    }

    private static decimal Least(Contributions given, int place, bool tellsMedian)
    {
        var least = given.SizeByBand(place);
        if (!tellsMedian) return least;
        if (place == given.FirstMiddle || place == given.LastMiddle) return given.Size(place);
        var median = given.Middle;
        var isBeyond = median > 0 ? place > given.LastMiddle : median < 0 && place < given.FirstMiddle;
        return isBeyond ? Math.Max(least, Math.Abs(median)) : least;
    }
}
