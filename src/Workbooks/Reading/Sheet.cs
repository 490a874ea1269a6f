using System.Collections.Immutable;

namespace Clinks.Engage.Workbooks.Reading;

/// <summary>One sheet as it stands: only rows that hold something, each with its number in Excel.</summary>
public sealed record Sheet(string Name, ImmutableArray<Row> Rows);

/// <summary>One row that is not blank.</summary>
/// <param name="Number">As Excel shows it: the first row is 1.</param>
/// <param name="Cells">From column A on; cells to the right of the last are blank.</param>
public sealed record Row(int Number, ImmutableArray<Cell> Cells)
{
    public Cell this[int column] => column < Cells.Length ? Cells[column] : Cell.Blank;
}

/// <summary>What kind of value Excel stored.</summary>
public enum CellKind
{
    Blank,
    Text,
    Number,
    Date,
    Boolean,
}

/// <summary>One cell. A formula is the value that was last calculated.</summary>
/// <param name="Text">Text as typed; a number without group separators or exponent; a date as yyyy-MM-dd (with THH:mm:ss if it has a time); true or false.</param>
public readonly record struct Cell(string Text, CellKind Kind)
{
    public static Cell Blank { get; } = new("", CellKind.Blank);

    public bool IsBlank => Kind is CellKind.Blank;
}

/// <summary>Names of columns, as people read them off the screen.</summary>
public static class Column
{
    /// <summary>0 → A, 26 → AA.</summary>
    public static string Letters(int index) => index < 26 ? ((char)('A' + index)).ToString() : Letters((index / 26) - 1) + (char)('A' + (index % 26));
}
