using System.Collections.Immutable;
using System.Globalization;
using System.Xml.Linq;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>A workbook opened to be looked at: not only what its cells show, but everything that is in the file.</summary>
internal sealed class OpenedWorkbook
{
    private const string RelationNamespaces = "relationships";

    public required string? FileName { get; init; }

    /// <summary>In which it is meant to be; null where nobody said.</summary>
    public required Language? Language { get; init; }

    public required ImmutableArray<PackagePart> Parts { get; init; }

    public required ImmutableArray<OpenedSheet> Sheets { get; init; }

    public required SharedTexts Texts { get; init; }

    public required Styles Styles { get; init; }

    /// <summary>The names of the parts that are sheets of this workbook.</summary>
    public required IReadOnlySet<string> SheetParts { get; init; }

    /// <summary>The root of the workbook's own part.</summary>
    public required XElement Root { get; init; }

    public OpenedSheet? Contents => Sheets.FirstOrDefault(sheet => sheet.IsContents);

    public OpenedSheet? Notes => Sheets.FirstOrDefault(sheet => sheet.IsNotes);

    public IEnumerable<XElement> DefinedNames => Root.Descendants().Where(e => e.Name.LocalName == "definedName");

    /// <summary>The sheet on which it opens, from 0.</summary>
    public int ActiveSheet => Root.Descendants().FirstOrDefault(e => e.Name.LocalName == "workbookView")?.Attribute("activeTab") is { } tab
        && int.TryParse(tab.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? place : 0;

    /// <summary>A property of the document, by its local name; null where there is none.</summary>
    public string? Property(string name) => Core?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value : null;

    private XElement? Core => Parts.FirstOrDefault(part => part.Root == "coreProperties")?.Load();

    /// <exception cref="InvalidDataException">There is no workbook in the package, or no sheet in it.</exception>
    public static OpenedWorkbook Read(ImmutableArray<PackagePart> parts, string? fileName, Language? language)
    {
        var byName = parts.ToDictionary(part => part.Name, StringComparer.OrdinalIgnoreCase);
        if (!byName.TryGetValue("xl/workbook.xml", out var workbook) || workbook.Root != "workbook") throw new InvalidDataException("The package holds no workbook.");
        var root = workbook.Load();
        var relations = Relations.Of(workbook.Name, byName);
        PackagePart? Part(string kind) => relations.Find(relation => relation.Kind == kind) is { } found ? byName.GetValueOrDefault(found.Target) : null;
        var texts = new SharedTexts(Part("sharedStrings"));
        var byId = relations.DistinctBy(relation => relation.Id).ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        var sheets = root.Descendants().Where(e => e.Name.LocalName == "sheet").ToList();
        if (sheets.Count == 0) throw new InvalidDataException("The workbook has no sheet.");
        return new()
        {
            Language = language,
            FileName = fileName,
            Parts = parts,
            Root = root,
            Texts = texts,
            SheetParts = relations.Select(relation => relation.Target).ToHashSet(StringComparer.OrdinalIgnoreCase),
            Styles = new(Part("styles")),
            Sheets = [.. sheets.Select((e, place) => Sheet(e, place, RelationOf(e) is { } id && byId.TryGetValue(id, out var to) ? byName.GetValueOrDefault(to.Target) : null, byName, texts))],
        };
    }

    private static OpenedSheet Sheet(XElement sheet, int place, PackagePart? part, Dictionary<string, PackagePart> parts, SharedTexts texts)
    {
        var (cells, hidden, around) = part is { Root: "worksheet" } ? new SheetReader(texts).Read(part) : ([], [], []);
        List<Relation> relations = part is null ? [] : Relations.Of(part.Name, parts);
        return new(sheet.Attribute("name")?.Value ?? "", sheet.Attribute("state")?.Value ?? "visible", place, cells, hidden, around)
        {
            Relations = relations,
            Tables = [.. relations.Where(relation => relation.Kind == "table").Select(relation => parts.GetValueOrDefault(relation.Target)).OfType<PackagePart>().Select(OpenedTable.Read).OfType<OpenedTable>()],
            Links = [.. around.SelectMany(e => e.Descendants()).Where(e => e.Name.LocalName == "hyperlink").Select(e => Link(e, relations))],
        };
    }

    private static OpenedLink Link(XElement link, List<Relation> relations)
    {
        var (at, location) = (link.Attribute("ref")?.Value ?? "", link.Attribute("location")?.Value);
        var outside = RelationOf(link) is { } id ? relations.Find(relation => relation.Id == id)?.Target : null;
        // Some programs write a place in the workbook as an address of a fragment alone.
        return outside is null or "" ? new(at, location ?? "", IsOutside: false)
            : outside.StartsWith('#') ? new(at, outside[1..], IsOutside: false)
            : new(at, outside, IsOutside: true);
    }

    private static string? RelationOf(XElement e) =>
        e.Attributes().FirstOrDefault(a => a.Name.LocalName == "id" && a.Name.NamespaceName.EndsWith(RelationNamespaces, StringComparison.Ordinal))?.Value;
}
