using Clinks.Engage.Domain.Disclosure.Suppression;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What is in print of an engagement, verbatim. What a later release may tell depends on it: cells keep their fates, and no group under
/// the threshold may follow from old and new figures together.
/// </summary>
/// <param name="Tables">Of all releases, in their order; those that were published, each once.</param>
/// <param name="Amounts">The same for totals, means and medians.</param>
internal sealed record Ledger(ImmutableArray<SafeTable> Tables, ImmutableArray<SafeTable> Amounts)
{
    internal static Ledger Empty { get; } = new([], []);

    /// <summary>Of the tables of all releases, in their order.</summary>
    internal static Ledger Of(IEnumerable<SafeTable> released)
    {
        var all = released.Where(t => t.IsPublished).DistinctBy(t => (t.Kind, t.Question, t.By, t.Among)).ToList();
        return new([.. all.Where(t => t.Kind is TableKind.Question or TableKind.QuestionBySegment)], [.. all.Where(t => t.Kind is TableKind.Amounts)]);
    }

    internal IEnumerable<SafeTable> AmountsOf(string question) => Amounts.Where(t => t.Question == question);
}

/// <summary>A column of counts in print: figures, or [c] where a cell was hidden.</summary>
/// <param name="Answered">Nothing where it is not told who answered.</param>
internal sealed record PrintedColumn(ImmutableArray<SafeCell> Rows, SafeCell Answered)
{
    /// <summary>The columns of counts of a table, the last of them those of all whom the table is of.</summary>
    /// <exception cref="PrintedOtherwiseException">It has other rows or columns than it would have now.</exception>
    internal static ImmutableArray<PrintedColumn> Of(SafeTable table, RowPlan plan, int columns)
    {
        var rows = plan.Rows.Length;
        if (table.Columns.Length != 2 * columns || table.Rows.Length != rows + (plan.TellsAnswered ? 2 : 1)) throw new PrintedOtherwiseException();
        return [.. Enumerable.Range(0, columns).Select(c => new PrintedColumn(
            [.. table.Rows.Take(rows).Select(row => row.Cells[c])], plan.TellsAnswered ? table.Rows[rows].Cells[c] : default))];
    }

    /// <summary>The cell as it is in print.</summary>
    /// <exception cref="PrintedOtherwiseException">Another figure is in print than there is now.</exception>
    internal static Cell Keep(Cell cell, SafeCell printed, int threshold) => printed switch
    {
        { Mark: Shorthand.Confidential } => cell with { Fate = Fate.Hidden, Width = threshold, Lower = cell.Fate is Fate.Published ? 0 : cell.Lower, SomebodyKnows = cell.Value > 0 },
        { Value: { } value } when value == cell.Value => cell with { Fate = Fate.Published, Width = 0, Lower = cell.Value },
        _ => throw new PrintedOtherwiseException(),
    };
}

/// <summary>
/// What an earlier release printed is not what would be printed of the same answers now: the program changed since. Then nothing may be
/// added to it.
/// </summary>
internal sealed class PrintedOtherwiseException() : Exception("An earlier release says otherwise.");
