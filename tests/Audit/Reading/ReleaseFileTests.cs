using System.IO.Compression;
using System.Text;
using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Reading;

/// <summary>Whoever wrote the file is a stranger. What cannot be audited is refused in one line that names file and sheet.</summary>
public sealed class ReleaseFileTests
{
    private const string Mood = """
        mood
        | Answer | Organisations |
        | up     | 20 |
        | All organisations that responded | 20 |
        """;

    [Fact]
    public void What_is_no_workbook_is_refused() => Refused("release.xlsx: not an xlsx workbook, or a damaged one", "PK and so on"u8.ToArray());

    [Fact]
    public void A_zip_that_holds_no_workbook_is_refused() => Refused("release.xlsx: not an xlsx workbook: it has no xl/_rels/workbook.xml.rels", Zip(("readme.txt", "nothing")));

    [Fact]
    public void A_workbook_without_a_codebook_is_refused() =>
        Refused("release.xlsx: there is no sheet Codebook, which says what codes mean", TinyXlsx.Of([("Cover", [["A survey"]]), ("T1", [["A table"]])]));

    [Fact]
    public void A_table_without_its_line_of_variables_is_refused() => Refused("release.xlsx, sheet T1: no line \"Variables in this table: …\" stands above the table",
        TinyXlsx.Of([("Codebook", [["Variable", "Label", "Kind", "About", "Code", "Meaning"]]), ("T1", [["A table"], ["Answer", "Organisations"], ["up", "20"]])]));

    [Fact]
    public void A_figure_that_is_none_is_refused() => Refused("release.xlsx, sheet T1: \"about 20\" in row 1, column 2 of the table is no figure",
        Book.Bytes("mood: one answer: up, down", Mood.Replace("| 20 |", "| about 20 |", StringComparison.Ordinal)));

    [Fact]
    public void An_answer_that_the_codebook_does_not_have_is_refused() =>
        Assert.Equal("release.xlsx, sheet T1: the codebook does not say what \"up\" is of mood", Assert.Throws<UnreadableException>(() => Book.Of("mood: one answer: better, worse", Mood).Audited()).Message);

    [Fact]
    public void A_variable_that_the_codebook_does_not_have_is_refused() =>
        Assert.Equal("release.xlsx, sheet T1: the codebook has no question \"mood\"", Assert.Throws<UnreadableException>(() => Book.Of("staff: number in bands", Mood).Audited()).Message);

    [Fact]
    public void A_welsh_workbook_is_told_to_come_in_english() => Refused("release.xlsx: in Welsh; audit the English file of the same release, which has the same figures",
        TinyXlsx.Of([("Cover", [["Arolwg"]]), ("T1", [["Tabl"], ["Mae'r daflen waith hon yn cynnwys un tabl."], ["Ateb", "Sefydliadau"]])]));

    [Fact]
    public void A_workbook_whose_parts_do_not_lead_to_each_other_is_refused()
    {
        Refused("release.xlsx: not an xlsx workbook, or a damaged one", Zip(("xl/_rels/workbook.xml.rels", "<Relationships><Relationship/></Relationships>"), ("xl/workbook.xml", "<workbook/>")));
        Refused("release.xlsx: not an xlsx workbook, or a damaged one", Sheet("<row><c r=\"A1\" t=\"s\"><v>7</v></c></row>"));
    }

    [Fact]
    public void A_codebook_of_more_combinations_than_could_be_asked_is_refused()
    {
        var codes = string.Join(", ", Enumerable.Range(0, 1_000).Select(i => $"c{i}"));
        var table = "mood; by region; among place = c1\n| Answer | c1 | All |\n| c1 | 7 | 7 |\n| All organisations that responded | 7 | 7 |";
        Assert.Equal("the codebook: mood x place x region has more than 200000 combinations", Assert.Throws<UnreadableException>(() =>
            Book.Of($"mood: one answer: {codes}\nregion: segment: {codes}\nplace: segment: {codes}", table).Audited()).Message);
    }

    [Fact]
    public void A_workbook_with_a_document_type_is_refused() => Refused("release.xlsx: not an xlsx workbook, or a damaged one",
        Zip(("xl/_rels/workbook.xml.rels", "<!DOCTYPE a [<!ENTITY b \"c\">]><Relationships>&b;</Relationships>"), ("xl/workbook.xml", "<workbook/>")));

    [Fact]
    public void A_cell_that_stands_beyond_any_table_is_refused() => Refused("release.xlsx, sheet a: more than 2000 columns", Sheet("<row><c r=\"XFD1\"><v>1</v></c></row>"));

    [Fact]
    public void A_part_that_unpacks_to_gigabytes_is_refused()
    {
        // 300 MB of blanks take a third of a megabyte when they are packed.
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var part = zip.CreateEntry("xl/_rels/workbook.xml.rels").Open();
            var blanks = Encoding.UTF8.GetBytes(new string(' ', 1_000_000));
            for (var i = 0; i < 300; i++) part.Write(blanks);
        }

        Refused("release.xlsx: xl/_rels/workbook.xml.rels is too large", stream.ToArray());
    }

    [Fact]
    public void Shared_texts_in_several_fonts_and_escaped_underscores_are_read()
    {
        var sheets = XlsxFile.Read("release.xlsx", new MemoryStream(Zip(
            ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r\" Target=\"/xl/a.xml\"/></Relationships>"),
            ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"),
            ("xl/sharedStrings.xml", "<sst><si><t>one</t></si><si><r><t>t</t></r><r><t>wo_x005F_x0041_</t></r></si></sst>"),
            ("xl/a.xml", "<worksheet><sheetData><row/><row><c r=\"A2\" t=\"s\"><v>1</v></c><c r=\"C2\" t=\"s\"><v>0</v></c></row></sheetData></worksheet>"))));
        Assert.Equal([[], ["two_x0041_", "", "one"]], sheets.Single().Rows);
    }

    [Fact]
    public void Thresholds_are_read_from_the_cover() => Assert.Equal(new Thresholds(5, 10), Book.Of("mood: one answer: up, down", Mood).Thresholds);

    [Theory]
    [InlineData("Variables in this table: mood", "mood", "", "")]
    [InlineData("Variables in this table: mood; by region", "mood", "region", "")]
    [InlineData("Variables in this table: responses; by income_band, region, specialist", "responses", "income_band,region,specialist", "")]
    [InlineData("Variables in this table: mood; by region; among region = wales, specialist = yes", "mood", "region", "region=wales,specialist=yes")]
    public void The_line_above_a_table_says_what_it_crosses(string line, string of, string by, string among)
    {
        var heading = Heading.Read(line)!;
        Assert.Equal((of, by, among), (heading.Of, string.Join(',', heading.By), string.Join(',', heading.Among.Select(a => $"{a.Variable}={a.Code}"))));
    }

    [Fact]
    public void Tables_of_amounts_are_passed_over()
    {
        const string amounts = "income; by region; amounts\n| Category | Organisations | Total | Median |\n| wales | 12 | 1,234,567.89 | [c] |";
        Assert.Equal(["T2"], Book.Of("mood: one answer: up, down\nincome: number in bands\nregion: segment: wales", amounts, Mood).Tables.Select(t => t.Sheet));
        Refused("release.xlsx: no sheet holds a table of counts", Book.Bytes("income: number in bands", amounts));
    }

    [Theory]
    [InlineData("income; amounts; by region")]
    [InlineData("income; by region; medians")]
    public void Clauses_that_are_not_known_are_refused(string line) => Refused("release.xlsx, sheet T1: no line \"Variables in this table: …\" stands above the table",
        Book.Bytes("income: number in bands", line + "\n| Category | Organisations |\n| wales | 12 |"));

    private static byte[] Sheet(string rows) => Zip(
        ("xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"r\" Target=\"a.xml\"/></Relationships>"),
        ("xl/workbook.xml", "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\" r:id=\"r\"/></sheets></workbook>"),
        ("xl/a.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>"));

    private static byte[] Zip(params (string Name, string Content)[] parts)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var part = zip.CreateEntry(name).Open();
                part.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        return stream.ToArray();
    }

    private static void Refused(string message, byte[] file) =>
        Assert.Equal(message, Assert.Throws<UnreadableException>(() => ReleaseFile.Read("release.xlsx", new MemoryStream(file))).Message);
}
