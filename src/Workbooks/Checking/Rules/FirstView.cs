using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 6.</summary>
internal static class FirstView
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.ActiveSheet != 0) yield return new(null, null, "it does not open on its first sheet", "Go to the first sheet, and save it there.");
        foreach (var sheet in workbook.Sheets)
        {
            if (sheet.All("selection").Any(e => e.Attribute("activeCell")?.Value is { } cell && cell != "A1") || sheet.All("sheetView").Any(e => e.Attribute("topLeftCell")?.Value is { } top && top != "A1"))
                yield return sheet.Fault("it does not open at cell A1", "Press Ctrl+Home on the sheet, and save it.");
            if (sheet.All("sheetView").Any(e => e.Attribute("zoomScale")?.Value is { } zoom && zoom != "100")) yield return sheet.Fault("it is not shown at 100 per cent", "Set the zoom to 100 per cent.");
            if (sheet.All("pane").Any()) yield return sheet.Fault("panes are frozen or split", "Unfreeze them (View, Freeze Panes).");
            if (sheet.All("autoFilter").Any() || sheet.Tables.Any(table => table.Root.Elements().Any(e => e.Name.LocalName == "autoFilter")))
                yield return sheet.Fault("a filter is set or its buttons are shown", "Turn the filter off (Data, Filter).");
        }
    }
}
