using System.Globalization;
using System.Runtime.InteropServices;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>A rectangle of cells. Rows from 1, columns from 0, the last ones belong to it.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    // Excel's own: a file that says more is wrong, and nothing here counts up to what a file says.
    private const int MostRows = 1_048_576, MostColumns = 16_384;

    public bool Has(OpenedCell cell) => cell.Row >= FirstRow && cell.Row <= LastRow && cell.Column >= FirstColumn && cell.Column <= LastColumn;

    /// <summary>"B2:C9", "B2", "$B$2"; null for anything else.</summary>
    public static CellRange? Read(string? reference)
    {
        var ends = (reference ?? "").Replace("$", "", StringComparison.Ordinal).Split(':');
        return ends.Length is 1 or 2 && Cell(ends[0]) is { } first && Cell(ends[^1]) is { } last && first.Row <= last.Row && first.Column <= last.Column
            ? new(first.Row, first.Column, last.Row, last.Column)
            : null;
    }

    public static (int Row, int Column)? Cell(string? reference)
    {
        var column = 0;
        var i = 0;
        for (; i < (reference ?? "").Length && char.IsAsciiLetterUpper(reference![i]) && column <= MostColumns; i++) column = column * 26 + (reference[i] - 'A' + 1);
        return column is > 0 and <= MostColumns && int.TryParse(reference.AsSpan(i), NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is > 0 and <= MostRows
            ? (row, column - 1)
            : null;
    }

    public override string ToString() => OpenedCell.Address(FirstColumn, FirstRow) + ":" + OpenedCell.Address(LastColumn, LastRow);
}
