using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// Which groups of a segment show their amounts. Those that may not are hidden; a reader who takes what is shown away from all has the
/// sum of those that are hidden, so that sum must be allowed as any other is, or the next smallest group is hidden, too.
/// </summary>
internal sealed class AmountRows
{
    private readonly ImmutableArray<Crowd> groups;
    private readonly bool[] hidden;

    private AmountRows(ImmutableArray<Crowd> groups, IEnumerable<bool> hidden) => (this.groups, this.hidden) = (groups, [.. hidden]);

    internal bool Hides(int group) => hidden[group];

    /// <summary>Who gave an amount, by group.</summary>
    internal Crowd Who(int group) => groups[group];

    /// <summary>As an earlier release has them.</summary>
    internal static AmountRows Printed(ImmutableArray<Crowd> groups, IEnumerable<bool> hidden) => new(groups, hidden);

    /// <summary>Decides; null where nothing but the sum of all would be left.</summary>
    /// <param name="answeredIsHidden">By group: the table of counts hides how many answered, so amounts may not tell it.</param>
    /// <param name="allows">May the amounts of these groups be known? With the median, where they are published; the others are shown.</param>
    /// <param name="earlier">Tables of the same amounts by other segments, which a reader has, too.</param>
    /// <param name="allowsRest">May the sum of what these gave be known?</param>
    internal static AmountRows? Decide(
        ImmutableArray<Crowd> groups, ImmutableArray<bool> answeredIsHidden, Allows allows, IReadOnlyCollection<AmountRows> earlier, Func<Crowd, bool> allowsRest)
    {
        var rows = new AmountRows(groups, groups.Select((who, g) => answeredIsHidden[g] || (who.Count() > 0 && !allows([g], [], tellsMedian: true))));
        while (rows.Shown.Any())
        {
            if (rows.HiddenAreSafe(allows) && !earlier.Any(other => KnownSums.TellTooMuch(other.Known, rows.Known, allowsRest))) return rows;
            // Equal sizes go by place, so that the order of responses changes nothing.
            rows.hidden[rows.Shown.MinBy(g => (groups[g].Count(), g))] = true;
        }

        return null;
    }

    /// <summary>Of which groups, beside which that are shown.</summary>
    internal delegate bool Allows(IReadOnlyList<int> groups, IReadOnlyList<int> others, bool tellsMedian);

    // A group in which nobody gave an amount has none to tell.
    private IEnumerable<int> Shown => Enumerable.Range(0, groups.Length).Where(g => !hidden[g] && groups[g].Count() > 0);

    private IEnumerable<int> Hidden => Enumerable.Range(0, groups.Length).Where(g => hidden[g] && groups[g].Count() > 0);

    /// <summary>Whose sums a reader has: of each group that is shown, and of the others together.</summary>
    private List<Crowd> Known
    {
        get
        {
            var known = Shown.Select(g => groups[g]).ToList();
            if (Hidden.Any()) known.Add(Hidden.Select(g => groups[g]).Aggregate((a, b) => a.Or(b)));
            return known;
        }
    }

    private bool HiddenAreSafe(Allows allows)
    {
        var together = Hidden.ToList();
        return together.Count == 0 || (together.Count > 1 && allows(together, [.. Shown], tellsMedian: false));
    }
}
