using System.Collections.Immutable;
using Clinks.Engage.Workbooks.Checking.Rules;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>
/// The rules by which releases are made: those of the UK Analysis Function, "Releasing statistics in spreadsheets", and two of ours.
/// docs/workbooks.md says of each what a program can see of it and what it cannot.
/// </summary>
public static class WorkbookRules
{
    public static ImmutableArray<WorkbookRule> All { get; } =
    [
        new(1, "A cover, a contents sheet, and notes if they are used", FirstSheets.Faults),
        new(2, "Sheet names of letters, digits and underscores", SheetNaming.Faults),
        new(3, "Contents match the sheets and link to A1", ContentsList.Faults),
        new(4, "No macros, formulas, pictures, headers, comments or hidden parts", Forbidden.Faults),
        new(5, "Title, language and author are set", Properties.Faults),
        new(6, "Opens at A1 at 100 per cent, without frozen panes or filters", FirstView.Faults),
        new(7, "File name in lower case with dashes", FileNaming.Faults),
        new(8, "One marked-up table a sheet, from column A", OneTable.Faults),
        new(9, "A1 says what, where and when; A2 how many tables", Titles.Faults),
        new(10, "Shorthand that is used is explained above the table", ShorthandExplained.Faults),
        new(11, "A1 has the cell style Heading 1", Titles.StyleFaults),
        new(12, "Header row marked; headers unique and not empty", Headers.Faults),
        new(13, "No merged cells, no blank rows or columns", Gaps.Faults),
        new(14, "Table names that mean something", TableNames.Faults),
        new(15, "No blank cell without a reason", Gaps.BlankCells),
        new(16, "Shorthand in square brackets instead of the value", ShorthandWritten.Faults),
        new(17, "Notes used are notes listed", NotesListed.Faults),
        new(18, "Units in the header", Units.Faults),
        new(19, "Sans-serif, 12 points or more, no fill, no colour with a meaning", Fonts.Faults),
        new(20, "Text left, numbers right, thousands separators, one precision a column", Figures.Faults),
        new(21, "Links that say where they lead", Links.Faults),
        new(22, "Dates in words", Dates.Faults),
        new(23, "No blanks at the ends of text", Blanks.Faults),
        new(24, "A cover with title, summary, source, date, contact and shorthand", CoverLines.Faults),
        new(25, "No hidden value anywhere in the file", HiddenValues.Faults),
        new(26, "Text that begins like a formula is text", FormulaLikeText.Faults),
    ];
}
