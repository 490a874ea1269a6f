using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 14.</summary>
internal static partial class TableNames
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (sheet, table) in workbook.Sheets.SelectMany(sheet => sheet.Tables.Select(table => (sheet, table))))
        {
            if (MadeUp().IsMatch(table.Name)) yield return new(sheet, table.Range.ToString(), "the name of the table is the one that the program made up", "Name it by what it holds (Table Design, Table Name), such as Response_rate_by_region.");
            else if (!names.Add(table.Name)) yield return new(sheet, table.Range.ToString(), "another table has the same name", "Give each table a name of its own.");
        }
    }

    [GeneratedRegex(@"^(_?[A-Za-z]?\d*|(Table|Tabl|Tableau|Tabelle|Tabla|__Anonymous_Sheet_DB__)_?\d*)$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex MadeUp();
}
