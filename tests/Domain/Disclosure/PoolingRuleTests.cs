using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>The rule of pooling, case by case: docs/disclosure.md names these tests beside the attacks that they hold.</summary>
public sealed class PoolingRuleTests
{
    private static string Mood(params int[] counts) => Mood(About.Organisation, 0, counts);

    private static string Mood(About about, int silent, params int[] counts)
    {
        var codes = counts.Select((_, i) => ((char)('a' + i)).ToString()).ToArray();
        var survey = new Survey().Asks(One("mood", codes) with { About = about });
        foreach (var (i, count) in counts.Index()) survey.With(count, In(Region.Wales), Chose("mood", codes[i]));
        survey.With(silent, In(Region.Wales), []);
        var lines = survey.Columns().Table("mood").Print().Split('\n');
        return string.Join(", ", lines.TakeWhile(l => !l.StartsWith("All ", StringComparison.Ordinal)).Select(l => string.Join(' ', l.Split(" | ")[..^(lines.Length > 1 ? 1 : 0)])));
    }

    [Fact]
    public void Categories_under_the_threshold_are_pooled() => Assert.Equal("c 20, Pooled: a; b 7", Mood(3, 4, 20));

    [Fact]
    public void And_with_the_next_smallest_until_there_are_enough() => Assert.Equal("c 20, Pooled: a; b 9", Mood(3, 6, 20));

    [Fact]
    public void No_answer_is_a_category_like_any_other() => Assert.Equal("b 20, Pooled: a; No answer, or not asked 9", Mood(About.Organisation, 3, 6, 20));

    [Fact]
    public void A_table_of_which_one_category_would_be_left_is_not_published() => Assert.Equal("OneCategoryLeft", Mood(3, 20));

    [Fact]
    public void Nor_one_of_fewer_responses_than_the_threshold() => Assert.Equal("TooFewResponses", Mood(4));

    [Fact]
    public void Nobody_is_no_group_of_organisations() => Assert.Equal("a 0, b 8, c 20", Mood(0, 8, 20));

    [Fact]
    public void But_an_empty_category_joins_a_pool() => Assert.Equal("d 20, Pooled: a; b; c 9", Mood(0, 3, 6, 20));

    [Fact]
    public void About_people_the_threshold_is_higher_and_nobody_and_everybody_disclose()
    {
        Assert.Equal("c 20, Pooled: a; b 21", Mood(About.People, 0, 9, 12, 20));
        Assert.Equal("c 20, Pooled: a; b 12", Mood(About.People, 0, 0, 12, 20));
        Assert.Equal("OneCategoryLeft", Mood(About.People, 0, 0, 50));
    }

    /// <summary>Who is in a figure about people knows of ten others, and not of nine: decision 21. Who did not answer at all is no fact about people.</summary>
    [Fact]
    public void About_people_a_figure_in_print_leaves_as_many_others_as_the_threshold_to_whoever_is_in_it()
    {
        Assert.Equal("a 11, b 12, c 20", Mood(About.People, 0, 11, 12, 20));
        Assert.Equal("c 20, Pooled: a; b 22", Mood(About.People, 0, 10, 12, 20));
        Assert.Equal("a 12, b 20, No answer, or not asked 10", Mood(About.People, 10, 12, 20));
        Assert.Equal("OneCategoryLeft", Mood(About.People, 0, 10, 20));
        // About organisations five are enough, as ever.
        Assert.Equal("a 5, b 12, c 20", Mood(About.Organisation, 0, 5, 12, 20));
    }

    [Theory]
    [InlineData(10, "a | Confidential | Confidential\nb | 28 | 56\n")]
    [InlineData(11, "a | 40 | 78\nb | 29 | 57\n")]
    public void About_people_ten_that_did_not_choose_an_option_are_not_told_and_eleven_are(int others, string told)
    {
        var survey = new Survey().Asks(Many("places", "a", "b", "c") with { About = About.People })
            .With(18, In(Region.Wales), Chose("places", "a", "b")).With(22, In(Region.Wales), Chose("places", "a", "c")).With(others, In(Region.Wales), Chose("places", "b", "c"))
            .With(12, In(Region.Wales), []);
        Assert.StartsWith(told, survey.Columns().Table("places").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_cross_table_about_people_ten_are_hidden_and_eleven_are_not()
    {
        Assert.DoesNotContain(" | 10 | ", By(10), StringComparison.Ordinal);
        Assert.Contains("Confidential", By(10), StringComparison.Ordinal);
        Assert.Contains(" | 11 | ", By(11), StringComparison.Ordinal);

        static string By(int count)
        {
            var survey = new Survey().Asks(One("mood", "a", "b", "c") with { About = About.People }).With(count, In(Region.Wales), Chose("mood", "a")).With(31, In(Region.London), Chose("mood", "a"));
            foreach (var region in new[] { Region.Wales, Region.London, Region.NorthEast })
                survey.With(32, In(region), Chose("mood", "b")).With(33, In(region), Chose("mood", "c"));
            return survey.With(34, In(Region.NorthEast), Chose("mood", "a")).Columns().Table("mood", Segment.Region).Get().Print();
        }
    }

    /// <summary>Three categories of four, and the next has five: no other three numbers under five make twelve, and 12 − 5 is too many for two.</summary>
    [Fact]
    public void A_pool_that_the_rule_itself_gives_away_is_not_published()
    {
        Assert.Equal("OneCategoryLeft", Mood(4, 4, 4, 5, 30));
        Assert.Equal("d 5, e 30, Pooled: a; b; c 11", Mood(4, 4, 3, 5, 30));
        // About people ten is the most that is small, and nine of those who did not answer.
        Assert.Equal("OneCategoryLeft", Mood(About.People, 9, 10, 10, 12, 30));
        Assert.Equal("c 12, d 30, Pooled: a; b; No answer, or not asked 28", Mood(About.People, 9, 10, 9, 12, 30));
    }

    [Fact]
    public void A_cross_table_with_a_small_cell_is_not_published()
    {
        var survey = new Survey().Asks(One("mood", "a", "b"))
            .With(10, In(Region.Wales), Chose("mood", "a")).With(10, In(Region.London), Chose("mood", "b")).With(4, In(Region.London), Chose("mood", "a"));
        var table = survey.Columns().Table("mood", Segment.Region).Get();
        Assert.Equal(Withheld.SmallCells, table.Withheld);
        Assert.Empty(table.Rows);
        Assert.Empty(table.Columns);
    }

    [Fact]
    public void About_people_nor_with_an_empty_one()
    {
        var survey = new Survey().Asks(One("mood", "a", "b") with { About = About.People })
            .With(20, In(Region.Wales), Chose("mood", "a")).With(20, In(Region.Wales), Chose("mood", "b")).With(20, In(Region.London), Chose("mood", "a"));
        Assert.Equal(Withheld.SmallCells, survey.Columns().Table("mood", Segment.Region).Get().Withheld);
    }

    [Fact]
    public void One_pooling_of_a_segment_serves_base_rates_and_every_cross_table()
    {
        var survey = new Survey().Asks(One("mood", "a", "b"));
        foreach (var (region, count) in new[] { (Region.Wales, 3), (Region.London, 4), (Region.SouthEast, 12), (Region.NorthWest, 15) })
            survey.With(count, In(region), Chose("mood", "a")).With(7, In(region), null);
        survey.With(9, In(Region.NorthWest), Chose("mood", "b"));
        var columns = survey.Columns();
        Assert.Contains("Pooled: London; Wales | 7 | ", columns.Base().Print(), StringComparison.Ordinal);
        Assert.Contains("Pooled: London; Wales | 21 | 7 | 14 | 33", columns.Rate(Segment.Region).Print(), StringComparison.Ordinal);
        Assert.Contains("Pooled: London; Wales: Organisations", columns.Table("mood", Segment.Region).Get().Columns.Select(c => c.Header.English));
    }

    [Fact]
    public void Few_who_did_not_respond_are_pooled_or_the_rates_are_not_published()
    {
        var survey = new Survey().Asks(One("mood", "a", "b")).With(10, In(Region.Wales), []).With(2, In(Region.Wales), null)
            .With(20, In(Region.London), []).With(10, In(Region.London), null).With(30, In(Region.SouthEast), []);
        Assert.Equal("South East | 30 | 30 | 0 | 100\nPooled: London; Wales | 42 | 30 | 12 | 71\nAll organisations | 72 | 60 | 12 | 83", survey.Columns().Rate(Segment.Region).Print());

        var few = new Survey().Asks(One("mood", "a", "b")).With(10, In(Region.Wales), []).With(2, In(Region.Wales), null).With(20, In(Region.London), []);
        Assert.Equal("FewDidNotRespond", few.Columns().Rate(Segment.Region).Print());
        Assert.True(few.Columns().Base().IsPublished);
    }

    [Fact]
    public void An_option_that_nearly_everybody_chose_is_hidden()
    {
        var survey = new Survey().Asks(Many("places", "a", "b", "c"))
            .With(20, In(Region.Wales), Chose("places", "a", "b")).With(10, In(Region.Wales), Chose("places", "a", "c")).With(3, In(Region.Wales), Chose("places", "b", "c"));
        Assert.StartsWith("a | Confidential | Confidential\nb | 23 | 70\nc | 13 | 39\n", survey.Columns().Table("places").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void Two_options_tell_how_many_chose_both()
    {
        var survey = new Survey().Asks(Many("places", "a", "b"))
            .With(20, In(Region.Wales), Chose("places", "a")).With(10, In(Region.Wales), Chose("places", "b")).With(2, In(Region.Wales), Chose("places", "a", "b"));
        Assert.StartsWith("a | 22 | 69\nb | Confidential | Confidential\n", survey.Columns().Table("places").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_pool_of_options_counts_each_organisation_once()
    {
        var survey = new Survey().Asks(Many("places", "a", "b", "c", "d"))
            .With(4, In(Region.Wales), Chose("places", "a", "b", "c")).With(3, In(Region.Wales), Chose("places", "b")).With(20, In(Region.Wales), Chose("places", "c")).With(12, In(Region.Wales), Chose("places", "c", "d"));
        Assert.StartsWith("c | 36 | 92\nd | 12 | 31\nPooled: a; b | 7 | 18\n", survey.Columns().Table("places").Print().Replace("Confidential | Confidential", "36 | 92", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    /// <summary>20 chose c and 3 the pooled a; both were asked, and all answered: 23 − 20 would tell the 3.</summary>
    [Fact]
    public void A_question_that_depends_on_a_pooled_answer_gives_nothing_away()
    {
        var asked = One("two", "x", "y", "z") with { Required = true, Relevant = Expression.Parse("selected(${one}, 'a') or selected(${one}, 'c')").Get() };
        var survey = new Survey().Asks(One("one", "a", "b", "c"), asked)
            .With(3, In(Region.Wales), Chose("one", "a"), Chose("two", "x")).With(12, In(Region.Wales), Chose("one", "b"))
            .With(8, In(Region.Wales), Chose("one", "c"), Chose("two", "x")).With(7, In(Region.Wales), Chose("one", "c"), Chose("two", "y")).With(5, In(Region.Wales), Chose("one", "c"), Chose("two", "z"));
        var tables = survey.Columns().ReleaseTables();
        var attacker = new Attacker(tables, survey.Asked);
        attacker.Attack(survey.Questions, (a, b) => b.Length > 0 == a.Any(c => c is "a" or "c"));
        Assert.Empty(attacker.Disclosed);
        Assert.Equal("x | 11\ny | 7\nPooled: z; No answer, or not asked | 17", string.Join('\n', survey.Columns().Table("two").Print().Split('\n')[..3].Select(l => l[..l.LastIndexOf(" | ", StringComparison.Ordinal)])));
    }

    [Fact]
    public void Percentages_rest_on_what_is_published_and_say_when_they_round_to_nothing()
    {
        var survey = new Survey().Asks(One("mood", "a", "b")).With(5, In(Region.Wales), Chose("mood", "a")).With(1_500, In(Region.Wales), Chose("mood", "b"));
        Assert.StartsWith("a | 5 | Low\nb | 1500 | 100\n", survey.Columns().Table("mood").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void Amounts_are_counted_in_bands_too()
    {
        var survey = new Survey().Asks(Of(QuestionType.Decimal, "income") with { Measure = Measure.Magnitude }, Of(QuestionType.Decimal, "share") with { Constraint = Expression.Parse(". >= 0 and . <= 100").Get() })
            .With(6, In(Region.Wales), Said("income", 12_000.5m), Said("share", 100)).With(7, In(Region.Wales), Said("income", 0.4m), Said("share", 0.5m));
        var table = survey.Columns().Table("income");
        Assert.Equal([TableNote.Bands], table.Notes);
        Assert.Contains("Over 0 to under 10 | 7 | 54", table.Print(), StringComparison.Ordinal);
        Assert.Contains("10,000 to under 100,000 | 6 | 46", table.Print(), StringComparison.Ordinal);
        Assert.StartsWith("0 | 0 | 0\nOver 0 to under 25 | 7 | 54\n25 to under 50 | 0 | 0\n50 to under 75 | 0 | 0\n75 to under 100 | 0 | 0\n100 or more | 6 | 46", survey.Columns().Table("share").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_earliest_and_the_latest_year_do_not_show()
    {
        var survey = new Survey().Asks(Of(QuestionType.Date, "founded")).With(1, In(Region.Wales), Said("founded", new DateOnly(1985, 1, 1)))
            .With(9, In(Region.Wales), Said("founded", new DateOnly(2000, 1, 1))).With(6, In(Region.Wales), Said("founded", new DateOnly(2003, 1, 1))).With(1, In(Region.Wales), Said("founded", new DateOnly(2021, 1, 1)));
        Assert.StartsWith("2000 | 9 | 53\nPooled: 1999 or earlier; 2001 or later | 8 | 47\n", survey.Columns().Table("founded").Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_dates_make_no_more_than_fifty_rows()
    {
        var survey = new Survey().Asks(Of(QuestionType.Date, "founded")).With(20, In(Region.Wales), Said("founded", DateOnly.MinValue)).With(20, In(Region.Wales), Said("founded", DateOnly.MaxValue));
        Assert.InRange(survey.Columns().Table("founded").Rows.Length, 2, 52);
    }
}
