using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Releases;

/// <summary>Ten about people are no longer printed (decision 21); where they are in print, they stay.</summary>
public sealed class TensInPrintTests
{
    /// <summary>Ten about people were printed once (as the rule is now for a threshold of nine): rows and figures stay, and others come to them.</summary>
    [Theory]
    [InlineData(QuestionType.SelectOne)]
    [InlineData(QuestionType.SelectMultiple)]
    public void Ten_about_people_that_are_in_print_stay_there(QuestionType type)
    {
        var mood = (type is QuestionType.SelectOne ? One("mood", "a", "b", "c") : Many("mood", "a", "b", "c")) with { About = Questionnaires.About.People };
        string[] both = type is QuestionType.SelectOne ? ["b"] : ["b", "c"];
        var survey = new Survey().Asks(mood)
            .With(10, In(Region.Wales), Chose("mood", "a")).With(40, In(Region.Wales), Chose("mood", both)).With(35, In(Region.Wales), Chose("mood", "c"))
            .With(30, In(Region.London), Chose("mood", both)).With(25, In(Region.London), Chose("mood", "c"));
        survey.Policy = new(5, 9);
        var printed = Tables(survey, new(["mood"], []), []);
        survey.Policy = DisclosurePolicy.Standard;
        Assert.StartsWith("a | 10 | ", printed.Single(t => t.Question is not null).Print(), StringComparison.Ordinal);
        Assert.DoesNotContain("a | 10 | ", Tables(survey, new(["mood"], []), []).Single(t => t.Question is not null).Print(), StringComparison.Ordinal);
        var later = Tables(survey, new(["mood"], [Segment.Region]), printed);
        Assert.Equal(printed.Single(t => t.Question is not null).Print(), later.Single(t => t.Question is not null && t.By is null).Print());
        Assert.True(later.Single(t => t.By == Segment.Region && t.Question is not null) is { IsPublished: true } or { Withheld: Withheld.SmallCells });
    }

    private static SafeTable[] Tables(Survey survey, ReleasePlan plan, IEnumerable<SafeTable> inPrint) => [.. survey.Columns().ReleaseTables(plan, inPrint).Get()];
}
