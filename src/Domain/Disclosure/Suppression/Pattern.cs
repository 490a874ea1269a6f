namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>Which cells are hidden, and which of those could not be proven to be wide: the tables they stand in are not published.</summary>
internal sealed record Pattern(ImmutableArray<bool> Hidden, ImmutableArray<int> Narrow)
{
    /// <summary>Beyond, the second way costs more time than it saves cells.</summary>
    private const int MostForBoth = 600;

    /// <summary>
    /// Elimination, widths, polish; then every witness is added up once more. Where there is time, the same without elimination (what
    /// the widths ask for is hidden, and nothing else), and the better of the two.
    /// </summary>
    internal static Pattern Of(LinkedCells system)
    {
        var eliminated = Finish(system, Elimination.Choose(system));
        if (system.Cells.Count > MostForBoth) return eliminated;
        var widened = Finish(system, [.. system.Cells.Select(c => c.Fate is Fate.Hidden or Fate.Unseen)]);
        return (widened.Narrow.Length, Printed(widened), Lost(widened)).CompareTo((eliminated.Narrow.Length, Printed(eliminated), Lost(eliminated))) < 0 ? widened : eliminated;

        int Printed(Pattern pattern) => Enumerable.Range(0, pattern.Hidden.Length).Count(c => pattern.Hidden[c] && system.Cells[c].Fate is not Fate.Unseen);

        long Lost(Pattern pattern) => Enumerable.Range(0, pattern.Hidden.Length).Where(c => pattern.Hidden[c]).Sum(c => system.Cells[c].Keep);
    }

    private static Pattern Finish(LinkedCells system, bool[] hidden)
    {
        var widths = new Widths(system, hidden);
        widths.Widen();
        widths.Polish();
        return new([.. widths.Hidden], [.. Enumerable.Range(0, system.Cells.Count).Where(c => widths.Hidden[c] && system.Cells[c].Width > 0 && !widths.Holds(c))]);
    }
}
