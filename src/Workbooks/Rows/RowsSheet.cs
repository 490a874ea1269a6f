using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>
/// One sheet while its rows are written: cell after cell, from the first column to the last, then <see cref="EndRow"/>. Nothing is
/// held but a buffer and the codes.
/// </summary>
public sealed class RowsSheet
{
    /// <summary>Excel's own limit, less what stands above the table.</summary>
    public const int MostRows = 1_048_000;

    private readonly SheetXml sheet;
    private readonly UsedCodes used;
    private readonly RowsColumn[] columns;
    private readonly byte[]?[][] cells;
    private int column = -1;

    internal RowsSheet(SheetXml sheet, UsedCodes used, RowsPlan plan)
    {
        this.sheet = sheet;
        this.used = used;
        columns = [.. plan.Columns];
        cells = [.. columns.Select(c => new byte[]?[c.Codes.Length])];
    }

    /// <summary>Rows that are whole.</summary>
    public int Count { get; private set; }

    /// <summary>A code of this column, by its place among them.</summary>
    public void Code(int place)
    {
        var at = Next();
        sheet.Raw(cells[at][place] ??= used.Cell(columns[at].Codes[place]));
    }

    /// <summary>Any text: cut and cleaned to what a cell may hold; "-" where nothing is left of it (rule 15).</summary>
    public void Text(ReadOnlySpan<char> text)
    {
        Next();
        sheet.Text(CellText.Label(text), Look.Text);
    }

    public void Figure(long figure)
    {
        Next();
        sheet.Figure(figure);
    }

    /// <summary>What stands instead of a value.</summary>
    public void Mark(Domain.Disclosure.Shorthand mark)
    {
        var at = Next();
        sheet.Text(ReleaseWords.Mark(mark), columns[at].IsFigures ? Look.Mark : Look.Text);
    }

    /// <exception cref="InvalidOperationException">The row has too few cells, or the sheet is full. A table without a gap is the caller's promise (rule 15).</exception>
    public void EndRow()
    {
        if (column != columns.Length - 1) throw new InvalidOperationException($"The row has {column + 1} cells of {columns.Length}.");
        if (++Count > MostRows) throw new InvalidOperationException($"A sheet has no room for more than {MostRows} rows.");
        sheet.EndRow();
        column = -1;
    }

    private int Next()
    {
        if (column < 0) sheet.BeginRow();
        if (++column == columns.Length) throw new InvalidOperationException($"The row has more than {columns.Length} cells.");
        return column;
    }
}
