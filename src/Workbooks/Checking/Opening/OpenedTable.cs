using System.Xml.Linq;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>A marked-up table, as its part defines it.</summary>
internal sealed class OpenedTable
{
    private OpenedTable(XElement root, CellRange range)
    {
        Root = root;
        Range = range;
        Name = root.Attribute("displayName")?.Value ?? root.Attribute("name")?.Value ?? "";
        HasHeader = root.Attribute("headerRowCount")?.Value is not "0";
        HasTotals = root.Attribute("totalsRowCount")?.Value is { } totals && totals != "0";
        Columns = [.. root.Descendants().Where(e => e.Name.LocalName == "tableColumn")];
    }

    public XElement Root { get; }

    public CellRange Range { get; }

    public string Name { get; }

    public bool HasHeader { get; }

    public bool HasTotals { get; }

    public List<XElement> Columns { get; }

    public static OpenedTable? Read(PackagePart part) =>
        part is { Root: "table", Xml: not null } && part.Load() is var root && CellRange.Read(root.Attribute("ref")?.Value) is { } range ? new(root, range) : null;
}
