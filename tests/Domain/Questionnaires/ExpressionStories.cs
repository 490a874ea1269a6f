using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Tests.Questionnaires;

/// <summary>What a condition means, and what is no condition.</summary>
public sealed class ExpressionStories
{
    [Theory]
    [InlineData("${n} = 5", "n=5", true)]
    [InlineData("${n} = 5.0", "n=5", true)]
    [InlineData("5 = ${n}", "n=5", true)]
    [InlineData("${n} = -5", "n=-5", true)]
    [InlineData("${n} != 5", "n=5", false)]
    [InlineData("${n} < 5", "n=4", true)]
    [InlineData("${n} < 5", "n=5", false)]
    [InlineData("${n} <= 5", "n=5", true)]
    [InlineData("${n} > 5", "n=5", false)]
    [InlineData("${n} >= .5", "n=1", true)]
    [InlineData("${n} = ${x}", "n=2 x=2.00", true)]
    [InlineData("${t} = 'oak'", "t=oak", true)]
    [InlineData("${t} = \"oak\"", "t=oak", true)]
    [InlineData("${t} = 'Oak'", "t=oak", false)]
    [InlineData("${d} >= '2026-01-31'", "d=2026-01-31", true)]
    [InlineData("'2026-02-01' > ${d}", "d=2026-01-31", true)]
    [InlineData("${d} = '2026-01-30'", "d=2026-01-31", false)]
    [InlineData("${s} = 'yes'", "s=yes", true)]
    [InlineData("${s} != 'yes'", "s=yes", false)]
    [InlineData("${s} = ${s2}", "s=yes s2=yes", true)]
    [InlineData("${s} = ${s2}", "s=yes s2=no", false)]
    [InlineData("selected(${s}, 'yes')", "s=yes", true)]
    [InlineData("selected(${m}, 'a')", "m=a+b", true)]
    [InlineData("selected(${m}, 'b')", "m=a", false)]
    [InlineData("not(${n} = 5)", "n=5", false)]
    [InlineData("${n} = 5 or ${t} = 'x' and ${t} = 'y'", "n=5", true)] // and binds more than or
    [InlineData("(${n} = 5 or ${t} = 'x') and ${t} = 'y'", "n=5", false)]
    // The empty: unanswered is equal to the empty text and to what else is empty, unequal to all else, and has no order.
    [InlineData("${n} = ''", "", true)]
    [InlineData("${n} != ''", "n=0", true)]
    [InlineData("${m} = ''", "", true)]
    [InlineData("${m} != ''", "m=a", true)]
    [InlineData("${d} = ''", "", true)]
    [InlineData("${n} = ${x}", "", true)]
    [InlineData("${n} != ${x}", "n=1", true)]
    [InlineData("${n} = 5", "", false)]
    [InlineData("${n} != 5", "", true)]
    [InlineData("${n} < 5", "", false)]
    [InlineData("${n} >= 5", "", false)]
    [InlineData("not(${n} > 5)", "", true)]
    [InlineData("${n} <= ${x}", "", false)]
    [InlineData("selected(${m}, 'a')", "", false)]
    [InlineData("not(selected(${m}, 'a'))", "", true)]
    public void A_condition_means_what_XLSForm_means(string condition, string answers, bool holds)
    {
        var form = WithLast(condition);
        var asked = form.RelevantNow(Forms.Answers(form, answers)).Questions.Contains("last");
        Assert.Equal(holds, asked);
    }

    [Fact]
    public void A_question_that_is_not_asked_is_empty()
    {
        var form = WithLast("${gone} = 3");
        Assert.DoesNotContain("last", form.RelevantNow(Forms.Answers(form, "gone=3")).Questions);
        Assert.Contains("last", form.RelevantNow(Forms.Answers(form, "n=1 gone=3")).Questions);
    }

    [Theory]
    [InlineData("", "expression-ends-early")]
    [InlineData("${n} =", "expression-ends-early")]
    [InlineData("${n} = 5 and", "expression-ends-early")]
    [InlineData("(${n} = 5", "expression-bracket-open")]
    [InlineData("not(${n} = 5", "expression-bracket-open")]
    [InlineData("${n} = 5)", "expression-unexpected")]
    [InlineData("${n} == 5", "expression-unexpected")]
    [InlineData("${n} 5", "expression-unexpected")]
    [InlineData("${t} = 'oak", "expression-quote-open")]
    [InlineData("${t} = ‘oak’", "expression-curly-quote")]
    [InlineData("${t = 'oak'", "expression-reference-open")]
    [InlineData("$n = 5", "expression-reference-open")]
    [InlineData("${} = 5", "expression-reference-names-nothing")]
    [InlineData("${last-saved#n} = 5", "expression-reference-names-nothing")]
    [InlineData("${n} + 1 = 5", "expression-arithmetic")]
    [InlineData("${n} - 1 = 5", "expression-arithmetic")]
    [InlineData("${n} * 2 = 4", "expression-arithmetic")]
    [InlineData("${n} div 2 = 4", "expression-arithmetic")]
    [InlineData("${n} mod 2 = 0", "expression-arithmetic")]
    [InlineData("--5 = ${n}", "expression-arithmetic")]
    [InlineData("/data/n = 5", "expression-path")]
    [InlineData("../n = 5", "expression-path")]
    [InlineData("${n} | ${x}", "expression-path")]
    [InlineData("instance('x')", "expression-function")]
    [InlineData("${d} <= today()", "expression-function")]
    [InlineData("regex(., '[A-Z]')", "expression-function")]
    [InlineData("true()", "expression-function")]
    [InlineData("${s} = yes", "expression-word")]
    [InlineData("${n} = 5 AND ${x} = 5", "expression-word")]
    [InlineData("${n} = 1.2.3", "expression-number")]
    [InlineData("${n} = 99999999999999999999999999999", "expression-number")]
    [InlineData("1 < ${n} < 5", "expression-chained-comparison")]
    [InlineData("${n} ; 5", "expression-stray")]
    [InlineData("selected(${m})", "expression-unexpected")]
    [InlineData("${n}", "expression-value-alone")]
    [InlineData("'text'", "expression-value-alone")]
    [InlineData("not(${n})", "expression-value-alone")]
    [InlineData("${n} = 5 and ${t}", "expression-value-alone")]
    [InlineData("${nobody} = 5", "expression-name-unknown")]
    [InlineData("${N} = 5", "expression-name-unknown")]
    [InlineData("${n} = 'five'", "expression-compares-kinds")]
    [InlineData("${t} = 5", "expression-compares-kinds")]
    [InlineData("${t} = ${n}", "expression-compares-kinds")]
    [InlineData("${d} = ${n}", "expression-compares-kinds")]
    [InlineData("${t} < 'oak'", "expression-no-order")]
    [InlineData("${n} > '5'", "expression-no-order")]
    [InlineData("${n} < ''", "expression-no-order")]
    [InlineData("${d} < ''", "expression-no-order")]
    [InlineData("${s} > 1", "expression-no-order")]
    [InlineData("${s} = 1", "expression-code-unquoted")]
    [InlineData("${s} = 'maybe'", "expression-code-unknown")]
    [InlineData("selected(${m}, 'c')", "expression-code-unknown")]
    [InlineData("${m} = 'a'", "expression-compares-multiple")]
    [InlineData("${d} > '31/01/2026'", "expression-date")]
    [InlineData("${d} > '2026-02-30'", "expression-date")]
    [InlineData("${d} > 5", "expression-date")]
    [InlineData("5 = 5", "expression-compares-fixed")]
    [InlineData("selected(${n}, 'a')", "expression-selected-of")]
    [InlineData("selected('a', 'a')", "expression-selected-of")]
    [InlineData("selected(${m}, ${s})", "expression-selected-code")]
    [InlineData("(${n} = 5) = (${x} = 5)", "expression-compares-conditions")]
    [InlineData(". = 5", "expression-dot-outside")]
    public void What_is_no_condition_is_refused_with_its_place(string condition, string code)
    {
        var problems = Questionnaire.Build(LastAs(condition)).Problems;
        Assert.Contains(code, problems.Select(problem => problem.Code));
        Assert.All(problems, problem => Assert.Equal("survey, row 10, column relevant", problem.Where));
        Assert.All(problems, problem => Assert.NotEmpty(problem.WayOut));
    }

    [Fact]
    public void A_name_that_differs_in_capitals_is_offered() =>
        Assert.Contains("${n}", Assert.Single(Questionnaire.Build(LastAs("${N} = 5")).Problems).WayOut, StringComparison.Ordinal);

    [Fact]
    public void The_place_within_a_condition_is_told() =>
        Assert.StartsWith("At character 14,", Assert.Single(Questionnaire.Build(LastAs("${n} = 5 and + 1 = 5")).Problems).What, StringComparison.Ordinal);

    [Fact]
    public void Hundreds_of_brackets_are_refused_and_nothing_overflows()
    {
        Assert.Equal("expression-too-deep", Code(new string('(', 900) + "${n} = 5" + new string(')', 900)));
        Assert.Equal("expression-too-deep", Code(string.Concat(Enumerable.Repeat("not(", 400))));
        Assert.Equal("expression-too-deep", Code(string.Concat(Enumerable.Repeat("selected(", 200))));
        Assert.Equal("expression-too-long", Code(new string('(', 100_000)));

        static string Code(string source) => Assert.Single(Expression.Parse(source).Problems).Code;
    }

    [Fact]
    public void A_chain_of_two_hundred_is_fine() =>
        Assert.True(Expression.Parse(string.Join(" and ", Enumerable.Repeat("${n}=5", 180))).Succeeded);

    [Theory]
    [InlineData("${n} = 5", "  ${ n }=5.0 ", true)]
    [InlineData("${n} = 5", "(((${n}) = 5))", true)]
    [InlineData("${t} = 'x'", "${t} = \"x\"", true)]
    [InlineData("${n} = 5 and ${x} = 1 and ${t} = ''", "${n} = 5 and (${x} = 1 and ${t} = '')", true)]
    [InlineData("${n} = 5", "5 = ${n}", false)]
    [InlineData("${n} = 5 or ${x} = 1 and ${t} = ''", "(${n} = 5 or ${x} = 1) and ${t} = ''", false)]
    [InlineData("${n} < 5", "${n} <= 5", false)]
    public void Spaces_brackets_and_quotes_are_not_meaning(string one, string other, bool same) =>
        Assert.Equal(same, Expression.Parse(one).Get().Means(Expression.Parse(other).Get()));

    private static Questionnaire WithLast(string condition) => Questionnaire.Build(LastAs(condition)).Get();

    private static QuestionnaireDraft LastAs(string condition)
    {
        var draft = Forms.Draft("""
            | type                 | name | relevant   |
            | integer              | n    |            |
            | decimal              | x    |            |
            | text                 | t    |            |
            | date                 | d    |            |
            | select_one(yes no)   | s    |            |
            | select_one(yes no)   | s2   |            |
            | select_multiple(a b) | m    |            |
            | integer              | gone | ${n} != '' |
            | text                 | last |            |
            """);
        var page = draft.Pages[0];
        return draft with { Pages = [page with { Questions = page.Questions.SetItem(8, page.Questions[8] with { Relevant = condition }) }] };
    }
}
