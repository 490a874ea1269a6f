namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>Where the table of a sheet is, no further than cells hold something.</summary>
internal sealed class TableArea
{
    private TableArea(OpenedSheet sheet, CellRange range, OpenedTable? marked)
    {
        Range = range;
        Marked = marked;
        var first = marked is { HasHeader: false } ? range.FirstRow : range.FirstRow + 1;
        Header = marked is { HasHeader: false } ? [] : [.. Enumerable.Range(range.FirstColumn, range.LastColumn - range.FirstColumn + 1).Select(column => sheet[range.FirstRow, column])];
        FirstBodyRow = first;
        Columns = [.. sheet.Cells.Where(cell => range.Has(cell) && cell.Row >= first && !cell.IsBlank).GroupBy(cell => cell.Column).OrderBy(group => group.Key)
            .Select(group => new TableColumnArea(sheet[range.FirstRow, group.Key], group.Key, [.. group]))];
    }

    public CellRange Range { get; }

    public OpenedTable? Marked { get; }

    /// <summary>By column; null where the header is blank.</summary>
    public IReadOnlyList<OpenedCell?> Header { get; }

    public int FirstBodyRow { get; }

    /// <summary>Those that hold something.</summary>
    public IReadOnlyList<TableColumnArea> Columns { get; }

    public static TableArea? Of(OpenedSheet sheet)
    {
        var used = sheet.Cells.Where(cell => !cell.IsBlank).ToList();
        if (used.Count == 0) return null;
        int lastRow = used.Max(cell => cell.Row), lastColumn = used.Max(cell => cell.Column);
        if (sheet.Tables is [var marked, ..])
        {
            var range = marked.Range;
            return new(sheet, range with { LastRow = Math.Clamp(lastRow, range.FirstRow, range.LastRow), LastColumn = Math.Clamp(lastColumn, range.FirstColumn, range.LastColumn) }, marked);
        }

        var first = used.GroupBy(cell => cell.Row).Where(row => row.Skip(1).Any()).Select(row => row.Key).DefaultIfEmpty(0).Min();
        return first == 0 ? null : new(sheet, new(first, used.Where(cell => cell.Row >= first).Min(cell => cell.Column), lastRow, lastColumn), null);
    }
}

/// <summary>One column of a table.</summary>
internal sealed record TableColumnArea(OpenedCell? Header, int Column, IReadOnlyList<OpenedCell> Cells)
{
    private readonly int numbers = Cells.Count(cell => cell.Holds is Holds.Number);

    /// <summary>It is a column of figures where numbers, and what stands instead of them, are not fewer than other words.</summary>
    public bool HasFigures => numbers > 0 && Cells.Count(cell => cell.Holds is Holds.Number or Holds.Error || Marks.StandsForValue(cell.Text)) * 2 >= Cells.Count;
}
