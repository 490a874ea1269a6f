using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 4.</summary>
internal static class Forbidden
{
    /// <summary>Beginnings of names of parts, lower case.</summary>
    private static readonly (string Part, string What, string Remedy)[] Parts =
    [
        ("xl/vbaproject", "it holds macros", "Save it as Excel Workbook (.xlsx), without macros."),
        ("xl/macrosheets/", "it holds macros of the old kind", "Delete the macro sheets."),
        ("xl/dialogsheets/", "it holds a dialog of the old kind", "Delete the dialog sheet."),
        ("xl/media/", "it holds a picture", "Delete pictures and logos; say in words what they show."),
        ("xl/charts/", "it holds a chart", "Move charts into another document; keep their figures here."),
        ("xl/externallinks/", "it is linked to another workbook", "Break the link (Data, Edit Links) and keep the values."),
        ("xl/connections", "it is connected to a source of data", "Remove the connection (Data, Queries and Connections) and keep the values."),
        ("xl/activex/", "it holds controls", "Delete buttons and other controls."),
    ];

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var (name, what, remedy) in Parts)
        {
            if (workbook.Parts.Any(part => part.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase))) yield return new(null, null, what, remedy);
        }

        foreach (var fault in workbook.Sheets.SelectMany(Faults)) yield return fault;
    }

    private static IEnumerable<Fault> Faults(OpenedSheet sheet)
    {
        if (sheet.IsHidden) yield return sheet.Fault("the sheet is hidden", "Show it, or delete it.");
        foreach (var cell in sheet.Cells.Where(cell => cell.Formula is not null)) yield return sheet.Fault(cell, "it holds a formula", "Put the value in its place (copy, paste special, values).");
        foreach (var row in sheet.HiddenRows) yield return sheet.Fault($"row {row} is hidden", "Show it, or delete it.");
        foreach (var column in sheet.All("col").Where(e => SheetReader.IsTrue(e.Attribute("hidden")?.Value) || e.Attribute("width")?.Value is "0"))
            yield return sheet.Fault($"columns are hidden ({Columns(column.Attribute("min")?.Value, column.Attribute("max")?.Value)})", "Show them, or delete them.");
        if (sheet.Relations.Any(relation => relation.Kind is "comments" or "threadedComment")) yield return sheet.Fault("cells have comments", "Delete the comments; write what readers must know as notes.");
        if (sheet.All("drawing").Any()) yield return sheet.Fault("something is drawn on it (a picture, a text box, a shape or a chart)", "Delete it; put its words into cells.");
        if (sheet.All("picture").Any()) yield return sheet.Fault("it has a picture behind its cells", "Delete the background (Page Layout, Delete Background).");
        if (sheet.All("oleObjects").Any() || sheet.All("controls").Any()) yield return sheet.Fault("something is embedded in it", "Delete embedded objects and controls.");
        if (sheet.All("headerFooter").Any(e => !string.IsNullOrWhiteSpace(e.Value))) yield return sheet.Fault("it has a page header or footer", "Delete it (Page Setup, Header/Footer): screen readers do not find it.");
    }

    private static string Columns(string? min, string? max)
    {
        static string Letters(string? number) => int.TryParse(number, out var column) && column is > 0 and <= 16_384 ? Reading.Column.Letters(column - 1) : "?";
        return min == max ? Letters(min) : $"{Letters(min)} to {Letters(max)}";
    }
}
