using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Tests.Reading;

/// <summary>Files that were made to do harm get one clear answer, and soon.</summary>
public sealed class SafeWorkbookTests
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public void Rows_keep_their_numbers_and_blank_rows_are_left_out()
    {
        var sheets = SafeWorkbook.Open(Xlsx.Of("""
            # survey
            | type | name |
            (blank)
            | text |      |
            | text |      | x |
            # choices
            | list_name |
            """)).Get();

        Assert.Equal(["survey", "choices"], sheets.Select(sheet => sheet.Name));
        Assert.Equal([1, 3, 4], sheets[0].Rows.Select(row => row.Number));
        Assert.Equal(["text", "", "x", ""], Enumerable.Range(0, 4).Select(column => sheets[0].Rows[2][column].Text));
    }

    [Fact]
    public void Numbers_are_written_in_full()
    {
        var row = SafeWorkbook.Open(Xlsx.Of("""
            # survey
            | =1 | =0.1 | =1E-5 | =123456789012 | =1.0 |
            """)).Get()[0].Rows[0];
        Assert.Equal(["1", "0.1", "0.00001", "123456789012", "1"], row.Cells.Select(cell => cell.Text));
        Assert.All(row.Cells, cell => Assert.Equal(CellKind.Number, cell.Kind));
    }

    [Fact]
    public void Rows_and_cells_without_references_stand_where_they_stand()
    {
        var rows = SafeWorkbook.Open(Xlsx.OfSheetXml($"""
            <worksheet xmlns="{Main}"><sheetData><row><c><v>1</v></c></row><row r="5"><c t="b"><v>1</v></c><c r="D5"><v>2</v></c></row></sheetData></worksheet>
            """)).Get()[0].Rows;
        Assert.Equal([1, 5], rows.Select(row => row.Number));
        Assert.Equal(["true", "", "", "2"], rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_cell_with_an_error_is_named_by_sheet_and_cell()
    {
        var problem = Refused(Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}"><sheetData><row r="7"><c r="B7" t="e"><v>#REF!</v></c></row></sheetData></worksheet>"""));
        Assert.Equal(("workbook-holds-error", "survey, cell B7"), (problem.Code, problem.Where));
    }

    public static TheoryData<string, string> Impostors => new()
    {
        { "", "workbook-empty" },
        { "type,name\ntext,q1\n", "workbook-is-none" },
        { "PK\u0003\u0004 and nothing more", "workbook-damaged" },
    };

    [Theory, MemberData(nameof(Impostors))]
    public void A_file_that_is_no_workbook_is_refused(string content, string code) =>
        Assert.Equal(code, Refused(new MemoryStream(Encoding.Latin1.GetBytes(content))).Code);

    [Fact]
    public void An_old_or_locked_workbook_is_refused_by_name()
    {
        byte[] ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[504]];
        Assert.Equal("workbook-old-format", Refused(new MemoryStream(ole)).Code);
        Assert.Equal("workbook-locked", Refused(new MemoryStream([.. ole, .. Encoding.Unicode.GetBytes("EncryptedPackage")])).Code);
    }

    [Fact]
    public void A_binary_workbook_is_refused_by_name() =>
        Assert.Equal("workbook-binary", Refused(Xlsx.Rewrite(Xlsx.Of("# survey\n| a |"), "xl/workbook.bin", "x")).Code);

    [Fact]
    public void A_zip_that_holds_no_workbook_is_none()
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("word/document.xml");
        stream.Position = 0;
        Assert.Equal("workbook-is-none", Refused(stream).Code);
    }

    [Fact]
    public void A_truncated_workbook_is_damaged_wherever_it_was_cut()
    {
        var whole = Xlsx.Of("# survey\n| type | name |\n| text | q |").ToArray();
        for (var length = 5; length < whole.Length; length += 37)
        {
            Assert.Equal("workbook-damaged", Refused(new MemoryStream(whole[..length])).Code);
        }
    }

    [Fact]
    public void A_workbook_with_a_byte_changed_never_throws()
    {
        var whole = Xlsx.Of("# survey\n| type | name |\n| text | q |").ToArray();
        for (var at = 4; at < whole.Length; at++)
        {
            var changed = whole.ToArray();
            changed[at] ^= 0x55;
            _ = SafeWorkbook.Open(new MemoryStream(changed));
        }
    }

    [Fact]
    public void Fifty_megabytes_are_refused_after_ten()
    {
        var endless = new Endless(50L * 1024 * 1024);
        Assert.Equal("workbook-too-large", Refused(endless).Code);
        Assert.InRange(endless.Given, SafeWorkbook.MostBytes, SafeWorkbook.MostBytes + 200_000);
    }

    [Fact]
    public void A_zip_bomb_is_refused()
    {
        var bomb = Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}">{new string(' ', 80_000_000)}</worksheet>""", CompressionLevel.Optimal);
        Assert.InRange(bomb.Length, 1, SafeWorkbook.MostBytes);
        Assert.Equal("workbook-unpacks-too-large", Refused(bomb).Code);
    }

    [Fact]
    public void A_part_that_packs_a_thousand_times_is_refused_before_it_is_large() =>
        Assert.Equal("workbook-unpacks-too-large", Refused(Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}">{new string(' ', 8_000_000)}</worksheet>""", CompressionLevel.Optimal)).Code);

    [Fact]
    public void Parts_that_are_each_well_behaved_are_refused_when_they_add_up()
    {
        // Hundreds of different characters again and again pack about a hundred times, which honest sheets nearly do.
        var filling = new StringBuilder().Insert(0, string.Concat(Enumerable.Range(0, 200).Select(i => i.ToString("x3"))), 60_000);
        var workbook = Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}">{filling}</worksheet>""", CompressionLevel.Optimal);
        Assert.Equal("workbook-unpacks-too-large", Refused(Xlsx.Rewrite(workbook, "xl/more.xml", $"<x>{filling}</x>", CompressionLevel.Optimal)).Code);
    }

    [Fact]
    public void A_zip_bomb_that_lies_about_its_size_gets_no_further()
    {
        var bomb = Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}">{new string(' ', 20_000_000)}</worksheet>""", CompressionLevel.Optimal).ToArray();
        DeclareSize(bomb, "xl/worksheets/sheet1.xml", 1_000);
        Assert.Contains(Refused(new MemoryStream(bomb)).Code, (string[])["workbook-unpacks-too-large", "workbook-damaged"]);
    }

    [Fact]
    public void More_parts_than_the_largest_release_of_ours_are_too_many()
    {
        var workbook = Xlsx.Of("# survey\n| a |");
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            for (var i = 0; i < 12_000; i++) zip.CreateEntry($"xl/media/{i}.png");
        }

        workbook.Position = 0;
        Assert.Equal("workbook-unpacks-too-large", Refused(workbook).Code);
    }

    [Fact]
    public void A_million_cells_are_refused()
    {
        var xml = new StringBuilder($"""<worksheet xmlns="{Main}"><sheetData>""");
        for (var row = 0; row < 10_000; row++) xml.Append("<row>").Insert(xml.Length, $"<c><v>{row}</v></c>", 100).Append("</row>");
        Assert.Equal("workbook-too-many-cells", Refused(Xlsx.OfSheetXml(xml.Append("</sheetData></worksheet>").ToString())).Code);
    }

    public static TheoryData<string, string> Shapes => new()
    {
        { """<row r="1048576"><c><v>1</v></c></row>""", "workbook-too-tall" },
        { """<row r="2147483647"/>""", "workbook-too-tall" },
        { """<row r="1"><c r="XFD1"><v>1</v></c></row>""", "workbook-too-wide" },
        { """<row r="1"><c r="ZZZZZZZZZZZZZZ1"><v>1</v></c></row>""", "workbook-too-wide" },
        { """<row r="-5"/>""", "workbook-damaged" },
        { """<row r="5"/><row r="5"/>""", "workbook-damaged" },
        { """<c><v>1</v></c><row></row><unclosed>""", "workbook-damaged" },
    };

    [Theory, MemberData(nameof(Shapes))]
    public void A_sheet_of_impossible_shape_is_refused(string rows, string code) =>
        Assert.Equal(code, Refused(Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}"><sheetData>{rows}</sheetData></worksheet>""")).Code);

    [Fact]
    public void Half_a_million_pieces_of_text_in_one_cell_take_no_time()
    {
        var runs = new StringBuilder().Insert(0, "<r><t>a long enough piece of text</t></r>", 500_000);
        Assert.Equal("workbook-damaged", Refused(Xlsx.OfSheetXml($"""<worksheet xmlns="{Main}"><sheetData><row><c t="inlineStr"><is>{runs}</is></c></row></sheetData></worksheet>""")).Code);
    }

    public static TheoryData<string> DocumentTypes => new(
        """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;">]>""",
        """<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>""");

    [Theory, MemberData(nameof(DocumentTypes))]
    public void Document_types_and_entities_are_refused_in_every_part(string type)
    {
        foreach (var part in (string[])["xl/worksheets/sheet1.xml", "xl/workbook.xml", "xl/sharedStrings.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"])
        {
            var workbook = Xlsx.Rewrite(Xlsx.Of("# survey\n| a |"), part, type + $"""<x xmlns="{Main}">&c;</x>""");
            Assert.Equal("workbook-declares-types", Refused(workbook).Code);
        }
    }

    private static Problem Refused(Stream workbook) => Assert.Single(SafeWorkbook.Open(workbook).Problems);

    /// <summary>Writes another uncompressed size into the central directory and the local header.</summary>
    private static void DeclareSize(byte[] zip, string part, uint size)
    {
        var name = Encoding.UTF8.GetBytes(part);
        foreach (var (signature, nameAt, sizeAt) in ((byte[], int, int)[])[("PK\u0001\u0002"u8.ToArray(), 46, 24), ("PK\u0003\u0004"u8.ToArray(), 30, 22)])
        {
            for (var at = 0; at < zip.Length - nameAt - name.Length; at++)
            {
                if (zip.AsSpan(at).StartsWith(signature) && zip.AsSpan(at + nameAt).StartsWith(name)) BinaryPrimitives.WriteUInt32LittleEndian(zip.AsSpan(at + sizeAt), size);
            }
        }
    }

    private sealed class Endless(long length) : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var some = (int)Math.Min(count, length - Given);
            if (Given == 0) "PK\u0003\u0004"u8.CopyTo(buffer.AsSpan(offset));
            Given += some;
            return some;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
