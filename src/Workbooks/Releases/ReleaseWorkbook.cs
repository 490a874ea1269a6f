using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// A release as an Excel file: a pure function of what is stored, rendered when it is downloaded. The same release gives the same
/// bytes, so that whoever has two can compare them.
/// </summary>
public static class ReleaseWorkbook
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /// <summary>Writes it to a stream that need not seek.</summary>
    public static void Write(Release release, Stream stream, Language language)
    {
        var words = new ReleaseWords(language);
        var sheets = new ReleaseSheets(release, words);
        using var package = new MemoryStream();
        SpreadsheetPackage.Write(package, sheets.All(), sheets.Title, words.Code, release.ReleasedOn);
        SameBytes.Copy(package, stream);
    }

    /// <summary>Lower case with dashes (rule 7): "survey-state-of-the-sector-2026-release-1.xlsx", with "-cy" in Welsh.</summary>
    public static string FileName(Release release, Language language) =>
        $"{release.Engagement.Value}-release-{release.Number}{(language is Language.Welsh ? "-cy" : "")}.xlsx";
}
