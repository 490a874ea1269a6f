namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>Which cells are hidden; or the first that could not be proven to be wide, whatever was hidden: its table cannot be published.</summary>
internal sealed record Pattern(ImmutableArray<bool> Hidden, int? Narrow)
{
    /// <summary>Beyond, the second way costs more time than it saves cells.</summary>
    private const int MostForBoth = 250;

    /// <summary>
    /// Elimination, widths, polish; then every witness is added up once more. Where there is time, the same without elimination (what
    /// the widths ask for is hidden, and nothing else), and the better of the two.
    /// </summary>
    /// <param name="patient">One table of thousands of cells, which is wanted whole; a release rather loses a table than waits.</param>
    internal static Pattern Of(LinkedCells system, bool patient = false)
    {
        var eliminated = Finish(system, Elimination.Choose(system), patient);
        if (system.Cells.Count > MostForBoth || eliminated.Narrow is not null) return eliminated;
        var widened = Finish(system, [.. system.Cells.Select(c => c.Fate is Fate.Hidden or Fate.Unseen)], patient);
        return widened.Narrow is null && (Printed(widened), Lost(widened)).CompareTo((Printed(eliminated), Lost(eliminated))) < 0 ? widened : eliminated;

        int Printed(Pattern pattern) => Enumerable.Range(0, pattern.Hidden.Length).Count(c => pattern.Hidden[c] && system.Cells[c].Fate is not Fate.Unseen);

        long Lost(Pattern pattern) => Enumerable.Range(0, pattern.Hidden.Length).Where(c => pattern.Hidden[c]).Sum(c => system.Cells[c].Keep);
    }

    private static Pattern Finish(LinkedCells system, bool[] hidden, bool patient)
    {
        var widths = new Widths(system, hidden, patient);
        widths.Widen();
        if (widths.Narrow is { } narrow) return new([.. widths.Hidden], narrow);
        widths.Polish();
        var incidence = new Incidence(system);
        for (var cell = 0; cell < system.Cells.Count; cell++)
            if (widths.Hidden[cell] && system.Cells[cell].Width > 0 && !Proof.Holds(widths.WitnessOf(cell), cell, system, incidence, widths.Hidden))
                throw new InvalidOperationException("A witness does not hold: nothing may be published by it.");
        return new([.. widths.Hidden], null);
    }
}
