using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 22. Two numbers with a slash ("2025/26") are a year, and no date.</summary>
internal static partial class Dates
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        var inNumbers = new PerText<bool>(InNumbers().IsMatch);
        foreach (var sheet in workbook.Sheets)
        {
            foreach (var cell in sheet.Cells)
            {
                if (cell.IsText && inNumbers[cell.Text]) yield return sheet.Fault(cell, "a date is written in numbers", "Write it in words: 1 February 2026.");
                else if (cell.Number is not null && workbook.Styles.Of(cell).Format is var format && NumberFormats.IsDate(format) && !NumberFormats.HasMonthInLetters(format))
                    yield return sheet.Fault(cell, "a date is shown in numbers", "Write it in words, or format it as d mmmm yyyy.");
            }
        }
    }

    [GeneratedRegex(@"(?<![\w./-])((0?[1-9]|[12]\d|3[01])(?<mark>[/.-])(0?[1-9]|1[0-2])\k<mark>(\d{4}|\d\d)|\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01]))(?![\w/-])", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex InNumbers();
}
