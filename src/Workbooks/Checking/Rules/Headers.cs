using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 12.</summary>
internal static partial class Headers
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) => workbook.Sheets.SelectMany(Faults);

    private static IEnumerable<Fault> Faults(OpenedSheet sheet)
    {
        if (sheet.IsCover || sheet.Table is not { } table) yield break;
        if (table.Marked is { HasHeader: false }) yield return sheet.Fault("the table has no header row", "Turn it on (Table Design, Header Row).");
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < table.Header.Count; i++)
        {
            var at = OpenedCell.Address(table.Range.FirstColumn + i, table.Range.FirstRow);
            if (table.Header[i] is not { IsBlank: false } header) yield return new(sheet, at, "the header is empty", "Say what the column holds.");
            else if (table.Marked is not null && Unnamed().IsMatch(header.Text)) yield return new(sheet, at, "the header is the one that the program made up", "Say what the column holds.");
            else if (!seen.Add(header.Text.Trim())) yield return new(sheet, at, "another column has the same header", "Give each column a header of its own.");
        }
    }

    [GeneratedRegex(@"^(Column|Colofn)\s?\d+$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Unnamed();
}
