using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 8.</summary>
internal static class OneTable
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) => workbook.Sheets.Where(sheet => !sheet.IsCover && sheet.Cells.Count > 0).SelectMany(Faults);

    private static IEnumerable<Fault> Faults(OpenedSheet sheet)
    {
        if (sheet.Tables.Count == 0) yield return sheet.Fault("it has no marked-up table", "Select the table with its headers and mark it (Insert, Table).");
        if (sheet.Tables.Count > 1) yield return sheet.Fault($"it has {sheet.Tables.Count} tables", "Give each table a sheet of its own.");
        if (sheet.Tables is not [var table]) yield break;
        if (table.Range.FirstColumn != 0) yield return new(sheet, table.Range.ToString(), "the table does not begin in column A", "Move it to column A.");
        foreach (var cell in sheet.Cells.Where(cell => !cell.IsBlank && cell.Row >= table.Range.FirstRow && !table.Range.Has(cell)))
            yield return sheet.Fault(cell, $"it stands {(cell.Row > table.Range.LastRow ? "below" : "beside")} the table", "Move it above the table, or to the notes.");
    }
}
