using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Silo;
using Clinks.Engage.Workbooks.Checking;

namespace Clinks.Engage.Api.Releases;

/// <summary>The verb <c>check</c>: any workbook against the rules of releases, a finding a line. It needs no platform.</summary>
internal static class CheckVerb
{
    private const int NothingFound = 0, Found = 1;

    /// <returns>0 where nothing was found, 1 where something was, 2 where the file cannot be read.</returns>
    public static async Task<int> Check(string path, Arguments arguments)
    {
        Language? language = arguments.Get("language") switch
        {
            null => null,
            "en" => Language.English,
            "cy" => Language.Welsh,
            _ => throw new ArgumentException("--language is en or cy."),
        };
        FileStream file;
        try
        {
            file = File.OpenRead(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return Executable.Fail($"The file cannot be read: {e.Message}");
        }

        await using (file)
        {
            var checkedFile = WorkbookCheck.Of(file, Path.GetFileName(path), language);
            if (!checkedFile.Is(out var report)) return Executable.Fail(string.Join(' ', checkedFile.Problems.Select(problem => $"{problem.What} {problem.WayOut}")));
            foreach (var finding in report.Findings) await Console.Out.WriteLineAsync(finding.ToString());
            foreach (var open in report.Undecided) await Console.Out.WriteLineAsync($"not decided, {open}");
            await Console.Out.WriteLineAsync($"check: {report.Findings.Length} {(report.Findings.Length == 1 ? "finding" : "findings")}");
            return report.Findings.Length == 0 ? NothingFound : Found;
        }
    }
}
