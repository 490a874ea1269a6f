using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>A workbook as XML, part by part, so that a test can break any of it. As it is drawn it keeps every rule.</summary>
internal sealed record DrawnWorkbook
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Packages = "http://schemas.openxmlformats.org/package/2006/relationships";

    /// <summary>0 plain, 1 Heading 1, 2 figures, 3 quoted, 4 a font with serifs, 5 ten points, 6 filled, 7 red, 8 a date in numbers, 9 a date in words,
    /// 10 to the right, 11 thousands to the left, 12 shows nothing, 13 white, 14 per cent, 15 General to the right, 16 an unknown font, 17 one decimal.</summary>
    private static readonly string Styles = $"""
        <styleSheet xmlns="{Main}">
        <numFmts count="3"><numFmt numFmtId="164" formatCode="d mmmm yyyy"/><numFmt numFmtId="165" formatCode=";;;"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts>
        <fonts>{string.Concat(Font("Arial", 12), Font("Arial", 16), Font("Times New Roman", 12), Font("Arial", 10), Font("Arial", 12, "FFFF0000"), Font("Arial", 12, "FFFFFFFF"), Font("Somebody's Own", 12))}</fonts>
        <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>
        <borders><border/></borders><cellStyleXfs><xf/><xf fontId="1"/></cellStyleXfs>
        <cellXfs>
        <xf/><xf fontId="1" xfId="1"/>{Look("", 3, "right")}<xf quotePrefix="1"/><xf fontId="2"/><xf fontId="3"/><xf fillId="2"/><xf fontId="4"/>{Look("", 14)}{Look("", 164)}
        {Look("", 0, "right")}{Look("", 3, "left")}{Look("", 165)}<xf fontId="5"/>{Look("", 9)}{Look("", 0, "right")}<xf fontId="6"/>{Look("", 166)}
        </cellXfs>
        <cellStyles><cellStyle name="Normal" xfId="0" builtinId="0"/>[heading]</cellStyles>
        </styleSheet>
        """;

    public ImmutableArray<DrawnSheet> Sheets { get; init; } =
    [
        new("Cover", """
            State of the sector 2026
            How many organisations responded to the survey, by region.
            Source: Clinks, a survey of its members
            21 May 2026
            Contact: info@clinks.org
            [c] = confidential
            """),
        new("Contents", """
            Contents
            This worksheet contains one table.
            Title | Worksheet
            Notes | Notes
            Responses by region | Responses
            """)
        { Tail = """<hyperlinks><hyperlink ref="A4" location="'Notes'!A1"/><hyperlink ref="A5" location="Responses!$A$1"/></hyperlinks>""", TableName = "Contents_of_workbook" },
        new("Notes", """
            Notes
            This worksheet contains one table.
            Note | Text
            [note 1] | Small regions are put together.
            """),
        new("Responses", """
            Responses by region, England and Wales, March to April 2026
            This worksheet contains one table.
            This table uses [note 1]
            [c] = confidential
            Region | Organisations | Response rate (percentage)
            North | #1204 | #63
            South | #88 | #71
            Wales | [c]{10} | [c]{10}
            """),
    ];

    public string? FileName { get; init; } = "state-of-the-sector-2026.xlsx";

    public string Core { get; init; } = "<dc:title>State of the sector 2026</dc:title><dc:creator>Clinks</dc:creator><dc:language>en-GB</dc:language>";

    public string HeadingStyle { get; init; } = """<cellStyle name="Überschrift 1" xfId="1" builtinId="16"/>""";

    /// <summary>In the workbook's own part, before and after the list of sheets.</summary>
    public string Views { get; init; } = """<bookViews><workbookView activeTab="0"/></bookViews>""";

    public string Names { get; init; } = "";

    /// <summary>Parts beside those that every workbook has.</summary>
    public ImmutableDictionary<string, string> More { get; init; } = ImmutableDictionary<string, string>.Empty;

    public string SheetRelations { get; init; } = "";

    public DrawnWorkbook With(string sheet, Func<DrawnSheet, DrawnSheet> change) => this with { Sheets = [.. Sheets.Select(s => s.Name == sheet ? change(s) : s)] };

    /// <summary>The same with other words in the drawing of a sheet.</summary>
    public DrawnWorkbook With(string sheet, string words, string others) =>
        With(sheet, s => s.Drawing.Contains(words, StringComparison.Ordinal) ? s with { Drawing = s.Drawing.Replace(words, others, StringComparison.Ordinal) } : throw new ArgumentException("There are no such words.", nameof(words)));

    public DrawnWorkbook WithPart(string name, string content) => this with { More = More.Add(name, content) };

    public MemoryStream Draw()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            void Part(string name, string content)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }

            Part("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>""");
            Part("docProps/core.xml", $"<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{Core}</cp:coreProperties>");
            Part("xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{Views}<sheets>{string.Concat(Sheets.Select((s, i) => $"<sheet name=\"{s.Name}\" sheetId=\"{i + 1}\" state=\"{s.State}\" r:id=\"rId{i + 1}\"/>"))}</sheets>{Names}</workbook>");
            Part("xl/_rels/workbook.xml.rels", $"<Relationships xmlns=\"{Packages}\">{string.Concat(Sheets.Select((_, i) => Relation($"rId{i + 1}", "worksheet", $"worksheets/sheet{i + 1}.xml")))}{Relation("rIdS", "styles", "/xl/styles.xml")}{Relation("rIdT", "sharedStrings", "sharedStrings.xml")}</Relationships>");
            Part("xl/styles.xml", Styles.Replace("[heading]", HeadingStyle, StringComparison.Ordinal));
            foreach (var (sheet, number) in Sheets.Select((sheet, i) => (sheet, i + 1)))
            {
                var marked = sheet.Range is not null;
                Part($"xl/worksheets/sheet{number}.xml", $"<worksheet xmlns=\"{Main}\" xmlns:r=\"{Relations}\">{sheet.Head}<sheetData>{sheet.Rows}</sheetData>{sheet.Tail}{(marked ? "<tableParts count=\"1\"><tablePart r:id=\"rIdT\"/></tableParts>" : "")}</worksheet>");
                Part($"xl/worksheets/_rels/sheet{number}.xml.rels", $"<Relationships xmlns=\"{Packages}\">{(marked ? Relation("rIdT", "table", $"../tables/table{number}.xml") : "")}{SheetRelations}</Relationships>");
                if (marked) Part($"xl/tables/table{number}.xml", sheet.Table);
            }

            foreach (var (name, content) in More) Part(name, content);
        }

        stream.Position = 0;
        return stream;
    }

    public static string Relation(string id, string kind, string target, string more = "") => $"<Relationship Id=\"{id}\" Type=\"{Relations}/{kind}\" Target=\"{target}\" {more}/>";

    private static string Font(string name, int size, string? colour = null) => $"<font><sz val=\"{size}\"/>{(colour is null ? "" : $"<color rgb=\"{colour}\"/>")}<name val=\"{name}\"/></font>";

    private static string Look(string attributes, int format, string? side = null) => $"<xf numFmtId=\"{format}\" {attributes}>{(side is null ? "" : $"<alignment horizontal=\"{side}\"/>")}</xf>";
}
