namespace Clinks.Engage.Workbooks.Releases;

/// <summary>A sheet as rows, before it is a file. Everything in it is clean text or a figure.</summary>
/// <param name="Name">Unique, at most 31 letters, digits and underscores (rule 2).</param>
/// <param name="Title">In A1, with the style Heading 1 (rules 9 and 11).</param>
/// <param name="Above">One line a row, in column A, between the title and the table.</param>
/// <param name="Table">The one table of the sheet (rule 8); the cover has none.</param>
internal sealed record Sheet(string Name, string Title, IReadOnlyList<Line> Above, SheetTable? Table);

/// <summary>A line of text in column A.</summary>
public sealed record Line(string Text, bool IsHeading = false);

/// <summary>A marked-up table.</summary>
/// <param name="Name">Meaningful, unique in the workbook (rule 14).</param>
internal sealed record SheetTable(string Name, IReadOnlyList<SheetColumn> Columns, IReadOnlyList<IReadOnlyList<SheetCell>> Rows);

internal sealed record SheetColumn(string Header, double Width, bool IsFigures);

/// <summary>A figure, or text that may lead to the first cell of another sheet.</summary>
internal readonly record struct SheetCell(string? Text, long Figure = 0, string? LinkTo = null)
{
    internal static SheetCell Of(long figure) => new(null, figure);
}
