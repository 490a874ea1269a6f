using System.Collections.Frozen;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 5.</summary>
internal static class Properties
{
    /// <summary>What programs write where nobody says who made it.</summary>
    private static readonly FrozenSet<string> Programs = new[] { "openpyxl", "Apache POI", "Microsoft Office User", "Microsoft Excel", "LibreOffice", "XlsxWriter", "ClosedXML", "EPPlus", "User", "Admin", "Windows User", "Unknown Creator" }
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static string Code(Language language) => language is Language.Welsh ? "cy" : "en";

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.Property("title") is null) yield return new(null, null, "the document has no title", "Set the title (File, Info, Properties) to that of the cover.");
        if (workbook.Property("language") is null) yield return new(null, null, "the document does not say its language", "Set the property Language (File, Info, Properties, Advanced), such as en-GB or cy.");
        else if (workbook.Language is { } meant && Code(meant) is var code && !workbook.Property("language")!.StartsWith(code, StringComparison.OrdinalIgnoreCase))
            yield return new(null, null, $"the document does not say that its language is {meant}", $"Set the property Language (File, Info, Properties, Advanced) to {code}.");
        if (workbook.Property("creator") is not { } author) yield return new(null, null, "the document has no author", "Set the author (File, Info, Properties) to your organisation.");
        else if (Programs.Contains(author.Trim())) yield return new(null, null, $"its author is the name of a program (“{CellText.Clean(author, 40)}”)", "Set the author (File, Info, Properties) to your organisation.");
    }
}
