using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 23. Text that is nothing but blanks is a blank cell, which rule 15 is about.</summary>
internal static class Blanks
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) =>
        from sheet in workbook.Sheets
        from cell in sheet.Cells
        where cell is { IsText: true, IsBlank: false } && (char.IsWhiteSpace(cell.Text[0]) || char.IsWhiteSpace(cell.Text[^1]))
        select sheet.Fault(cell, char.IsWhiteSpace(cell.Text[0]) ? "it begins with a blank" : "it ends with a blank", "Delete blanks at the ends: programs that compare text see them.");
}
