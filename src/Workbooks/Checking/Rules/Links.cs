using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 21.</summary>
internal static partial class Links
{
    private const int Longest = 400;

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets)
        {
            var links = sheet.Links.Select(link => link.Cell).ToHashSet(StringComparer.Ordinal);
            foreach (var cell in sheet.Cells.Where(cell => cell.IsText && cell.Text.Length <= Longest))
            {
                if (Address().IsMatch(cell.Text)) yield return sheet.Fault(cell, "an address of the web stands alone", "Write where it leads, and link those words.");
                else if (links.Contains(cell.At) && SaysNothing().IsMatch(cell.Text)) yield return sheet.Fault(cell, "the words of the link do not say where it leads", "Name what it leads to.");
            }
        }
    }

    [GeneratedRegex(@"^\s*(https?://|www\.)\S+\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"^\s*((click|see|go) )?(here|link|this link|this|more|read more|go|back|home|cliciwch yma|yma|dolen|mwy)\.?\s*$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SaysNothing();
}
