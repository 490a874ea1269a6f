using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 24. English and Welsh.</summary>
internal static partial class CoverLines
{
    private const int ShortestSummary = 40;

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.Sheets is not [{ IsCover: true } cover, ..])
        {
            yield return new(null, null, "there is no cover", "Put a sheet called Cover first, with title, summary, source, date, contact, and the shorthand that is used.");
            yield break;
        }

        var lines = cover.Cells.Where(cell => cell is { IsText: true, IsBlank: false }).DistinctBy(cell => cell.Text).ToList();
        if (cover[1, 0] is not { IsBlank: false }) yield return new(cover, "A1", "the cover has no title", "Write the title of the workbook into A1.");
        if (!lines.Exists(line => line is not { Row: 1, Column: 0 } && line.Text.Trim().Length >= ShortestSummary)) yield return cover.Fault("the cover has no summary", "Say in a sentence or two what the workbook gives.");
        if (!Has(Source())) yield return cover.Fault("the cover names no source", "Say where the figures come from: Source, and the name of the survey or office.");
        if (!Has(Day())) yield return cover.Fault("the cover has no date in words", "Say when it was published, such as 21 May 2026.");
        if (!Has(Contact())) yield return cover.Fault("the cover names nobody to ask", "Add a contact: a name or team, and an address.");
        var used = workbook.Sheets.Where(sheet => !sheet.IsAboutOthers).SelectMany(sheet => sheet.Table?.Columns ?? []).SelectMany(column => column.Cells)
            .Where(cell => cell.IsText && Marks.IsBracketed(cell.Text)).Select(cell => cell.Text.Trim()).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        foreach (var mark in used.Where(mark => !lines.Exists(line => line.Text.Contains(mark, StringComparison.Ordinal))))
            yield return cover.Fault($"the cover does not explain {CellText.Clean(mark, 10)}", "List on the cover all shorthand that the tables use.");

        bool Has(Regex what) => lines.Exists(line => what.IsMatch(line.Text));
    }

    [GeneratedRegex("source|published by|publisher|produced by|producer|provider|ffynhonnell|cyhoeddwyd gan|cynhyrchwyd gan", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Source();

    [GeneratedRegex(
        @"\b(January|February|March|April|May|June|July|August|September|October|November|December|Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr)\s+\d{4}\b",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Day();

    [GeneratedRegex(@"[\w.+-]@[\w-]|\bcontact\b|\bcyswllt\b|\bcysylltwch\b|\btelephone\b|\bffôn\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Contact();
}
