using Clinks.Engage.Samples;
using Clinks.Engage.Samples.Organisations;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Clinks.Engage.Demo.Tests;

public sealed class SampleFileTests
{
    public static TheoryData<string> Workbooks => ["state-of-the-sector-2026.xlsx", "resettlement-2026.xlsx", "members.xlsx"];

    [Theory]
    [InlineData("state-of-the-sector-2026")]
    [InlineData("resettlement-2026")]
    public void A_committed_form_says_what_its_source_says(string form) =>
        SameCells(SampleFiles.Form(Files.Samples, form), WorkbookCells.Read(Files.Sample(form + ".xlsx")));

    [Fact]
    public void The_committed_lists_of_members_are_those_of_the_seed()
    {
        var organisations = OrganisationGenerator.Generate();
        SameCells([MemberFile.Sheet(organisations)], WorkbookCells.Read(Files.Sample("members.xlsx")));
        Assert.Equal(MemberFile.Csv(organisations), File.ReadAllText(Files.Sample("members.csv")));
    }

    [Theory]
    [MemberData(nameof(Workbooks))]
    public void A_sample_workbook_has_no_fault_in_its_format(string file)
    {
        using var workbook = SpreadsheetDocument.Open(Files.Sample(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public void Written_twice_a_workbook_is_the_same_byte_for_byte()
    {
        ImmutableArray<Sheet> sheets = [new("one", [["a", "b"], ["1", "= not a formula"]])];
        Assert.Equal(SampleWorkbook.Write(sheets), SampleWorkbook.Write(sheets));
    }

    private static void SameCells(ImmutableArray<Sheet> expected, ImmutableArray<Sheet> actual)
    {
        Assert.Equal(expected.Select(sheet => sheet.Name), actual.Select(sheet => sheet.Name));
        foreach (var (source, made) in expected.Zip(actual))
        {
            Assert.Equal(source.Rows.Select(row => string.Join(" | ", row)), made.Rows.Select(row => string.Join(" | ", row)));
        }
    }
}
