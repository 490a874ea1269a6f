using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 20.</summary>
internal static partial class Figures
{
    private const double FirstWithSeparator = 1_000;

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) =>
        workbook.Sheets.Where(sheet => !sheet.IsCover).SelectMany(sheet => (sheet.Table?.Columns ?? []).SelectMany(column => Faults(sheet, column, workbook.Styles)));

    private static IEnumerable<Fault> Faults(OpenedSheet sheet, TableColumnArea column, Styles styles)
    {
        foreach (var cell in column.Cells)
        {
            var side = styles.Of(cell).Horizontal;
            if (cell.Holds is Holds.Number && side is "left" or "center" or "centerContinuous" or "justify" or "fill" or "distributed")
            {
                yield return sheet.Fault(cell, "a number does not stand to the right", "Align numbers to the right.");
            }
            else if (cell.IsText && side is "right" or "center" && !column.HasFigures && !Marks.StandsForValue(cell.Text))
            {
                yield return sheet.Fault(cell, "text does not stand to the left", "Align text to the left.");
            }

            if (column.HasFigures && cell.IsText && Marks.IsNumberAsText(cell.Text)) yield return sheet.Fault(cell, "a number is stored as text", "Convert it to a number, without its unit.");
        }

        // Years, and dates, which are numbers of days, have no thousands and no decimals.
        var numbers = column.Cells.Where(cell => cell.Number is not null && !NumberFormats.IsDate(styles.Of(cell).Format)).ToList();
        if (IsOfYears(column, numbers)) yield break;
        foreach (var cell in numbers.Where(cell => Math.Abs(cell.Number!.Value) >= FirstWithSeparator && !NumberFormats.HasThousands(styles.Of(cell).Format)))
            yield return sheet.Fault(cell, "a number of a thousand or more has no thousands separator", "Format it as 1,234 (Number, Use 1000 Separator).");
        if (numbers.Count > 0)
        {
            var usual = Decimals(numbers[0]);
            if (numbers.FirstOrDefault(cell => Decimals(cell) != usual) is { } odd)
                yield return sheet.Fault(odd, $"it is shown with {Decimals(odd)} decimals, and the column begins with {usual}", "Show all numbers of a column with as many decimals.");
        }

        int Decimals(OpenedCell cell) => NumberFormats.Decimals(cell.Number!.Value, styles.Of(cell).Format);
    }

    private static bool IsOfYears(TableColumnArea column, List<OpenedCell> numbers) =>
        numbers.Count > 0 && numbers.TrueForAll(cell => cell.Number is >= 1800 and < 2200 && cell.Number == Math.Floor(cell.Number.Value)) && (column.Header is not { } header || Year().IsMatch(header.Text));

    [GeneratedRegex("year|blwyddyn|flwyddyn|date|dyddiad|since|ers|founded", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Year();
}
