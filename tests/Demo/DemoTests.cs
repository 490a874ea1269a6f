using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Clinks.Engage.Demo.Tests;

public sealed partial class DemoTests(DemoRun demo) : IClassFixture<DemoRun>
{
    [Fact]
    public void It_does_the_whole_job_and_says_so_on_its_last_line()
    {
        Assert.True(demo.ExitCode == 0, demo.Output + demo.Errors);
        var last = LastLine().Match(demo.Output.TrimEnd().Split('\n')[^1]);
        Assert.True(last.Success, demo.Output);
        // 120 sent and 3 of them withdrawn; a correction is no second response.
        Assert.Equal("117", last.Groups["responses"].Value);
        Assert.True(int.Parse(last.Groups["tables"].Value, CultureInfo.InvariantCulture) > 40, demo.Output);
        Assert.Equal(WorkbookCells.SheetNames(demo.Workbook).Length.ToString(CultureInfo.InvariantCulture), last.Groups["sheets"].Value);
    }

    [Theory]
    [InlineData("members: import the list", 120)]
    [InlineData("survey: open, organisations asked", 120)]
    [InlineData("submit, with a receipt", 120)]
    [InlineData("amend", 10)]
    [InlineData("withdraw", 3)]
    public void It_prints_each_step_with_its_count_and_its_time(string step, int count) =>
        Assert.Matches($@"(?m)^{Regex.Escape(step)} +{count} +[\d,]+ ms", demo.Output);

    [Fact]
    public void Its_workbook_has_no_fault_in_its_format()
    {
        using var workbook = SpreadsheetDocument.Open(demo.Workbook, isEditable: false);
        Assert.Empty(new OpenXmlValidator().Validate(workbook, TestContext.Current.CancellationToken).Select(fault => $"{fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}"));
    }

    [Fact]
    public async Task Its_workbook_is_opened_by_LibreOffice_with_every_sheet()
    {
        Assert.SkipUnless(Tool.Find("soffice") is not null, "LibreOffice (soffice) is not installed here.");
        var pages = Directory.CreateDirectory(Path.Combine(demo.Folder, "csv")).FullName;
        // A profile of its own, so that it runs beside another LibreOffice. The last number asks for every sheet in a file of its own.
        var (code, output, errors) = await Tool.Run(
            "soffice", "--headless", $"-env:UserInstallation=file://{demo.Folder}/profile", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
            "--outdir", pages, demo.Workbook);
        Assert.True(code == 0 && !errors.Contains("rror", StringComparison.Ordinal), output + errors);
        Assert.Equal(WorkbookCells.SheetNames(demo.Workbook).Length, Directory.GetFiles(pages).Length);
        Assert.All(Directory.GetFiles(pages), page => Assert.NotEqual(0, new FileInfo(page).Length));
    }

    [Fact]
    public async Task A_platform_that_cannot_start_ends_it_with_a_clear_line()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var (code, _, errors) = await Tool.Run("dotnet", Tool.Demo, "--out", demo.Folder, "--urls", $"http://{taken.LocalEndpoint}");
        Assert.Equal(1, code);
        Assert.StartsWith("demo: stopped at “start the platform on an empty data folder”", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_data_folder_that_holds_something_is_left_alone()
    {
        var (code, _, errors) = await Tool.Run("dotnet", Tool.Demo, "--out", demo.Folder, "--data", AppContext.BaseDirectory);
        Assert.Equal(2, code);
        Assert.Contains("EMPTY-DIR", errors, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^demo: (?<responses>\d+) responses, (?<tables>\d+) tables, (?<sheets>\d+) sheets$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex LastLine();
}
