using System.IO.Compression;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Checking;
using Clinks.Engage.Workbooks.Reading;
using Clinks.Engage.Workbooks.Releases;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>Rows that stream into a file make a workbook like any other.</summary>
public sealed class RowsWorkbookTests
{
    private const string Mood = "How did it change?", People = "People (number)", Said = "In their words";

    private static readonly RowsBook Book = new()
    {
        Title = "Answers to the survey 2026",
        Language = Language.English,
        Day = new(2026, 5, 21),
        Cover = [new("This workbook gives the coded answers of organisations that allowed it."), new("Source: Clinks"), new("21 May 2026"), new("info@clinks.org"), new("[x] = not available")],
        Sheets = [new("Answers", "Answers, England and Wales, 2026", [new("[x] = not available")], [RowsColumn.OfCodes(Mood, ["up", "down", "never chosen"]), RowsColumn.OfFigures(People), RowsColumn.OfText(Said)])],
    };

    [Theory, CombinatorialLanguage]
    public void It_keeps_the_26_rules_and_the_validator_finds_nothing(Language language)
    {
        var bytes = Written(Book with { Language = language, Title = "Answers 2026" }, Three);
        Assert.Empty(WorkbookCheck.Of(new MemoryStream(bytes), "answers.xlsx").Get() is var report ? report.Findings.Concat(report.Undecided).Select(finding => finding.ToString()) : []);
        Valid(bytes);
    }

    [Fact]
    public void Rows_come_back_as_they_were_written()
    {
        var sheet = SafeWorkbook.Open(new MemoryStream(Written(Book, Three))).Get().Single(s => s.Name == "Answers");
        Assert.Equal(
            [[Mood, People, Said], ["up", "1204", "as ever"], ["down", "[x]", "-"], ["up", "0", "_x0041_ & <b>"]],
            sheet.Rows.Skip(3).Select(row => row.Cells.Select(cell => cell.Text).ToArray()));
    }

    [Fact]
    public void A_code_that_no_row_uses_is_not_in_the_file()
    {
        using var zip = new ZipArchive(new MemoryStream(Written(Book, Three)));
        foreach (var entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            Assert.DoesNotContain("never chosen", reader.ReadToEnd(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("=cmd|' /C calc'!A0")]
    [InlineData("@SUM(A1)")]
    [InlineData("tab\tline\r\nbell\u0007")]
    [InlineData("lone \uD800 surrogate")]
    [InlineData("   ")]
    public void Hostile_text_is_text_wherever_it_stands(string text)
    {
        var book = Book with
        {
            Title = text + " 2026", Sheets = [new(text, $"{text}, England and Wales, 2026", [], [RowsColumn.OfCodes(text, [text]), RowsColumn.OfText(text), RowsColumn.OfText(new string('y', 40_000))])],
        };
        var bytes = Written(book, rows =>
        {
            rows.Code(0);
            rows.Text(text);
            rows.Text(new string('x', 40_000));
            rows.EndRow();
        });
        Valid(bytes);
        Assert.DoesNotContain(WorkbookCheck.Of(new MemoryStream(bytes), null).Get().Findings, finding => finding.Rule is 2 or 4 or 12 or 15 or 23 or 25 or 26);
    }

    [Fact]
    public void Two_sheets_of_one_name_are_told_apart()
    {
        var book = Book with { Sheets = [Book.Sheets[0], Book.Sheets[0]] };
        using var stream = new MemoryStream();
        using (var workbook = new RowsWorkbook(stream, book))
        {
            workbook.Write(Three);
            workbook.Write(Three);
        }

        stream.Position = 0;
        Assert.Equal(["Cover", "Contents", "Answers", "Answers_2"], SafeWorkbook.Open(stream).Get().Select(sheet => sheet.Name));
    }

    [Fact]
    public void A_row_that_is_not_whole_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Written(Book, rows => rows.EndRow()));
        Assert.Throws<InvalidOperationException>(() => Written(Book, rows => { for (var i = 0; i < 4; i++) rows.Figure(i); }));
        Assert.Throws<InvalidOperationException>(() => Written(Book, _ => { }));
    }

    [Fact]
    public void The_same_rows_give_the_same_bytes() => Assert.Equal(Written(Book, Three), Written(Book, Three));

    private static void Three(RowsSheet rows)
    {
        rows.Code(0);
        rows.Figure(1204);
        rows.Text("as ever");
        rows.EndRow();
        rows.Code(1);
        rows.Mark(Shorthand.NotAvailable);
        rows.Text(" ");
        rows.EndRow();
        rows.Code(0);
        rows.Figure(0);
        rows.Text("_x0041_ & <b>");
        rows.EndRow();
    }

    private static byte[] Written(RowsBook book, Action<RowsSheet> fill)
    {
        using var stream = new MemoryStream();
        using (var workbook = new RowsWorkbook(stream, book)) workbook.Write(fill);
        return stream.ToArray();
    }

    private static void Valid(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }
}
