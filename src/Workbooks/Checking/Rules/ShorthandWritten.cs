using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 16. Looked at in columns of figures: elsewhere a dash or a letter may be a word.</summary>
internal static class ShorthandWritten
{
    private const int LongestQuoted = 20;

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) => workbook.Sheets.Where(sheet => !sheet.IsAboutOthers).SelectMany(Faults);

    private static IEnumerable<Fault> Faults(OpenedSheet sheet)
    {
        foreach (var column in sheet.Table?.Columns ?? [])
        {
            foreach (var cell in column.Cells)
            {
                var quoted = $"“{CellText.Clean(cell.Text, LongestQuoted)}”";
                if (cell.Holds is Holds.Error) yield return sheet.Fault(cell, $"it holds the error {quoted}", "Correct it, or write [x] where there is no value.");
                else if (!column.HasFigures || !cell.IsText) continue;
                else if (Marks.IsOther(cell.Text)) yield return sheet.Fault(cell, $"{quoted} stands instead of a value", "Write shorthand in square brackets: [c] confidential, [x] not available, [z] not applicable, [low] rounds to zero.");
                else if (Marks.IsValueWithMark(cell.Text)) yield return sheet.Fault(cell, $"{quoted} is a value with a mark beside it", "Keep the value alone, and say what the mark says in a column of its own or a note.");
                else if (Marks.IsBracketed(cell.Text) && !Marks.Known.Contains(cell.Text.Trim())) yield return sheet.Fault(cell, $"{quoted} is no shorthand that readers know", $"Use one of {string.Join(", ", Marks.Known.Order(StringComparer.Ordinal))}.");
            }
        }
    }
}
