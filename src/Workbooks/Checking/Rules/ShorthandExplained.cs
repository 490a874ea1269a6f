using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 10.</summary>
internal static class ShorthandExplained
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.IsAboutOthers))
        {
            if (sheet.Table is not { } table) continue;
            var above = sheet.LinesAbove.SelectMany(Marks.In).ToList();
            var explained = above.Where(mark => mark.IsExplained).Select(mark => mark.Mark).ToHashSet(StringComparer.Ordinal);
            // In the lines above, too, shorthand may stand instead of a figure.
            var used = table.Columns.SelectMany(column => column.Cells).Where(cell => cell.IsText && Marks.IsBracketed(cell.Text)).Select(cell => cell.Text.Trim())
                .Concat(above.Where(mark => !mark.IsExplained).Select(mark => mark.Mark)).ToHashSet(StringComparer.Ordinal);
            foreach (var mark in used.Except(explained).Order(StringComparer.Ordinal))
                yield return sheet.Fault($"{CellText.Clean(mark, 10)} is used and not explained above the table", "Say what it means in a line above the table, in the form [c] = confidential.");
            foreach (var mark in explained.Except(used).Order(StringComparer.Ordinal))
                yield return sheet.Fault($"{CellText.Clean(mark, 10)} is explained and not used", "Delete the explanation.");
        }
    }
}
