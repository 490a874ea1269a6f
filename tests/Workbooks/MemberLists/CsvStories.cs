using System.Text;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Workbooks.MemberLists;

namespace Clinks.Engage.Workbooks.Tests.MemberLists;

/// <summary>Member lists as comma-separated values, from Excel, from other programs, and from people who mean harm.</summary>
public sealed class CsvStories
{
    private const string Headings = "name,income band,region,specialist\n";

    private const string Oak = "Oak Trust,under £10k,Wales,yes\n";

    private static readonly MemberListRow OakRow = new("row 2", "Oak Trust", IncomeBand: "under £10k", Region: "Wales", Specialist: "yes");

    [Theory]
    [InlineData(Headings + Oak)]
    [InlineData("\ufeff" + Headings + Oak)]
    [InlineData("name;income band;region;specialist\r\nOak Trust;under £10k;Wales;yes\r\n")]
    [InlineData("name,income band,region,specialist\rOak Trust,under £10k,Wales,yes\r")]
    [InlineData("\"Organisation Name\",\"INCOME-BAND\",\"Region\",\"Specialist?\"\n\"Oak Trust\",under £10k,\"Wales\",yes")]
    [InlineData("\ufeff\"name\",\"income band\",region,specialist\n\"Oak Trust\",under £10k,Wales,yes")]
    [InlineData("name;income band;region;specialist;\"notes, remarks, and, so, on\"\nOak Trust;under £10k;Wales;yes;\n")]
    [InlineData("specialist,region,telephone,income,organisation\nyes,Wales,,under £10k,Oak Trust\n")]
    [InlineData("name,income band,region,specialist,,\nOak Trust,under £10k,Wales,yes,,\n")]
    public void One_list_in_many_forms(string csv) => Assert.Equal(new MemberList([OakRow]), Read(csv).Get());

    [Fact]
    public void Quoted_cells_keep_commas_quotes_and_line_breaks_and_rows_keep_the_numbers_that_excel_gives_them()
    {
        var list = Read("name,income band,region,specialist\n\"Oak, \"\"Elm\"\"\nand Ash\",a,b,c\n\n,,,\nBeech,d,e,f").Get();

        Assert.Equal(["row 2", "row 5"], list.Rows.Select(row => row.Where));
        Assert.Equal("Oak, \"Elm\"\nand Ash", list.Rows[0].Name);
    }

    [Fact]
    public void Commas_within_quotation_marks_do_not_make_a_file_wide() =>
        Assert.Equal(151, Read(Headings + $"\"{new string(',', 151)}\",a,b,c\n").Get().Rows[0].Name!.Length);

    [Fact]
    public void A_list_from_an_old_mac_is_no_wide_one() =>
        Assert.Equal(100, Read((Headings + string.Concat(Enumerable.Repeat("a,b,c,d\n", 100))).Replace('\n', '\r')).Get().Rows.Length);

    [Fact]
    public void A_column_that_is_missing_says_nothing_and_an_empty_cell_says_that_there_is_nothing()
    {
        var row = Read("name,income band,region,specialist,networks\nOak,a,b,c\n").Get().Rows[0];

        Assert.Equal(("", null, null), (row.Networks, row.CharityNumber, row.ContactEmail));
    }

    [Theory]
    [InlineData("arts,racially minoritised,lived experience")]
    [InlineData("Arts?,Racially Minoritised People,Lived Experience")]
    [InlineData("Works through the arts,Led by or for racially minoritised people,Lived experience among staff or board")]
    [InlineData("Arts or not,Supports racially minoritised people,People with lived experience")]
    public void What_organisations_state_has_columns_that_people_name_in_many_ways(string headings)
    {
        var row = Read($"name,{headings},income band,region,specialist\nOak,yes,no,,a,Wales,b\n").Get().Rows[0];

        Assert.Equal(("yes", "no", ""), (row.Arts, row.RaciallyMinoritised, row.LivedExperience));
        Assert.Equal(("a", "Wales", "b", null), (row.IncomeBand, row.Region, row.Specialist, row.Networks));
    }

    [Fact]
    public void A_list_without_the_columns_of_what_organisations_state_says_nothing_of_them()
    {
        var row = Read(Headings + Oak).Get().Rows[0];

        Assert.Equal((null, null, null), (row.Arts, row.RaciallyMinoritised, row.LivedExperience));
    }

    [Fact]
    public void Text_that_looks_like_a_formula_is_text()
    {
        var row = Read(Headings + "=HYPERLINK(\"\"http://elm.example\"\"),@SUM(A1),+44,-1\n".Replace("=HYPERLINK(\"\"http://elm.example\"\")", "\"=HYPERLINK(\"\"http://elm.example\"\")\"", StringComparison.Ordinal)).Get().Rows[0];

        Assert.Equal(("=HYPERLINK(\"http://elm.example\")", "@SUM(A1)", "+44", "-1"), (row.Name, row.IncomeBand, row.Region, row.Specialist));
    }

    public static TheoryData<string, string, string> Refused { get; } = new()
    {
        { "", "member-list-empty", "" },
        { "\n\n,,\n", "member-list-empty", "" },
        { Headings, "member-list-empty", "" },
        { "Ann Oak,ann@oak.example.org,yes\nEve Elm,eve@elm.example.org,no\n", "member-list-without-headings", "row 1" },
        { "name,region,specialist\nOak,Wales,yes\n", "member-column-missing", "row 1" },
        { "name,organisation,income band,region,specialist\nOak,Oak,a,b,c\n", "member-column-twice", "column B" },
        { "name,income band,region,specialist,Telephone\nOak,a,b,c,07700 900000\n", "member-column-unknown", "column E (Telephone)" },
        { "name,income band,region,specialist,ann@oak.example.org\nOak,a,b,c,x\n", "member-column-unknown", "column E" },
        { Headings + "Oak, Elm and Ash,under £10k,Wales,yes\n", "member-column-unknown", "column E" },
        { Headings + "\"Oak,under £10k,Wales,yes\nElm,under £10k,Wales,yes\n", "member-file-quotes", "row 2" },
        { Headings + "Oak,under £10k,Wales,\"", "member-file-quotes", "row 2" },
        { Headings + "Oak \"Tree\",under £10k,Wales,yes\n", "member-file-quotes", "row 2" },
        { Headings + "\"Oak\" Tree,under £10k,Wales,yes\n", "member-file-quotes", "row 2" },
        { Headings + "Oak\0,under £10k,Wales,yes\n", "member-file-is-no-text", "" },
        { Headings + new string('x', 4_001) + ",a,b,c\n", "member-cell-too-long", "row 2, column A" },
        { new string(',', 200_000) + "\n", "member-file-too-wide", "" },
        { Headings + string.Concat(Enumerable.Repeat("a,b,c,d\n", 20_001)), "member-list-too-long", "" },
        { new string('\n', 20_010), "member-list-too-long", "" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_list_that_cannot_be_read_is_refused_with_the_place_and_the_way_out(string csv, string code, string where)
    {
        var problem = Assert.Single(Read(csv).Problems);

        Assert.Equal((code, where), (problem.Code, problem.Where));
        Assert.NotEmpty(problem.WayOut);
        Assert.DoesNotContain("Oak", problem.What + problem.Where + problem.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void All_that_is_wrong_with_the_headings_is_told_at_once() =>
        Assert.Equal(
            ["member-column-missing", "member-column-missing", "member-column-twice", "member-column-unknown"],
            Read("name,name,region,Notes\nOak,Oak,Wales,x\n").Problems.Select(problem => problem.Code));

    [Fact]
    public void As_many_rows_as_a_list_may_have_are_taken() =>
        Assert.Equal(MemberList.MostRows, Read(Headings + string.Concat(Enumerable.Repeat("a,b,c,d\n", MemberList.MostRows))).Get().Rows.Length);

    [Theory]
    [InlineData("iso-8859-1")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Another_encoding_is_named_before_it_can_spoil_a_name(string encoding)
    {
        var other = Encoding.GetEncoding(encoding);
        var problem = Assert.Single(MemberListReader.ReadCsv(new MemoryStream([.. other.GetPreamble(), .. other.GetBytes(Headings + Oak)])).Problems);

        Assert.Equal("member-file-encoding", problem.Code);
        Assert.Contains("UTF-8", problem.WayOut, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_does_not_end_is_let_go_at_ten_megabytes()
    {
        using var endless = new Endless();

        Assert.Equal("member-file-too-large", Assert.Single(MemberListReader.ReadCsv(endless).Problems).Code);
        Assert.InRange(endless.Given, 10 * 1024 * 1024, 11 * 1024 * 1024);
    }

    [Fact]
    public void A_workbook_sent_as_text_is_refused_and_so_is_any_other_file()
    {
        var problem = Assert.Single(MemberListReader.ReadCsv(Xlsx.Of("# Members\n| name |")).Problems);

        Assert.Equal("member-file-is-no-text", problem.Code);
    }

    private static Outcome<MemberList> Read(string csv) => MemberListReader.ReadCsv(new MemoryStream(Encoding.UTF8.GetBytes(csv)));

    /// <summary>Gives commas for as long as somebody reads.</summary>
    private sealed class Endless : Stream
    {
        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)',');
            Given += count;
            return count;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
