using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 17.</summary>
internal static partial class NotesListed
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        // Without a list, rule 1 says so.
        if (workbook.Notes is not { } notes) yield break;
        var listed = In(notes.Cells).Select(use => use.Note).ToHashSet(StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.IsNotes))
        {
            foreach (var (note, cell) in In(sheet.Cells))
            {
                used.Add(note);
                if (!listed.Contains(note)) yield return sheet.Fault(cell, $"[note {note}] is used and not listed", "Add it to the sheet of notes, or take it out here.");
            }
        }

        foreach (var note in listed.Except(used).OrderBy(note => note.Length).ThenBy(note => note, StringComparer.Ordinal))
            yield return notes.Fault($"[note {note}] is listed and not used", "Write it where it belongs, or delete it.");
    }

    /// <summary>The numbers of notes that cells name, each with its cell.</summary>
    internal static IEnumerable<(string Note, OpenedCell Cell)> In(IEnumerable<OpenedCell> cells)
    {
        var notes = new PerText<string[]>(text => [.. Note().Matches(text).Select(match => match.Groups["number"].Value).Distinct()]);
        return from cell in cells where cell.IsText from note in notes[cell.Text] select (note, cell);
    }

    [GeneratedRegex(@"\[note\s?(?<number>\d{1,4})\]", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Note();
}
