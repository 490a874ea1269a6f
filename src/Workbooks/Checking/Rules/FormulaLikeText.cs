using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 26, ours.</summary>
internal static class FormulaLikeText
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Cells)
            {
                if (cell.Formula is { } formula && formula.Contains('|') && formula.Contains('!')) yield return sheet.Fault(cell, "a formula calls another program", "Delete it.");
                // A sign alone ("-") is no formula, however often the cell is edited.
                else if (cell is { IsText: true, Formula: null, Text.Length: > 1 } && cell.Text[0] is '=' or '+' or '-' or '@' && !workbook.Styles.Of(cell).IsQuoted)
                    yield return sheet.Fault(cell, "text begins like a formula, and becomes one when somebody edits the cell", "Type an apostrophe before it, which keeps it text.");
            }
        }
    }
}
