using System.Diagnostics;
using System.IO.Compression;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Clinks.Engage.Workbooks.Releases;

public sealed class ReleaseWorkbookTests
{
    [Fact]
    public void The_same_release_gives_the_same_bytes() => Assert.Equal(Demo.Release().Bytes(), Demo.Release().Bytes());

    [Fact]
    public void A_release_of_forty_questions_takes_less_than_two_seconds()
    {
        var release = Demo.Release();
        Demo.Release(1).Bytes();
        var watch = Stopwatch.GetTimestamp();
        var bytes = release.Bytes();
        var took = Stopwatch.GetElapsedTime(watch);
        var sheets = Book.Read(bytes).Sheets.Count;
        TestContext.Current.TestOutputHelper?.WriteLine($"{sheets} sheets, {bytes.Length / 1024} KB, {took.TotalMilliseconds:0} ms; {release.Tables.Count(t => t.IsPublished)} of {release.Tables.Length} tables published");
        // Six questions ask for amounts, too.
        Assert.Equal(5 + 1 + 6 + 40 * 7 + 6 * 7, sheets);
        Assert.InRange(took.TotalSeconds, 0, 2);
    }

    [Fact]
    public void A_table_that_is_not_published_has_a_sheet_that_says_why_and_no_figure()
    {
        var release = Demo.Release();
        var book = Book.Read(release.Bytes());
        var (table, sheet) = release.Tables.Zip(book.Sheets.Skip(5)).First(t => !t.First.IsPublished && t.First.By is not null);
        Assert.False(table.IsPublished);
        Assert.Contains(sheet.Rows, r => r[0].Text.StartsWith("This table is not published. ", StringComparison.Ordinal));
        Assert.Equal(["[c]"], sheet.Rows[(sheet.HeaderRow + 1)..].SelectMany(r => r.Skip(1)).Select(c => c.Text));
        Assert.DoesNotContain(sheet.Rows.SelectMany(r => r), c => c.IsNumber);
    }

    /// <summary>Rule 25: every figure that the file holds is one of the release's; nothing else was ever given to it.</summary>
    [Fact]
    public void Figures_in_the_file_are_those_of_the_release_and_no_others()
    {
        var release = Demo.Release();
        var book = Book.Read(release.Bytes());
        foreach (var (table, sheet) in release.Tables.Zip(book.Sheets.Skip(5)))
        {
            Assert.Equal(table.Rows.SelectMany(r => r.Cells).Where(c => c.Value is not null).Select(c => $"{c.Value}"),
                sheet.Rows.SelectMany(r => r).Where(c => c.IsNumber).Select(c => c.Text));
        }

        foreach (var name in new[] { "Cover", "Contents", "Notes", "Codebook" }) Assert.DoesNotContain(book[name].Rows.SelectMany(r => r), c => c.IsNumber);
        Assert.Equal(
            release.Tables.SelectMany(t => t.IsPublished ? new[] { t.Rows.SelectMany(r => r.Cells).Count(c => c.Value is not null), t.Rows.SelectMany(r => r.Cells).Count(c => c.Mark is Shorthand.Confidential) } : [0]).Select(n => $"{n}"),
            book["Method"].Rows.SelectMany(r => r).Where(c => c.IsNumber).Select(c => c.Text));
        using var zip = new ZipArchive(new MemoryStream(release.Bytes()));
        Assert.DoesNotContain(zip.Entries, e => e.FullName.Contains("calcChain", StringComparison.Ordinal) || e.FullName.Contains("pivot", StringComparison.Ordinal) || e.FullName.Contains("external", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("+1-1")]
    [InlineData("-2+3")]
    [InlineData("@SUM(A1:A9)")]
    [InlineData("tab\tand\r\nline\u0001and\u0085next")]
    [InlineData("_x0041_ is not A")]
    [InlineData("lone \uD800 surrogate, and \uFFFE")]
    [InlineData("   ")]
    [InlineData("<![CDATA[ ]]> & \" '")]
    public void Hostile_labels_are_text(string label)
    {
        var bytes = Demo.Release(4, change: q => q with { Label = new(label), Choices = [.. q.Choices.Select(c => c with { Label = new(label) })] }, title: new(label)).Bytes();
        Valid(bytes);
        var book = Book.Read(bytes);
        Assert.All(book.Sheets.SelectMany(s => s.Rows).SelectMany(r => r), c => Assert.DoesNotContain(c.Text, char.IsControl));
        Assert.DoesNotContain(book.Sheets.SelectMany(s => s.Xml.Descendants()), e => e.Name.LocalName == "f");
        if (label.StartsWith('_'))
        {
            using var zip = new ZipArchive(new MemoryStream(bytes));
            using var reader = new StreamReader(zip.GetEntry("xl/sharedStrings.xml")!.Open());
            Assert.Contains("_x005F_x0041_ is not A", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Labels_too_long_are_cut_and_three_hundred_choices_of_one_name_are_told_apart()
    {
        var choices = Enumerable.Range(0, 300).Select(i => new Choice($"c{i}", new("Same"))).ToArray();
        var bytes = Demo.Release(2, change: q => q.Name.Contains(".0-", StringComparison.Ordinal)
            ? q with { Label = new(new string('x', 40_000)), Choices = [.. q.Choices.Select(c => c with { Label = new(new string('y', 40_000)) })] }
            : q with { Choices = [.. choices] }).Bytes();
        Valid(bytes);
        Assert.All(Book.Read(bytes).Sheets.SelectMany(s => s.Rows).SelectMany(r => r), c => Assert.InRange(c.Text.Length, 1, 32_767));
    }

    /// <summary>Cells as LibreOffice sees them, by its headless conversion to CSV.</summary>
    [Fact]
    public void LibreOffice_reads_the_same_cells()
    {
        var office = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(d => Path.Combine(d, "soffice")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(office is null, "soffice is not on PATH (Debian: libreoffice-calc)");
        var folder = Directory.CreateTempSubdirectory("release").FullName;
        try
        {
            var release = Demo.Release(3);
            var file = Path.Combine(folder, "release.xlsx");
            File.WriteAllBytes(file, release.Bytes());
            // -1: every sheet; 44,34: comma and quote; 76: UTF-8.
            using var process = Process.Start(new ProcessStartInfo(office, [$"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1", "--outdir", folder, file])
            { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
            Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)));
            foreach (var sheet in Book.Read(release.Bytes()).Sheets)
            {
                using var csv = new CsvHelper.CsvParser(new StreamReader(Path.Combine(folder, $"release-{sheet.Name}.csv")), System.Globalization.CultureInfo.InvariantCulture);
                foreach (var row in sheet.Rows)
                {
                    Assert.True(csv.Read());
                    Assert.Equal(row.Select(c => c.Text), csv.Record!.Take(row.Count));
                }

                Assert.False(csv.Read());
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Valid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }
}
