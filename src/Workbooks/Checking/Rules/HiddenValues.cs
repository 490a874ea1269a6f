using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>
/// Rule 25, ours: what is not shown is not in the file. In the parts of the package (<see cref="HiddenParts"/>), in texts that no
/// cell uses, in names, in what is hidden on a sheet, and behind what a cell shows.
/// </summary>
internal static class HiddenValues
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) =>
        HiddenParts.Faults(workbook).Concat(OfTexts(workbook)).Concat(OfNames(workbook)).Concat(workbook.Sheets.SelectMany(sheet => OfSheet(sheet, workbook.Styles)));

    private static IEnumerable<Fault> OfTexts(OpenedWorkbook workbook)
    {
        var unused = workbook.Texts.Unused.Count(text => text.Length > 0);
        if (unused > 0) yield return new(null, null, $"{unused} texts are stored that no cell shows", "Open it in Excel and save it anew, which leaves them out.");
        if (workbook.Texts.HasPhonetics) yield return new(null, null, "texts have readings that are not shown", "Copy the values into a new workbook.");
    }

    private static IEnumerable<Fault> OfNames(OpenedWorkbook workbook)
    {
        foreach (var name in workbook.DefinedNames)
        {
            var called = CellText.Clean(name.Attribute("name")?.Value ?? "", 40);
            if (SheetReader.IsTrue(name.Attribute("hidden")?.Value)) yield return new(null, null, $"the defined name {called} is hidden", "Delete it; Excel's name manager does not show it, a new workbook does not have it.");
            // A place has a sheet before it; anything else is a value or a formula that no cell shows.
            else if (!name.Value.Contains('!') || name.Value.StartsWith('"') || name.Value.Contains('[')) yield return new(null, null, $"the defined name {called} holds a value or leads out of the workbook", "Delete it (Formulas, Name Manager).");
        }
    }

    private static IEnumerable<Fault> OfSheet(OpenedSheet sheet, Styles styles)
    {
        if (sheet.IsHidden && sheet.Cells.Count > 0) yield return sheet.Fault($"the hidden sheet holds {sheet.Cells.Count} values", "Delete the sheet.");
        var rows = sheet.HiddenRows.ToHashSet();
        var columns = sheet.All("col").Where(e => SheetReader.IsTrue(e.Attribute("hidden")?.Value) || e.Attribute("width")?.Value is "0")
            .Select(e => (From: Number(e.Attribute("min")?.Value), To: Number(e.Attribute("max")?.Value))).ToList();
        foreach (var cell in sheet.Cells)
        {
            var look = styles.Of(cell);
            if (rows.Contains(cell.Row) || columns.Exists(column => cell.Column + 1 >= column.From && cell.Column + 1 <= column.To)) yield return sheet.Fault(cell, "a value stands in a hidden row or column", "Show or delete the row or column.");
            else if (cell.HasSecondValue) yield return sheet.Fault(cell, "behind the text that it shows it holds another value", "Delete the cell and type what it shows.");
            else if (cell.Number is not null && NumberFormats.ShowsNoNumber(look.Format)) yield return sheet.Fault(cell, "its format shows something else than its number", "Type what it shows, and set the format to General.");
            else if (look.Font.IsWhite && !look.IsFilled && !cell.IsBlank) yield return sheet.Fault(cell, "it is white on white", "Delete it, or make it black.");
            else if (cell is { IsText: true, Formula: not null } && Marks.IsBracketed(cell.Text)) yield return sheet.Fault(cell, "a formula makes the shorthand, and tells of the value behind it", "Put the shorthand in its place as text.");
        }

        foreach (var list in sheet.All("dataValidation").Where(e => e.Descendants().Any(f => f.Name.LocalName == "formula1" && f.Value.StartsWith('"'))))
            yield return new(sheet, null, "a list of values to choose from is stored behind cells", "Clear it (Data, Data Validation, Clear All).");
        foreach (var table in sheet.Tables.Where(table => table.Root.Descendants().Any(e => e.Name.LocalName is "calculatedColumnFormula" or "totalsRowFormula") || table.Root.Attribute("comment") is not null))
            yield return new(sheet, table.Range.ToString(), "the table keeps formulas or a comment that are not shown", "Convert it to a range, paste values, and mark it as a table again.");
    }

    private static int Number(string? text) => int.TryParse(text, out var number) ? number : 0;
}
