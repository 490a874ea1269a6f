using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace Clinks.Engage.Audit.Reading;

/// <summary>
/// An Office Open XML workbook (ECMA-376 part 1, 18), forward only. Whoever wrote it is a stranger: parts are limited as they are
/// unpacked, there are no document types, and whatever is not as it should be refuses the file in one line.
/// </summary>
internal sealed class XlsxFile
{
    private const int MostSheets = 2_000, MostCells = 2_000_000, MostColumns = 2_000;
    private const long MostCharacters = 50_000_000;

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        MaxCharactersInDocument = MostCharacters,
        IgnoreComments = true,
    };

    private readonly string file;
    private readonly ZipArchive zip;
    private int cells;

    private XlsxFile(string file, ZipArchive zip) => (this.file, this.zip) = (file, zip);

    /// <exception cref="UnreadableException">Not such a file, or too large.</exception>
    internal static List<Sheet> Read(string file, Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
            return new XlsxFile(file, archive).Sheets();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or FormatException or OverflowException or ArgumentException or KeyNotFoundException or IOException)
        {
            throw new UnreadableException(file, null, "not an xlsx workbook, or a damaged one", e);
        }
    }

    private List<Sheet> Sheets()
    {
        var targets = Elements("xl/_rels/workbook.xml.rels", "Relationship").ToDictionary(r => r["Id"], r => r["Target"], StringComparer.Ordinal);
        var names = Elements("xl/workbook.xml", "sheet").Select(s => (Name: s["name"], Target: targets.GetValueOrDefault(s["id"], ""))).ToList();
        if (names.Count > MostSheets) throw new UnreadableException(file, null, $"more than {MostSheets} sheets");
        var strings = zip.GetEntry("xl/sharedStrings.xml") is null ? [] : Strings();
        return [.. names.Select(s => new Sheet(s.Name, Rows(s.Name, s.Target.StartsWith('/') ? s.Target[1..] : "xl/" + s.Target, strings)))];
    }

    private List<Dictionary<string, string>> Elements(string part, string element)
    {
        var found = new List<Dictionary<string, string>>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element || xml.LocalName != element) continue;
            var attributes = new Dictionary<string, string>(StringComparer.Ordinal);
            while (xml.MoveToNextAttribute()) attributes[xml.LocalName] = xml.Value;
            found.Add(attributes);
        }

        return found;
    }

    private List<string> Strings()
    {
        var strings = new List<string>();
        using var xml = Open("xl/sharedStrings.xml");
        while (xml.Read())
            if (xml.NodeType is XmlNodeType.Element && xml.LocalName == "si")
                strings.Add(Texts(xml));
        return strings;
    }

    private List<string[]> Rows(string sheet, string part, List<string> strings)
    {
        var rows = new List<string[]>();
        var row = new List<string>();
        using var xml = Open(part);
        while (xml.Read())
        {
            if (xml.NodeType is XmlNodeType.EndElement && xml.LocalName == "row") rows.Add([.. row]);
            if (xml.NodeType is not XmlNodeType.Element) continue;
            if (xml.LocalName == "row")
            {
                row.Clear();
                if (xml.IsEmptyElement) rows.Add([]);
            }
            else if (xml.LocalName == "c")
            {
                if (++cells > MostCells) throw new UnreadableException(file, sheet, $"more than {MostCells} cells");
                var (at, type) = (xml.GetAttribute("r"), xml.GetAttribute("t"));
                var column = at is null ? row.Count : Column(at);
                if (column >= MostColumns) throw new UnreadableException(file, sheet, $"more than {MostColumns} columns");
                while (row.Count < column) row.Add("");
                if (row.Count > column) throw new UnreadableException(file, sheet, "two cells in one place");
                var text = Texts(xml);
                row.Add(type == "s" ? strings[int.Parse(text, CultureInfo.InvariantCulture)] : text);
            }
        }

        return rows;
    }

    /// <summary>The texts within an element, put together: <c>v</c> of a value, <c>t</c> of text, also of text in several fonts.</summary>
    private static string Texts(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var (depth, text, inText) = (xml.Depth, "", false);
        while (xml.Read() && !(xml.NodeType is XmlNodeType.EndElement && xml.Depth == depth))
        {
            if (xml.NodeType is XmlNodeType.Element or XmlNodeType.EndElement) inText = xml.NodeType is XmlNodeType.Element && xml.LocalName is "t" or "v" && !xml.IsEmptyElement;
            else if (inText && xml.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace) text += xml.Value;
        }

        return text.Replace("_x005F_", "_", StringComparison.Ordinal).Trim();
    }

    private static int Column(string address)
    {
        var column = 0;
        foreach (var c in address.TakeWhile(char.IsAsciiLetterUpper)) column = checked(column * 26 + (c - 'A' + 1));
        return column - 1;
    }

    private XmlReader Open(string part) => zip.GetEntry(part) is { } entry
        ? entry.Length <= MostCharacters ? XmlReader.Create(entry.Open(), Settings) : throw new UnreadableException(file, null, $"{part} is too large")
        : throw new UnreadableException(file, null, $"not an xlsx workbook: it has no {part}");
}
