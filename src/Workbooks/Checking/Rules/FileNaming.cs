using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 7.</summary>
internal static partial class FileNaming
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.FileName is { } name && !Good().IsMatch(name))
            yield return new(null, null, "its name is not lower case letters and digits with single dashes between them", "Rename it, such as state-of-the-sector-2026.xlsx.");
    }

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\.xlsx$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Good();
}
