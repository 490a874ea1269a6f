using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rules 9 and 11: what A1 and A2 say, and how A1 is marked.</summary>
internal static partial class Titles
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets.Where(sheet => sheet.Cells.Count > 0))
        {
            if (sheet[1, 0] is not { IsText: true, IsBlank: false } title)
            {
                yield return new(sheet, "A1", "there is no title", "Write into A1 what the sheet shows, of where and when.");
                continue;
            }

            if (!sheet.IsAboutOthers)
            {
                if (!When().IsMatch(title.Text)) yield return sheet.Fault(title, "the title names no year or date", "Say in the title when the figures are of.");
                // A list of places is never whole: what it does not have may still be one.
                if (!Where().IsMatch(title.Text)) yield return sheet.Fault(title, "whether the title says where", "Look whether it names the place that the figures are of.") with { Undecided = true };
            }

            if (!sheet.IsCover && sheet.Tables.Count > 0 && !(sheet[2, 0] is { IsText: true } line && OneTable().IsMatch(line.Text)))
                yield return new(sheet, "A2", "it does not say how many tables the sheet holds", "Write into A2: This worksheet contains one table.");
        }
    }

    internal static IEnumerable<Fault> StyleFaults(OpenedWorkbook workbook) =>
        from sheet in workbook.Sheets
        let title = sheet[1, 0]
        where title is { IsBlank: false } && workbook.Styles.Of(title).Named != "Heading 1"
        select sheet.Fault(title, "the title does not have the cell style Heading 1", "Give A1 the style (Home, Cell Styles, Heading 1): screen readers find headings by it.");

    [GeneratedRegex(@"\b(1[89]|20|21)\d\d\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex When();

    [GeneratedRegex(
        @"\b(England|Wales|Scotland|Northern Ireland|Ireland|United Kingdom|UK|Great Britain|GB|London|Cymru|Lloegr|Yr Alban|Gogledd Iwerddon|Deyrnas Unedig|DU|Prydain|North East|North West|Yorkshire|East Midlands|West Midlands|East of England|South East|South West|worldwide|Europe|EU)\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Where();

    [GeneratedRegex(@"\b(one|1|single|two|three|four|five|[2-9])\b.{0,40}\btables?\b|\bun\s+[td]abl\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex OneTable();
}
