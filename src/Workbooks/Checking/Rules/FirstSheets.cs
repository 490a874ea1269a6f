using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 1.</summary>
internal static class FirstSheets
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.Sheets is not [var first, ..]) yield break;
        if (!SheetWords.Cover.Contains(first.Name)) yield return first.Fault("the first sheet is not called Cover", "Put a cover first, and call it Cover.");
        if (workbook.Contents is null) yield return new(null, null, "there is no contents sheet", "Add a sheet called Contents after the cover, with a row and a link for each sheet.");
        else if (workbook.Contents.Place != 1) yield return workbook.Contents.Fault("the contents do not follow the cover", "Make Contents the second sheet.");
        var used = workbook.Sheets.Where(sheet => !sheet.IsNotes).Any(sheet => NotesListed.In(sheet.Cells).Any());
        if (used && workbook.Notes is null) yield return new(null, null, "notes are used and there is no notes sheet", "Add a sheet called Notes that lists every note.");
        if (!used && workbook.Notes is { } notes) yield return notes.Fault("there is a notes sheet and no sheet uses a note", "Delete the sheet, or write [note 1] where a note belongs.");
    }
}
