using System.Collections.Frozen;
using System.Collections.Immutable;
using System.IO.Compression;
using System.Xml;
using Clinks.Engage.Domain;

namespace Clinks.Engage.Workbooks.Reading;

/// <summary>
/// Unpacks a workbook under limits and packs the parts that matter into a plain new one. Sizes are counted while unpacking,
/// because a zip file says of itself what it likes; XML is read once with document types forbidden, and its cells counted.
/// Binary parts (pictures, macros, printer settings) are left behind unread.
/// </summary>
internal sealed class CheckedParts
{
    /// <summary>A form of 500 questions has about 10,000 cells, a list of 10,000 members 90,000.</summary>
    public const int MostCells = 200_000;

    public const int MostRows = 100_000;

    public const int MostColumns = 500;

    /// <summary>A sheet with its table is three parts, and a release of 500 questions, alone and by six segments, has 3,500 sheets.</summary>
    private const int MostParts = 12_000;

    private const long MostUnpacked = 64L * 1024 * 1024;

    /// <summary>Excel's own XML packs 10 to 40 times; a part below the size is not worth a suspicion.</summary>
    private const int MostRatio = 250, RatioCountsFrom = 1024 * 1024;

    /// <summary>Pieces of differently formatted text in one cell; the reading library joins them one by one, in quadratic time.</summary>
    private const int MostRuns = 2_000;

    /// <summary>How many cells with errors are named; after so many the cause is one.</summary>
    private const int MostErrors = 100;

    /// <summary>The parts, by their root element, that cells are read from; themes, drawings, charts and comments are left behind.</summary>
    private static readonly FrozenSet<string> Wanted = FrozenSet.Create("workbook", "Relationships", "sst", "styleSheet", "worksheet");

    /// <summary>No document types, nothing from elsewhere.</summary>
    internal static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostUnpacked, IgnoreComments = true, CloseInput = false,
    };

    /// <summary>Elements outside the rows of sheets, where somebody keeps the parts whole: two styles for each cell that there may be.</summary>
    private const int MostElements = 400_000;

    private readonly SheetNames names = new();
    private readonly List<(string Part, string Cell)> errors = [];
    private long unpacked;
    private int cells, elements;

    private CheckedParts()
    {
    }

    /// <summary>A zip of checked parts that cells are read from, or why not. A cell that holds an error is a reason.</summary>
    public static Outcome<Stream> Repack(byte[] bytes) => Guarded(bytes, (parts, zip) => parts.Repack(zip));

    /// <summary>Every part of the package, checked where it is XML; or why not.</summary>
    public static Outcome<ImmutableArray<PackagePart>> ReadAll(byte[] bytes) => Guarded(bytes, (parts, zip) => parts.ReadAll(zip));

    private static Outcome<T> Guarded<T>(byte[] bytes, Func<CheckedParts, ZipArchive, Outcome<T>> read)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes, writable: false));
            return Refusal(zip) is { } refused ? refused : read(new CheckedParts(), zip);
        }
        catch (XmlException e) when (e.Message.Contains("DTD", StringComparison.Ordinal))
        {
            return Problems.WorkbookDeclaresTypes();
        }
        catch (Exception e) when (e is InvalidDataException or XmlException or IOException or NotSupportedException or ArgumentException)
        {
            return Problems.WorkbookDamaged();
        }
    }

    private static Problem? Refusal(ZipArchive zip) =>
        zip.Entries.Count > MostParts ? Problems.WorkbookUnpacksTooLarge()
        : zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.bin", StringComparison.OrdinalIgnoreCase)) ? Problems.WorkbookBinary()
        : !zip.Entries.Any(entry => entry.FullName.Equals("xl/workbook.xml", StringComparison.OrdinalIgnoreCase)) ? Problems.WorkbookIsNone()
        : null;

    private Outcome<Stream> Repack(ZipArchive zip)
    {
        var plain = new MemoryStream();
        using (var target = new ZipArchive(plain, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in zip.Entries.Where(Matters))
            {
                if (entry.Length > MostUnpacked || Unpack(entry) is not { } part) return Problems.WorkbookUnpacksTooLarge();
                if (Inspect(entry.FullName, part, out var root) is { } problem) return problem;
                if (!Wanted.Contains(root)) continue;
                using var copy = target.CreateEntry(entry.FullName, CompressionLevel.NoCompression).Open();
                part.Position = 0;
                part.CopyTo(copy);
            }
        }

        if (errors.Count > 0) return Outcome.Refused<Stream>(errors.Select(error => Problems.WorkbookHoldsError(names.Of(error.Part), error.Cell)));
        plain.Position = 0;
        return Outcome.Done<Stream>(plain);
    }

    private Outcome<ImmutableArray<PackagePart>> ReadAll(ZipArchive zip)
    {
        var parts = new Dictionary<string, PackagePart>(StringComparer.OrdinalIgnoreCase);
        // An entry whose name ends so is a folder, which some programs write.
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
        {
            byte[]? xml = null;
            var root = "";
            if (IsXml(entry.FullName))
            {
                if (entry.Length > MostUnpacked || Unpack(entry) is not { } part) return Problems.WorkbookUnpacksTooLarge();
                if (Inspect(entry.FullName, part, out root) is { } problem) return problem;
                if (elements > MostElements) return Problems.WorkbookUnpacksTooLarge();
                xml = part.ToArray();
            }

            if (!parts.TryAdd(entry.FullName, new(entry.FullName, root, xml))) return Problems.WorkbookDamaged();
        }

        return Outcome.Done(parts.Values.ToImmutableArray());
    }

    private static bool Matters(ZipArchiveEntry entry) =>
        entry.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)
        && IsXml(entry.FullName);

    // .psmdcp: the properties of a document, as .NET's packaging names them.
    private static bool IsXml(string name) =>
        name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".psmdcp", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part in memory; nothing if it grows past what any honest workbook holds.</summary>
    private MemoryStream? Unpack(ZipArchiveEntry entry)
    {
        var part = new MemoryStream();
        var buffer = new byte[81_920];
        using var packed = entry.Open();
        while (packed.Read(buffer) is > 0 and var read)
        {
            unpacked += read;
            part.Write(buffer, 0, read);
            if (unpacked > MostUnpacked) return null;
            if (part.Length > RatioCountsFrom && part.Length / MostRatio > entry.CompressedLength) return null;
        }

        part.Position = 0;
        return part;
    }

    private Problem? Inspect(string part, Stream content, out string root)
    {
        root = "";
        using var xml = XmlReader.Create(content, Settings);
        if (xml.MoveToContent() is not XmlNodeType.Element) return Problems.WorkbookDamaged();
        root = xml.LocalName;
        return root switch
        {
            "worksheet" => InspectSheet(part, xml),
            _ => InspectOther(xml),
        };
    }

    private Problem? InspectSheet(string part, XmlReader xml)
    {
        int row = 0, column = 0, runs = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "row":
                    var before = row;
                    row = int.TryParse(xml.GetAttribute("r"), out var number) ? number : row + 1;
                    column = 0;
                    if (row <= before) return Problems.WorkbookDamaged();
                    if (row > MostRows) return Problems.WorkbookTooTall(MostRows);
                    break;
                case "c":
                    runs = 0;
                    column = ColumnOf(xml.GetAttribute("r")) ?? column + 1;
                    if (++cells > MostCells) return Problems.WorkbookTooManyCells(MostCells);
                    if (column > MostColumns) return Problems.WorkbookTooWide(MostColumns);
                    if (xml.GetAttribute("t") == "e" && errors.Count < MostErrors) errors.Add((part, Column.Letters(column - 1) + row));
                    break;
                case "t" when ++runs > MostRuns:
                    return Problems.WorkbookDamaged();
                case "t" or "v" or "f" or "is":
                    break;
                default:
                    elements++;
                    break;
            }
        }

        return null;
    }

    private Problem? InspectOther(XmlReader xml)
    {
        var runs = 0;
        while (xml.Read())
        {
            if (xml.NodeType is not XmlNodeType.Element) continue;
            switch (xml.LocalName)
            {
                case "si":
                    runs = 0;
                    break;
                case "t" when ++runs > MostRuns:
                    return Problems.WorkbookDamaged();
                case "t":
                    break;
                case "sheet" or "Relationship":
                    names.Note(xml);
                    elements++;
                    break;
                default:
                    elements++;
                    break;
            }
        }

        return null;
    }

    /// <summary>"AB12" → 28; nothing if it is no reference.</summary>
    private static int? ColumnOf(string? reference)
    {
        var column = 0;
        foreach (var c in reference ?? "")
        {
            if (c is < 'A' or > 'Z') break;
            column = (column * 26) + (c - 'A' + 1);
            if (column > MostColumns) break;
        }

        return column == 0 ? null : column;
    }
}
