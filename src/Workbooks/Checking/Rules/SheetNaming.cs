using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 2.</summary>
internal static partial class SheetNaming
{
    private const int Longest = 31;

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var sheet in workbook.Sheets)
        {
            if (!names.Add(sheet.Name)) yield return sheet.Fault("another sheet has the same name", "Give each sheet a name of its own.");
            if (sheet.Name.Length > Longest) yield return sheet.Fault($"its name is longer than {Longest} characters", "Shorten the name.");
            if (!Allowed().IsMatch(sheet.Name)) yield return sheet.Fault("its name has other characters than letters, digits and underscores", "Rename it, with an underscore for each blank, such as Table_1.");
        }
    }

    [GeneratedRegex(@"^[\p{L}\p{Nd}_]+$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Allowed();
}
