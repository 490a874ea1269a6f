using System.Text;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Workbooks.MemberLists;

namespace Clinks.Engage.Workbooks.Tests.MemberLists;

/// <summary>Member lists as Excel workbooks.</summary>
public sealed class WorkbookStories
{
    [Fact]
    public void The_sheet_called_members_is_read_wherever_it_stands()
    {
        var list = MemberListReader.ReadWorkbook(Xlsx.Of("""
            # Notes
            | Ask Ann before changing anything |
            # members
            | Organisation | Charity number | Income band | Region | Specialist | Networks | Contact name | Contact e-mail |
            | Oak Trust    | =1234567       | £10k–£100k  | Wales  | yes        | Families |              | a@oak.example.org |
            (blank)
            | Elm House    |                | under £10k  | London | no         |          |              |                   |
            """)).Get();

        Assert.Equal(
            new MemberList(
            [
                new("members, row 2", "Oak Trust", "1234567", "£10k–£100k", "Wales", "yes", "Families", "", "a@oak.example.org"),
                new("members, row 4", "Elm House", "", "under £10k", "London", "no", "", "", ""),
            ]),
            list);
    }

    [Fact]
    public void Without_one_the_first_sheet_is_read()
    {
        var list = MemberListReader.ReadWorkbook(Xlsx.Of("""
            # Directory 2026
            | name | income band | region | specialist |
            | Oak  | over £5m    | Wales  | yes        |
            # Old
            | nothing |
            """)).Get();

        Assert.Equal("Directory 2026, row 2", Assert.Single(list.Rows).Where);
    }

    [Fact]
    public void A_list_goes_from_excel_to_a_plan()
    {
        var plan = MemberListReader.ReadWorkbook(Xlsx.Of("""
            # Members
            | name | charity number | income band | region | specialist |
            | Oak  | =1234567       | over £5m    | Wales  | =1         |
            | Elm  | =12            | over £5m    | Whales | yes        |
            """)).Map(list => Import.Plan(list, new Dictionary<MemberId, (MemberDetails, Contact)>())).Get();

        Assert.Equal(["Members, row 3, charity number", "Members, row 3, region"], plan.Faults.Select(fault => fault.Where));
        Assert.Equal(1, plan.Summarise().Added);
    }

    [Fact]
    public void The_place_of_a_fault_in_a_hostile_sheet_is_short_and_plain()
    {
        var workbook = Xlsx.Of("# Members\n| name |\n| Oak |");
        Xlsx.Rewrite(workbook, "xl/workbook.xml", Part(workbook, "xl/workbook.xml").Replace("\"Members\"", $"\"&#10;{new string('x', 5_000)}\"", StringComparison.Ordinal));

        Assert.All(MemberListReader.ReadWorkbook(workbook).Problems, problem => Assert.Equal(new string('x', 31) + ", row 1", problem.Where));
    }

    [Theory]
    [InlineData("# Members\n(blank)", "member-list-empty")]
    [InlineData("# Members\n| Ann Oak | a@oak.example.org |", "member-list-without-headings")]
    [InlineData("# Members\n| name | income band | region | specialist |", "member-list-empty")]
    public void A_sheet_that_is_no_list_is_refused(string drawing, string code) =>
        Assert.Equal(code, Assert.Single(MemberListReader.ReadWorkbook(Xlsx.Of(drawing)).Problems).Code);

    [Fact]
    public void A_file_that_is_no_workbook_is_refused() =>
        Assert.Equal("workbook-is-none", Assert.Single(MemberListReader.ReadWorkbook(new MemoryStream("name,region\n"u8.ToArray())).Problems).Code);

    private static string Part(MemoryStream workbook, string part)
    {
        using var zip = new System.IO.Compression.ZipArchive(workbook, System.IO.Compression.ZipArchiveMode.Read, leaveOpen: true);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
