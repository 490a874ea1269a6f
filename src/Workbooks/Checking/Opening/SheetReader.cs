using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>Reads the part of one sheet: its rows one by one, and what stands around them whole.</summary>
internal sealed class SheetReader(SharedTexts shared)
{
    /// <summary>Rules look at the beginning and the end of a text; nobody reads a longer one in a cell.</summary>
    internal const int LongestText = 4_096;

    private const int KeptOfEnd = 96;

    private readonly List<OpenedCell> cells = [];
    private readonly List<int> hiddenRows = [];
    private readonly List<XElement> around = [];

    internal static string Short(string text) => text.Length <= LongestText ? text : text[..(LongestText - KeptOfEnd)] + text[^KeptOfEnd..];

    public (List<OpenedCell> Cells, List<int> HiddenRows, List<XElement> Around) Read(PackagePart part)
    {
        using var xml = part.Read();
        xml.MoveToContent();
        var inside = xml.Depth + 1;
        xml.Read();
        while (!xml.EOF && xml.Depth >= inside)
        {
            if (xml.NodeType is not XmlNodeType.Element) xml.Read();
            else if (xml.LocalName != "sheetData") around.Add((XElement)XNode.ReadFrom(xml));
            else ReadRows(xml);
        }

        return (cells, hiddenRows, around);
    }

    private void ReadRows(XmlReader xml)
    {
        int row = 0, column = -1;
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.Read();
        while (!xml.EOF && xml.Depth > depth)
        {
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "row")
            {
                row = int.TryParse(xml.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : row + 1;
                column = -1;
                if (IsTrue(xml.GetAttribute("hidden")) || xml.GetAttribute("ht") is "0") hiddenRows.Add(row);
                xml.Read();
            }
            else if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "c")
            {
                column = CellRange.Cell(xml.GetAttribute("r"))?.Column ?? column + 1;
                ReadCell(xml, row, column);
            }
            else
            {
                xml.Read();
            }
        }
    }

    private void ReadCell(XmlReader xml, int row, int column)
    {
        var type = xml.GetAttribute("t") ?? "n";
        var style = int.TryParse(xml.GetAttribute("s"), NumberStyles.None, CultureInfo.InvariantCulture, out var s) ? s : 0;
        string? value = null, formula = null;
        StringBuilder? inline = null;
        var depth = xml.Depth;
        if (xml.IsEmptyElement)
        {
            xml.Read();
            return;
        }

        xml.Read();
        var phonetic = -1;
        while (!xml.EOF && xml.Depth > depth)
        {
            if (phonetic >= 0 && xml.Depth <= phonetic) phonetic = -1;
            if (xml.NodeType is not XmlNodeType.Element) xml.Read();
            else if (xml.LocalName == "v") value = (value ?? "") + xml.ReadElementContentAsString();
            else if (xml.LocalName == "f") formula = (formula ?? "") + xml.ReadElementContentAsString();
            else if (xml.LocalName == "t" && phonetic < 0) (inline ??= new()).Append(xml.ReadElementContentAsString());
            else
            {
                if (xml.LocalName == "rPh") phonetic = xml.Depth;
                xml.Read();
            }
        }

        if (Of(type, value, inline?.ToString()) is { } held && (held.Text.Length > 0 || formula is not null))
            cells.Add(new(row, column, held.Holds, Short(held.Text), style, formula, inline is not null && value is { Length: > 0 }));
    }

    private (Holds Holds, string Text)? Of(string type, string? value, string? inline) => (type, value) switch
    {
        ("s", { } place) => (Holds.Text, shared.Use(place)),
        ("inlineStr", _) => (Holds.Text, XmlText.Read(inline ?? "")),
        ("str" or "d", { } text) => (Holds.Text, XmlText.Read(text)),
        ("b", { } truth) => (Holds.Truth, truth),
        ("e", { } error) => (Holds.Error, error),
        (_, { } number) => (Holds.Number, number),
        _ => (Holds.Text, XmlText.Read(inline ?? "")),
    };

    internal static bool IsTrue(string? attribute) => attribute is "1" or "true";
}
