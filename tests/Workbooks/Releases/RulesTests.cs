using System.Text.RegularExpressions;
using Clinks.Engage.Domain.Questionnaires;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>The rules of trust.md §4, each read back from the file. English and Welsh.</summary>
public sealed partial class RulesTests
{
    private static readonly Dictionary<Language, byte[]> Files = new() { [Language.English] = Demo.Release().Bytes(), [Language.Welsh] = Demo.Release().Bytes(Language.Welsh) };
    private static readonly Dictionary<Language, Book> Books = Files.ToDictionary(f => f.Key, f => Book.Read(f.Value));

    [Theory, CombinatorialLanguage]
    public void The_validator_finds_nothing(Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Files[language]), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath} {e.Description}"));
    }

    [Theory, CombinatorialLanguage]
    public void Rule_1_cover_contents_and_notes_if_they_are_used(Language language)
    {
        Assert.Equal(["Cover", "Contents", "Notes", "Method", "Codebook", "Responses"], Books[language].Sheets.Take(6).Select(s => s.Name));
        Assert.DoesNotContain("Notes", Book.Read(Demo.Release(questions: 0, responses: 0).Bytes()).Sheets.Select(s => s.Name));
    }

    [Theory, CombinatorialLanguage]
    public void Rule_2_names_of_sheets(Language language)
    {
        Assert.All(Books[language].Sheets, s => Assert.Matches("^[A-Za-z0-9_]{1,31}$", s.Name));
        Assert.Equal(Books[language].Sheets.Count, Books[language].Sheets.Select(s => s.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Distinct(Books[language].Sheets.Select(s => s.Name), StringComparer.OrdinalIgnoreCase);
    }

    [Theory, CombinatorialLanguage]
    public void Rule_3_contents_match_the_sheets_and_link_to_A1(Language language)
    {
        var contents = Books[language]["Contents"];
        var rows = contents.Rows[(contents.HeaderRow + 1)..];
        Assert.Equal(Books[language].Sheets.Skip(2).Select(s => s.Name), rows.Select(r => r[1].Text));
        Assert.Equal(Books[language].Sheets.Skip(2).Select(s => $"'{s.Name}'!A1"), contents.Links.Select(l => l.To));
        // The contents say what; the title goes on to say where and when (rule 9).
        Assert.All(Books[language].Sheets.Skip(2).Zip(rows), pair => Assert.StartsWith(pair.Second[0].Text!, pair.First.Rows[0][0].Text, StringComparison.Ordinal));
    }

    [Theory, CombinatorialLanguage]
    public void Rules_4_6_10_13_nothing_that_does_not_belong(Language language)
    {
        string[] forbidden = ["f", "drawing", "headerFooter", "mergeCells", "pane", "autoFilter", "legacyDrawing", "conditionalFormatting", "dataValidations"];
        foreach (var sheet in Books[language].Sheets)
        {
            Assert.DoesNotContain(sheet.Xml.Descendants(), e => forbidden.Contains(e.Name.LocalName));
            Assert.DoesNotContain(sheet.Xml.Descendants().SelectMany(e => e.Attributes()), a => a.Name.LocalName is "hidden" or "state");
            var view = sheet.Xml.Descendants().Single(e => e.Name.LocalName == "sheetView");
            Assert.Equal("100", view.Attribute("zoomScale")!.Value);
            Assert.Equal("A1", view.Elements().Single().Attribute("activeCell")!.Value);
        }
    }

    [Theory, CombinatorialLanguage]
    public void Rules_5_and_7_properties_and_the_name_of_the_file(Language language)
    {
        var book = Books[language];
        Assert.Equal("Clinks", book.Author);
        Assert.Equal(language is Language.Welsh ? "cy" : "en-GB", book.Language);
        Assert.Equal(book["Cover"].Rows[0][0].Text, book.Title);
        Assert.Matches("^[a-z0-9-]+\\.xlsx$", ReleaseWorkbook.FileName(Demo.Release(1), language));
    }

    [Theory, CombinatorialLanguage]
    public void Rules_8_to_15_one_table_a_sheet_from_A_and_nothing_around_it(Language language)
    {
        foreach (var sheet in Books[language].Sheets.Skip(1))
        {
            var table = Assert.Single(sheet.Tables);
            var header = sheet.Rows[sheet.HeaderRow];
            Assert.StartsWith("A", table.Reference!.Value, StringComparison.Ordinal);
            Assert.EndsWith($":{WorksheetWriter.Address(header.Count - 1, sheet.Rows.Count)}", table.Reference.Value, StringComparison.Ordinal);
            Assert.Equal(header.Select(h => h.Text), table.TableColumns!.Elements<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().Select(c => c.Name!.Value));
            Assert.Distinct(header.Select(h => h.Text), StringComparer.OrdinalIgnoreCase);
            Assert.All(sheet.Rows[..sheet.HeaderRow], r => Assert.Single(r));
            Assert.All(sheet.Rows[sheet.HeaderRow..], r => Assert.Equal(header.Count, r.Count));
            Assert.True(sheet.Rows.Count > sheet.HeaderRow + 1);
        }

        Assert.All(Books[language].Sheets, s => Assert.Equal(Look.Heading1, s.Rows[0][0].Look));
        Assert.All(Books[language].Sheets.SelectMany(s => s.Rows).SelectMany(r => r), c => Assert.NotEqual("", c.Text));
        Assert.Distinct(Books[language].Sheets.SelectMany(s => s.Tables).Select(t => t.DisplayName!.Value!), StringComparer.OrdinalIgnoreCase);
    }

    [Theory, CombinatorialLanguage]
    public void Rules_10_and_16_shorthand_is_explained_above_the_table_where_it_is_used_and_only_there(Language language)
    {
        foreach (var sheet in Books[language].Sheets.Skip(3))
        {
            var used = sheet.Rows[(sheet.HeaderRow + 1)..].SelectMany(r => r).Select(c => c.Text).Where(text => Shorthand().IsMatch(text)).Distinct().Order(StringComparer.Ordinal);
            var explained = sheet.Rows[..sheet.HeaderRow].Select(r => Mark().Match(r[0].Text)).Where(m => m.Success).Select(m => m.Value[..^2]).Order(StringComparer.Ordinal);
            Assert.Equal(used, explained);
        }
    }

    [Theory, CombinatorialLanguage]
    public void Rule_17_notes_used_are_notes_listed(Language language)
    {
        var notes = Books[language]["Notes"];
        var listed = notes.Rows[(notes.HeaderRow + 1)..].Select(r => r[0].Text).Order(StringComparer.Ordinal);
        var used = Books[language].Sheets.Skip(3).SelectMany(s => s.Rows[..s.HeaderRow]).SelectMany(r => Note().Matches(r[0].Text)).Select(m => m.Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(used, listed);
    }

    [Theory, CombinatorialLanguage]
    public void Rules_19_and_20_fonts_and_sides(Language language)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(Files[language]), isEditable: false);
        var styles = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet;
        Assert.All(styles.Fonts!.Descendants<DocumentFormat.OpenXml.Spreadsheet.FontSize>(), size => Assert.True(size.Val! >= 12));
        Assert.All(styles.Fonts!.Descendants<DocumentFormat.OpenXml.Spreadsheet.FontName>(), name => Assert.Equal("Arial", name.Val!.Value));
        Assert.Equal(["Normal", "Heading 1", "Heading 2", "Hyperlink"], styles.CellStyles!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellStyle>().Select(s => s.Name!.Value));
        Assert.All(styles.CellFormats!.Elements<DocumentFormat.OpenXml.Spreadsheet.CellFormat>(), f => Assert.Equal(0u, f.FillId!.Value));
        Assert.All(Books[language].Sheets.SelectMany(s => s.Rows).SelectMany(r => r), c => Assert.Equal(c.IsNumber, c.Look is Look.Figure));
    }

    [Theory, CombinatorialLanguage]
    public void Rules_22_to_24_dates_in_words_no_blanks_at_the_ends_and_a_whole_cover(Language language)
    {
        Assert.All(Books[language].Sheets.SelectMany(s => s.Rows).SelectMany(r => r), c => Assert.Equal(c.Text.Trim(), c.Text));
        var cover = Books[language]["Cover"].Rows.Select(r => r[0].Text).ToList();
        foreach (var part in language is Language.Welsh
                     ? new[] { "Cyflwr y sector 2026, datganiad 1", "21 Mai 2026", "Clinks policy team, info@clinks.org", "Ffynhonnell", "Byrfoddau", "Drafft yw'r Gymraeg" }
                     : ["State of the sector 2026, release 1", "21 May 2026", "Clinks policy team, info@clinks.org", "Source", "Shorthand"])
            Assert.Contains(cover, line => line.StartsWith(part, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^\[[a-z]+\] =", RegexOptions.None, 1000)]
    private static partial Regex Mark();

    [GeneratedRegex(@"^\[[a-z]+\]$", RegexOptions.None, 1000)]
    private static partial Regex Shorthand();

    [GeneratedRegex(@"\[note \d+\]", RegexOptions.None, 1000)]
    private static partial Regex Note();
}

/// <summary>Both languages.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CombinatorialLanguageAttribute : Xunit.v3.DataAttribute
{
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(System.Reflection.MethodInfo testMethod, Xunit.Sdk.DisposalTracker disposalTracker) =>
        new([new TheoryDataRow(Language.English), new TheoryDataRow(Language.Welsh)]);

    public override bool SupportsDiscoveryEnumeration() => true;
}
