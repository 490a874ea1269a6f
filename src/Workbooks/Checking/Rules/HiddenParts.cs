using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Reading;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 25 in the package: parts that may hold values and that nobody sees.</summary>
internal static partial class HiddenParts
{
    /// <summary>Beginnings of names, lower case. What else a package may hold is in <see cref="Seen"/>.</summary>
    private static readonly (string Part, string What, string Remedy)[] Known =
    [
        ("xl/pivotcache/", "the data behind a pivot table", "Copy the pivot table, paste its values into a new sheet, and delete it."),
        ("xl/externallinks/", "values of another workbook", "Break the link (Data, Edit Links) and save it."),
        ("xl/charts/", "values that a chart keeps", "Delete the chart."),
        ("xl/slicercaches/", "the values of a slicer", "Delete the slicer."),
        ("xl/timelinecaches/", "the values of a timeline", "Delete the timeline."),
        ("xl/model/", "a data model", "Remove the data model (Power Pivot), or copy the values into a new workbook."),
        ("xl/querytables/", "a query", "Delete the query (Data, Queries and Connections)."),
        ("xl/revisions/", "the history of a shared workbook", "Stop sharing it, and save it."),
        ("xl/embeddings/", "embedded files", "Delete embedded objects."),
        ("xl/printersettings/", "settings of a printer, with its name", "Copy the sheets into a new workbook, or save it with LibreOffice."),
        ("xl/richdata/", "rich values behind cells", "Convert them to text (Data Types, Convert to Text)."),
        ("customxml/", "data that other programs left", "Remove it (File, Info, Inspect Document, Custom XML Data)."),
        ("docprops/custom.xml", "properties of its own", "Remove them (File, Info, Inspect Document, Document Properties)."),
        ("docprops/thumbnail", "a picture of its first page", "Save it without a preview picture."),
    ];

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        foreach (var (name, what, remedy) in Known)
        {
            if (workbook.Parts.Any(part => part.Name.StartsWith(name, StringComparison.OrdinalIgnoreCase) && !IsRelations(part))) yield return new(null, null, $"it holds {what}", remedy);
        }

        foreach (var part in workbook.Parts.Where(part => !IsRelations(part) && !Seen().IsMatch(part.Name) && !Known.Any(known => part.Name.StartsWith(known.Part, StringComparison.OrdinalIgnoreCase))))
            yield return new(null, null, $"it holds a part that no spreadsheet shows ({CellText.Clean(part.Name, 60)})", "Open it in Excel or LibreOffice and save it anew, which leaves such parts out.");
        foreach (var sheet in workbook.Parts.Where(part => part.Root == "worksheet" && !IsReached(part, workbook)))
            yield return new(null, null, $"it holds a sheet that the workbook does not list ({CellText.Clean(sheet.Name, 60)})", "Open it in Excel or LibreOffice and save it anew, which leaves it out.");
        foreach (var (property, words) in new[] { ("description", "comments"), ("keywords", "tags"), ("category", "a category"), ("subject", "a subject") })
        {
            if (workbook.Property(property) is not null) yield return new(null, null, $"its properties hold {words}", "Delete them (File, Info, Properties), or say the same on the cover.");
        }
    }

    private static bool IsRelations(PackagePart part) => part.Root == "Relationships" || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase);

    private static bool IsReached(PackagePart part, OpenedWorkbook workbook) => workbook.SheetParts.Contains(part.Name);

    /// <summary>What readers see, what rule 4 names, and what says how things look.</summary>
    [GeneratedRegex(
        @"^(\[Content_Types\]\.xml|docProps/(core|app)\.xml|xl/(workbook|styles|sharedStrings|calcChain|metadata|connections|vbaProject)\.(xml|bin)|xl/theme/[^/]+|xl/(worksheets|chartsheets|dialogsheets|macrosheets)/[^/]+\.xml|xl/tables/[^/]+\.xml|xl/(media|drawings|comments|threadedComments|persons|ctrlProps|activeX|diagrams)/.+|xl/comments\d*\.xml|xl/pivotTables/.+|xl/slicers/.+|package/services/metadata/core-properties/.+\.psmdcp)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Seen();
}
