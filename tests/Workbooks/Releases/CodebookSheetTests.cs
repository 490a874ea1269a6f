using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>Names in tables can be looked up.</summary>
public sealed class CodebookSheetTests
{
    [Theory, CombinatorialLanguage]
    public void Every_table_names_its_variables_and_the_codebook_has_them(Language language)
    {
        var release = Demo.Release();
        var book = Book.Read(release.Bytes(language));
        var codebook = book["Codebook"];
        var known = codebook.Rows[(codebook.HeaderRow + 1)..].Select(row => row[0].Text).ToHashSet();
        var prefix = language is Language.Welsh ? "Newidynnau yn y tabl hwn: " : "Variables in this table: ";
        foreach (var (table, sheet) in release.Tables.Zip(book.Sheets.Skip(5)))
        {
            var line = sheet.Rows[2][0].Text;
            Assert.StartsWith(prefix, line, StringComparison.Ordinal);
            var clauses = line[prefix.Length..].Split("; ");
            var amounts = table.Kind is Domain.Disclosure.TableKind.Amounts;
            Assert.Equal((table.By is null && table.Question is not null ? 1 : 2) + (amounts ? 1 : 0), clauses.Length);
            if (amounts) Assert.Equal("amounts", clauses[^1]);
            Assert.Contains(clauses[0], known);
            Assert.All(amounts ? clauses[1..^1] : clauses[1..], clause => Assert.All(clause["by ".Length..].Split(", "), name => Assert.Contains(name, known)));
        }
    }

    [Fact]
    public void The_line_above_a_table_has_one_form()
    {
        var book = Book.Read(Demo.Release(1).Bytes());
        Assert.Equal(
            [
                "Variables in this table: responses; by income_band, region, specialist, arts, racially_minoritised, lived_experience",
                "Variables in this table: response_rate; by income_band",
                "Variables in this table: response_rate; by region",
                "Variables in this table: response_rate; by specialist",
                "Variables in this table: response_rate; by arts",
                "Variables in this table: response_rate; by racially_minoritised",
                "Variables in this table: response_rate; by lived_experience",
                "Variables in this table: question.0-of-a-long-name-that-is-cut",
                "Variables in this table: question.0-of-a-long-name-that-is-cut; by income_band",
            ],
            book.Sheets.Skip(5).Take(9).Select(sheet => sheet.Rows[2][0].Text));
    }

    /// <summary>Its codebook knows no others, and a program that looks one up would find nothing.</summary>
    [Fact]
    public void A_base_that_is_not_published_is_by_the_segments_of_its_release_and_no_others()
    {
        var release = Demo.Release(1, responses: 3);
        Assert.False(release.Tables[0].IsPublished);
        var three = release with { Tables = [.. release.Tables.Where(table => table.By is null or Segment.IncomeBand or Segment.Region or Segment.Specialist)] };
        Assert.Equal("Variables in this table: responses; by income_band, region, specialist", Book.Read(three.Bytes())["Responses"].Rows[2][0].Text);
    }

    [Fact]
    public void A_code_has_a_row_and_what_does_not_apply_is_said()
    {
        var sheet = Book.Read(Demo.Release(6).Bytes())["Codebook"];
        var rows = sheet.Rows[(sheet.HeaderRow + 1)..].ConvertAll(row => string.Join(" | ", row.Select(cell => cell.Text)));
        Assert.Contains("question.0-of-a-long-name-that-is-cut | How did 0 change? | one answer | organisations | c1 | Choice 1", rows);
        Assert.Contains("question.4-of-a-long-name-that-is-cut | How many 4? | number in bands | people | [z] | 10 to 99", rows);
        Assert.Contains("question.5-of-a-long-name-that-is-cut | Tell us about 5 | own words | organisations | [z] | [z]", rows);
        Assert.Contains("income_band | Yearly income band | segment | organisations | from_10k_to_100k | £10,000 to under £100,000", rows);
        Assert.Contains("specialist | Specialist or not | segment | organisations | no | Not specialist", rows);
        Assert.Contains("lived_experience | Lived experience | segment | organisations | not_known | Lived experience not known", rows);
    }

    [Fact]
    public void A_release_from_before_there_were_codebooks_has_no_sheet_of_them()
    {
        var old = Demo.Release(1) with { Codebook = null };
        Assert.Equal(["Cover", "Contents", "Notes", "Method", "Responses"], Book.Read(old.Bytes()).Sheets.Take(5).Select(sheet => sheet.Name));
    }

    [Theory]
    [InlineData(Segment.IncomeBand)]
    [InlineData(Segment.Region)]
    [InlineData(Segment.Specialist)]
    [InlineData(Segment.Arts)]
    [InlineData(Segment.RaciallyMinoritised)]
    [InlineData(Segment.LivedExperience)]
    public void Every_category_of_a_segment_has_a_code_of_its_own(Segment segment)
    {
        var codes = SegmentVariables.Codes(segment);
        Assert.Equal(Domain.Results.SegmentLabels.Categories(segment).Length, codes.Length);
        Assert.Distinct(codes);
        Assert.All(codes, code => Assert.Matches("^[a-z][a-z0-9_]*$", code));
    }
}
