using System.Globalization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;
using Clinks.Engage.Workbooks.Checking;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>Totals, means and medians as sheets of a release.</summary>
public sealed class AmountSheetTests
{
    private static readonly Release Published = Incomes();

    [Fact]
    public void A_question_that_asks_for_an_amount_has_sheets_of_it_after_its_counts() =>
        Assert.Equal(
            [
                "Q1_total_income_in_pounds", "Q1_total_income_in_po_by_income", "Q1_total_income_in_po_by_region", "Q1_total_income_i_by_specialist",
                "Q1_total_income_in_poun_by_arts", "Q1_total_income__by_minoritised", "Q1_total_income_in_pou_by_lived",
                "Q1_total_income_in_poun_amounts", "Q1_total_inco_amounts_by_income", "Q1_total_inco_amounts_by_region", "Q1_total__amounts_by_specialist",
                "Q1_total_income_amounts_by_arts", "Q1_total_amounts_by_minoritised", "Q1_total_incom_amounts_by_lived",
            ],
            Book.Read(Published.Bytes()).Sheets.Skip(12).Select(sheet => sheet.Name));

    [Fact]
    public void Its_title_says_that_it_is_of_amounts_and_its_headers_name_the_unit()
    {
        var sheet = Sheet("Q1_total_inco_amounts_by_region");
        Assert.StartsWith("What was your total income, in pounds?, amounts, by region or nation. Organisations that responded", sheet.Rows[0][0].Text, StringComparison.Ordinal);
        Assert.Equal("Variables in this table: total_income_in_pounds; by region; amounts", sheet.Rows[2][0].Text);
        Assert.Equal(
            ["Region or nation", "Organisations that gave an amount", "Total (in the unit of the question)", "Mean (in the unit of the question)", "Median (in the unit of the question)"],
            sheet.Rows[sheet.HeaderRow].Select(cell => cell.Text));
        Assert.Equal("Variables in this table: total_income_in_pounds; amounts", Sheet("Q1_total_income_in_poun_amounts").Rows[2][0].Text);
    }

    [Fact]
    public void What_is_hidden_is_c_in_the_whole_row_and_totals_are_whole()
    {
        var sheet = Sheet("Q1_total_inco_amounts_by_region");
        var rows = sheet.Rows[(sheet.HeaderRow + 1)..].ConvertAll(row => string.Join(" | ", row.Select(cell => cell.Text)));
        Assert.Equal(2, rows.Count(row => row.EndsWith("| [c] | [c] | [c] | [c]", StringComparison.Ordinal)));
        Assert.Contains(sheet.Rows, row => row[0].Text.StartsWith("[c] = confidential", StringComparison.Ordinal));
        Assert.Contains(rows, row => row.StartsWith("All | 80 | ", StringComparison.Ordinal) && long.Parse(row.Split(" | ")[2], CultureInfo.InvariantCulture) > int.MaxValue);
    }

    [Theory, CombinatorialLanguage]
    public void The_checker_finds_nothing(Language language)
    {
        var report = WorkbookCheck.Of(new MemoryStream(Published.Bytes(language)), ReleaseWorkbook.FileName(Published, language), language).Get();
        Assert.Empty(report.Findings.Select(finding => finding.ToString()));
        Assert.Empty(report.Undecided.Select(finding => finding.ToString()));
    }

    [Fact]
    public void Cover_method_and_codebook_speak_of_amounts_only_where_there_are_some()
    {
        var lines = Lines(Published);
        Assert.Contains(lines, line => line.Contains("what the amounts that they gave add up to", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Totals, means and medians of amounts are hidden where", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("ends with the word amounts", StringComparison.Ordinal));
        Assert.DoesNotContain(Lines(Published with { Tables = [.. Published.Tables.Where(table => table.Kind is not TableKind.Amounts)] }), line => line.Contains("amounts", StringComparison.Ordinal));

        static List<string> Lines(Release release)
        {
            var book = Book.Read(release.Bytes());
            return [.. book["Cover"].Rows.Concat(book["Method"].Rows).Concat(book["Codebook"].Rows).Select(row => row[0].Text)];
        }
    }

    [Fact]
    public void The_method_counts_the_figures_that_are_hidden()
    {
        var method = Sheet("Method");
        var row = method.Rows.Single(cells => cells.Count > 1 && cells[1].Text == "Q1_total_inco_amounts_by_region");
        Assert.Equal("8", row[4].Text);
    }

    private static BookSheet Sheet(string name) => Book.Read(Published.Bytes())[name];

    /// <summary>80 organisations of four regions; in one of them nearly all is one's own.</summary>
    private static Release Incomes()
    {
        var question = new Question { Name = "total_income_in_pounds", Type = QuestionType.Integer, Label = new("What was your total income, in pounds?"), Measure = Measure.Magnitude };
        var audience = new Audience([.. Enumerable.Range(0, 80).Select(i => new Asked(MemberId.Parse($"m{i}"), new((IncomeBand)(i / 20), (Region)(i % 4), i % 2 == 0)))]);
        var questionnaire = new Questionnaire { FormId = "sector", Title = new("Sector"), Pages = [new() { Name = "p", Title = new("p"), Questions = [question] }] };
        var columns = new ResponseColumns(questionnaire, audience);
        for (var i = 0; i < 80; i++)
        {
            // Every band that has anybody has ten in every region, so that the counts hide nothing.
            var amount = i % 8 < 4 ? 20_000 + i * 137 : i % 4 == 0 ? i == 4 ? 990_000_000 : 1_000_000 : 50_000_000 + i * 1_000_000;
            columns.Put(ResponseId.Parse("response-" + i.ToString("x26", CultureInfo.InvariantCulture)), audience.Members[i].Member, [(question.Name, new Answer.Number(amount))]);
        }

        return Release.Of(EngagementId.Parse("survey-incomes"), new("Incomes 2026", "Incwm 2026"), 1, new(2026, 3, 2), new(2026, 4, 30), new(2026, 5, 21),
            new("Members", "Aelodau"), "Clinks, info@clinks.org", columns.ReleaseTables(ReleasePlan.Everything(questionnaire), []).Get()).Get() with { Codebook = Codebook.Of(questionnaire) };
    }
}
