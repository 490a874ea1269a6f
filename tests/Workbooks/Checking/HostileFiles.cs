using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>Files that were made to harm whoever checks them get a report or a named refusal, soon, and never an exception.</summary>
public sealed class HostileFiles
{
    private static string Sheet(string inside) => $"<worksheet xmlns=\"{DrawnWorkbook.Main}\">{inside}</worksheet>";

    public static TheoryData<string, string, string> Refused => new()
    {
        { "xl/workbook.xml", "<workbook", "workbook-damaged" },
        { "xl/workbook.xml", "<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><workbook>&a;</workbook>", "workbook-declares-types" },
        { "customXml/item1.xml", "<!DOCTYPE x [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;\">]><x>&b;</x>", "workbook-declares-types" },
        { "xl/workbook.xml", "<other/>", "workbook-damaged" },
        { "xl/workbook.xml", "<workbook/>", "workbook-damaged" },
        { "xl/worksheets/sheet4.xml", Sheet("<sheetData><row r=\"200000\"/></sheetData>"), "workbook-too-tall" },
        { "xl/worksheets/sheet4.xml", Sheet("<sheetData><row r=\"1\"><c r=\"ZZZ1\"/></row></sheetData>"), "workbook-too-wide" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void What_cannot_be_read_is_refused_by_name(string part, string content, string code) =>
        Assert.Equal(code, WorkbookCheck.Of(Rewritten((part, content)), null).Problems.Single().Code);

    [Fact]
    public void A_part_that_unpacks_to_far_more_is_refused() =>
        Assert.Equal("workbook-unpacks-too-large", WorkbookCheck.Of(Rewritten(("docProps/core.xml", "<a>" + new string(' ', 70_000_000) + "</a>")), null).Problems.Single().Code);

    [Fact]
    public void More_elements_than_any_workbook_has_are_refused() =>
        Assert.Equal("workbook-unpacks-too-large", WorkbookCheck.Of(Rewritten(("xl/styles.xml", $"<styleSheet>{string.Concat(Enumerable.Repeat("<xf/>", 500_000))}</styleSheet>")), null).Problems.Single().Code);

    public static TheoryData<string, string> Odd => new()
    {
        { "xl/styles.xml", "<styleSheet><cellXfs><xf fontId=\"-1\" fillId=\"99999999999\" numFmtId=\"x\"/></cellXfs></styleSheet>" },
        { "xl/styles.xml", "<styleSheet/>" },
        { "xl/sharedStrings.xml", "<sst><si/><si><rPh><t>hidden</t></rPh><t>shown</t></si></sst>" },
        { "xl/tables/table4.xml", "<table ref=\"A1:XFD1048576\" displayName=\"Everything\"><tableColumns/></table>" },
        { "xl/tables/table4.xml", "<table ref=\"nothing\"/>" },
        { "xl/tables/table4.xml", "<table ref=\"C9:A1\" headerRowCount=\"x\"/>" },
        { "xl/worksheets/sheet4.xml", "<worksheet/>" },
        { "xl/worksheets/sheet4.xml", "<worksheet><sheetData/></worksheet>" },
        { "xl/worksheets/sheet4.xml", "<worksheet><sheetData><row><c t=\"s\"><v>77</v></c><c t=\"s\"><v>-1</v></c><c t=\"zz\"><v>x</v></c><c><v>1e999</v></c><c r=\"4\"><v>NaN</v></c></row></sheetData></worksheet>" },
        { "xl/worksheets/sheet4.xml", "<worksheet><cols><col min=\"-5\" max=\"99999999999\" hidden=\"1\"/></cols><sheetData><row r=\"1\"><c r=\"A1\"><v>1</v></c></row><row r=\"100000\"><c r=\"A100000\"><v>1</v></c></row></sheetData><hyperlinks><hyperlink/></hyperlinks><mergeCells><mergeCell/></mergeCells></worksheet>" },
        { "xl/_rels/workbook.xml.rels", "<Relationships><Relationship Id=\"rId1\" Target=\"../../../../etc/passwd\" Type=\"worksheet\"/><Relationship Id=\"rId1\" Target=\"\"/><Relationship/></Relationships>" },
        { "xl/workbook.xml", "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet/><sheet name=\"\" r:id=\"nowhere\"/></sheets><bookViews><workbookView activeTab=\"-3\"/></bookViews></workbook>" },
        { "docProps/core.xml", "<coreProperties><title/><title>x</title></coreProperties>" },
    };

    [Theory, MemberData(nameof(Odd))]
    public void What_can_be_read_is_checked_however_odd_it_is(string part, string content)
    {
        Assert.True(WorkbookCheck.Of(Rewritten((part, content)), "odd.xlsx").Is(out var report));
        Assert.InRange(report.Findings.Length, 1, 26 * 201);
    }

    [Fact]
    public void Any_byte_may_be_wrong()
    {
        const int Seed = 7;
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {Seed}");
#pragma warning disable CA5394 // A seed, not a secret.
        var random = new Random(Seed);
        var whole = new DrawnWorkbook().Draw().ToArray();
        for (var round = 0; round < 400; round++)
        {
            var bytes = whole.ToArray();
            for (var i = 0; i < 3; i++) bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            var outcome = WorkbookCheck.Of(new MemoryStream(bytes), "any.xlsx");
            Assert.True(outcome.Succeeded || outcome.Problems.All(problem => problem.Code.StartsWith("workbook-", StringComparison.Ordinal)));
        }
#pragma warning restore CA5394
    }

    [Fact]
    public void Two_hundred_thousand_cells_of_the_longest_text_take_seconds()
    {
        var rows = new StringBuilder();
        for (var row = 1; row <= 99_000; row++) rows.Append(CultureInfo.InvariantCulture, $"<row r=\"{row}\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>0</v></c></row>");
        var text = string.Concat(Enumerable.Repeat("[note 1] 1/2/2026 [c] ", 1_500));
        var watch = Stopwatch.GetTimestamp();
        Assert.True(WorkbookCheck.Of(Rewritten(("xl/worksheets/sheet4.xml", Sheet($"<sheetData>{rows}</sheetData>")), ("xl/sharedStrings.xml", $"<sst><si><t>{text}</t></si></sst>")), null).Is(out var report));
        TestContext.Current.TestOutputHelper?.WriteLine($"{report.Findings.Length} findings in {Stopwatch.GetElapsedTime(watch).TotalSeconds:0.0} s");
        Assert.InRange(Stopwatch.GetElapsedTime(watch).TotalSeconds, 0, 30);
    }

    private static MemoryStream Rewritten(params (string Part, string Content)[] parts)
    {
        var stream = new DrawnWorkbook().Draw();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (part, content) in parts)
            {
                zip.GetEntry(part)?.Delete();
                using var target = zip.CreateEntry(part, CompressionLevel.Fastest).Open();
                target.Write(Encoding.UTF8.GetBytes(content));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
