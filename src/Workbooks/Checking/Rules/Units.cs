using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>
/// Rule 18. That a unit is missing is certain where the figures themselves carry one that the header does not name; that a header of
/// digits alone ("2024") has its unit elsewhere cannot be decided.
/// </summary>
internal static partial class Units
{
    private const string Remedy = "Name the unit in the header, such as Income (£ thousand) or Response rate (percentage).";

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var sheet in workbook.Sheets.Where(sheet => !sheet.IsAboutOthers))
        {
            foreach (var column in (sheet.Table?.Columns ?? []).Where(column => column.HasFigures && column.Header is { IsBlank: false }))
            {
                var header = column.Header!;
                var unit = column.Cells.Select(cell => cell.Number is null ? NumberFormats.Unit(cell.Text) : NumberFormats.Unit(workbook.Styles.Of(cell).Format)).FirstOrDefault(found => found.Length > 0, "");
                if (unit.Length > 0 && !Says(header.Text, unit)) yield return sheet.Fault(header, $"its figures are in {unit}, and the header does not say so", Remedy);
                else if (!header.Text.Any(char.IsLetter) && !header.Text.Contains('%')) yield return sheet.Fault(header, "whether a title or line names the unit of this column", Remedy) with { Undecided = true };
            }
        }
    }

    private static bool Says(string header, string unit) =>
        header.Contains(unit, StringComparison.Ordinal) || (unit switch { "%" => Percent(), "£" => Pounds(), "€" => Euros(), _ => Dollars() }).IsMatch(header);

    [GeneratedRegex("per ?cent|percentage|rate|proportion|canran|y cant|cyfradd", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Percent();

    [GeneratedRegex("pound|GBP|punn|bunn|phunn", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pounds();

    [GeneratedRegex("euro|EUR|ewro", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Euros();

    [GeneratedRegex("dollar|USD|doler", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Dollars();
}
