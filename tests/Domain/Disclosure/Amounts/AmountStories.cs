using System.Collections.Immutable;
using System.Text.Json;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>The rules of amounts, case by case: docs/disclosure.md names them.</summary>
public sealed class AmountStories
{
    // One band and no small one, so that tables of counts hide nothing and what is hidden here is hidden by the rules of amounts.
    private static readonly decimal[] Alike = [10, 20, 30, 40, 50, 60], Other = [12, 22, 32, 42, 52, 62, 72];
    private static readonly decimal[] Nothing = [0, 0, 0, 0, 0, 0];

    private static Survey Income(QuestionType type = QuestionType.Integer) => new Survey().Asks(AmountSurveys.Income(type));

    /// <summary>Bands of ten to 99 and of nothing, both large, in every region: no count is hidden.</summary>
    private static Survey Regions(params decimal[][] amounts)
    {
        var survey = Income();
        foreach (var (region, given) in amounts.Index()) survey.Gave(In((Region)region), [.. given, .. Nothing]);
        return survey;
    }

    [Fact]
    public void Amounts_are_given_of_all_and_by_each_segment()
    {
        var survey = Regions(Alike, Other);
        Assert.Equal([null, Segment.IncomeBand, Segment.Region, Segment.Specialist, Segment.Arts, Segment.RaciallyMinoritised, Segment.LivedExperience], survey.Amounts().Select(t => t.By));
        Assert.Equal("All | 25 | 504 | 20 | 10", survey.AmountsBy(null).Print());
        Assert.Equal("""
            North East | 12 | 210 | 18 | 5
            North West | 13 | 294 | 23 | 10
            All | 25 | 504 | 20 | 10
            """, survey.AmountsBy(Segment.Region).Print());
        Assert.Equal("OneSegmentLeft", survey.AmountsBy(Segment.Specialist).Print());
        Assert.Equal([TableNote.OfThoseThatGave, TableNote.RoundedMedians], survey.AmountsBy(null).Notes);
        Assert.Equal([Unit.Organisations, Unit.Amount, Unit.Amount, Unit.Amount], survey.AmountsBy(null).Columns.Select(c => c.Unit));
    }

    [Fact]
    public void A_giant_hides_its_group_and_one_more()
    {
        var survey = Regions([99, 10, 10, 10, 10, 10], Other, [.. Other, 82], [.. Other, 82, 92]);
        // The two largest of the North East gave 109 of 149: not nine tenths. But bands say that the others gave ten at least.
        Assert.Equal("""
            North East | Confidential | Confidential | Confidential | Confidential
            North West | Confidential | Confidential | Confidential | Confidential
            Yorkshire and The Humber | 14 | 376 | 27 | 15
            East Midlands | 15 | 468 | 31 | 20
            All | 54 | 1287 | 24 | 10
            """, survey.AmountsBy(Segment.Region).Print());
        Assert.Contains(TableNote.FewGaveMost, survey.AmountsBy(Segment.Region).Notes);
    }

    [Fact]
    public void Two_that_gave_more_than_nine_tenths_hide_their_group()
    {
        Assert.DoesNotContain("Confidential", Regions([90, 90, 19, 10, 10, 10], Other, Other).AmountsBy(Segment.Region).Print(), StringComparison.Ordinal);
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
        Assert.True(rule.Allows(Given(450, 450, 0, 50, 50)));
        Assert.False(rule.Allows(Given(450, 451, 0, 50, 50)));
    }

    [Fact]
    public void Two_alike_tell_each_other()
    {
        // Each knows its own half, and that the others gave one at least: what is left open is less than a tenth of the other's.
        var rule = new AmountRule(DisclosurePolicy.Standard with { DominantPercent = 100 }, 5);
        Assert.False(rule.Allows(Given(100, 100, 4, 4, 4)));
        // Nor may one of the others come near it, which knows its own: of three that gave six, two leave ten open.
        Assert.False(rule.Allows(Given(100, 100, 5, 5, 5)));
        Assert.True(rule.Allows(Given(100, 100, 6, 6, 6)));
    }

    [Fact]
    public void What_bands_say_of_the_others_is_taken_for_known()
    {
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
        // The others gave 40, four tenths of the largest; but everybody knows that four gave ten or more.
        Assert.False(rule.Allows(Given(99, 50, 10, 10, 10, 10)));
        Assert.True(rule.Allows(Given(99, 50, 13, 13, 13, 13)));
    }

    [Fact]
    public void A_median_says_that_half_gave_that_much()
    {
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
        Assert.True(rule.Allows(Given(10, 39, 40, 41, 99)));
        // Beside the median: one gave 40, one more at least that, and the smallest ten at least.
        Assert.False(rule.Allows(Given(10, 39, 40, 41, 450), tellsMedian: true));
        Assert.False(rule.Allows(Given(10, 12, 40, 41, 99), tellsMedian: true));
    }

    [Fact]
    public void Four_never_show_and_five_do()
    {
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
        Assert.False(rule.Allows(Given(20, 30, 40, 50)));
        Assert.True(rule.Allows(Given(20, 30, 40, 50, 60)));
        Assert.All(Regions([20, 30, 40, 50], Other, Other, Alike).Amounts().SelectMany(t => t.Rows).Where(r => r.Cells[0].Value is not null), row => Assert.True(row.Cells[0].Value >= 5));
    }

    [Fact]
    public void About_people_it_takes_ten()
    {
        var survey = new Survey().Asks(AmountSurveys.Income() with { About = About.People }).Gave(In(Region.Wales), 10, 20, 30, 40, 50, 60, 70, 80, 90).With(12, In(Region.Wales), []);
        Assert.False(survey.AmountsBy(null).IsPublished);
        survey = new Survey().Asks(AmountSurveys.Income() with { About = About.People }).Gave(In(Region.Wales), 11, 21, 31, 41, 51, 61, 71, 81, 91, 99).Gave(In(Region.Wales), [.. Enumerable.Repeat(350m, 10)]).With(12, In(Region.Wales), []);
        Assert.True(survey.AmountsBy(null).IsPublished);
        Assert.Equal([TableNote.AboutPeople, TableNote.OfThoseThatGave, TableNote.RoundedMedians], survey.AmountsBy(null).Notes);
    }

    [Fact]
    public void Where_all_gave_nothing_each_is_known_so_nothing_is_published()
    {
        Assert.False(new AmountRule(DisclosurePolicy.Standard, 5).Allows(Given(0, 0, 0, 0, 0, 0)));
        Assert.Equal("""
            North East | Confidential | Confidential | Confidential | Confidential
            North West | Confidential | Confidential | Confidential | Confidential
            Yorkshire and The Humber | 15 | 468 | 31 | 20
            All | 33 | 678 | 21 | 0
            """, Regions([], Alike, [.. Other, 82, 92]).AmountsBy(Segment.Region).Print());
    }

    [Fact]
    public void Where_nobody_gave_an_amount_there_is_none_to_hide()
    {
        var survey = Regions(Alike, Other).With(7, In(Region.Wales), []);
        Assert.Contains("Wales | 0 | NotApplicable | NotApplicable | NotApplicable\n", survey.AmountsBy(Segment.Region).Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_a_few_left_the_question_out_who_gave_an_amount_is_told_nowhere()
    {
        var survey = Regions(Alike, Other).With(2, In(Region.Wales), []);
        Assert.All(survey.Amounts(), table => Assert.Equal(Withheld.AnsweredIsHidden, table.Withheld));
    }

    [Fact]
    public void One_who_gave_nearly_all_keeps_every_table_from_being_published() =>
        Assert.All(Regions([.. Alike, 1_000_000], Other).Amounts(), table => Assert.False(table.IsPublished));

    [Fact]
    public void Sums_are_larger_than_an_int_and_decimals_are_rounded_half_up()
    {
        var survey = Income().Gave(In(Region.Wales), [.. Enumerable.Range(0, 10).Select(i => 2_000_000_000m + i * 100_000_000), .. Enumerable.Range(0, 10).Select(i => 200_000m + i * 50_000)]);
        Assert.Equal("All | 20 | 24504250000 | 1225212500 | 1000000000", survey.AmountsBy(null).Print());
        var decimals = Income(QuestionType.Decimal).Gave(In(Region.Wales), 1.25m, 2.25m, 3.25m, 4.25m, 5.25m, 6.25m).Gave(In(Region.Wales), 10.5m, 21.5m, 31.5m, 41.5m, 51.5m, 61.5m);
        Assert.Equal("All | 12 | 241 | 20 | 10", decimals.AmountsBy(null).Print());
    }

    [Fact]
    public void Amounts_that_no_spreadsheet_holds_are_not_published() =>
        Assert.Equal(Withheld.AmountsTooLarge, Income().Gave(In(Region.Wales), [.. Enumerable.Repeat(200_000_000_000_000m, 8)]).Gave(In(Region.Wales), 3, 4, 5, 6, 7, 8).AmountsBy(null).Withheld);

    [Fact]
    public void Losses_count_by_their_size()
    {
        var rule = new AmountRule(DisclosurePolicy.Standard, 5);
        Assert.True(rule.Allows(Given(-50, -40, 30, 40, 50)));
        Assert.False(rule.Allows(Given(-900, -1, 30, 40, 5)));
        var survey = Income().Gave(In(Region.Wales), -30, -40, -50, -60, -20, -70).Gave(In(Region.Wales), 10, 20, 30, 40, 50, 60);
        Assert.Equal("All | 12 | -60 | -5 | -5", survey.AmountsBy(null).Print());
    }

    [Fact]
    public void A_median_has_two_digits_and_small_ones_go_in_fives() =>
        Assert.All(new (decimal Median, long Rounded)[]
        {
            (0, 0), (2, 0), (2.5m, 5), (7, 5), (43, 45), (97, 95), (98, 100), (104, 100), (105, 110), (93_211, 93_000), (999_999, 1_000_000), (-7, -5), (-93_211, -93_000),
        }, each => Assert.Equal(each.Rounded, RoundedMedian.Of(each.Median).Value));

    [Fact]
    public void A_group_within_a_group_of_another_segment_is_taken_away_from_it()
    {
        // Wales is all of the small ones but six, of whom one gave nearly all: the smaller segment's sum less Wales' would tell it.
        Survey Of(params decimal[] rest) => Income()
            .Gave(In(Region.Wales, IncomeBand.Under10K), [.. Other, .. Nothing])
            .Gave(In(Region.London, IncomeBand.Under10K), rest).Gave(In(Region.London, IncomeBand.From1MTo5M), [.. Other, 82, 92, .. Nothing, .. Nothing]);
        Assert.All(Of([.. Alike, .. Nothing]).Amounts()[1..3], table => Assert.DoesNotContain("Confidential", table.Print(), StringComparison.Ordinal));
        var told = Of([99, 10, 10, 10, 10, 10, .. Nothing]).Amounts();
        Assert.True(told[1].IsPublished);
        Assert.Equal(Withheld.FewGaveMost, told[2].Withheld);
    }

    [Fact]
    public void A_group_is_never_hidden_alone()
    {
        var groups = Enumerable.Range(0, 3).Select(g => Crowd.Of<byte>([0, 0, 1, 1, 1, 2, 2, 2, 2], (byte)g)).ToImmutableArray();
        var rows = AmountRows.Decide(groups, [false, false, true], (_, _, _) => true, [], _ => true)!;
        Assert.Equal([true, false, true], Enumerable.Range(0, 3).Select(rows.Hides));
        Assert.Null(AmountRows.Decide(groups, [true, true, true], (_, _, _) => true, [], _ => true));
    }

    [Fact]
    public void Two_groups_together_leave_what_neither_leaves_alone()
    {
        List<Crowd> one = Parts([0, 0, 1, 1, 2, 2]), other = Parts([1, 0, 0, 2, 1, 2]);
        // The first four less the second and third are the first and the fourth; no group holds a group of the other segment.
        Assert.True(KnownSums.TellTooMuch(one, other, rest => !(rest[0] && rest[3] && rest.Count() == 2)));
        Assert.False(KnownSums.TellTooMuch(one, one, _ => false));

        static List<Crowd> Parts(byte[] codes) => [.. codes.Distinct().Order().Select(code => Crowd.Of<byte>(codes, code))];
    }

    /// <summary>Stored releases are read for ever: this text may gain members, and none may change.</summary>
    [Fact]
    public void Its_JSON_is_the_golden_file() =>
        Golden.Is("amounts.json", JsonSerializer.Serialize(new[] { Regions([99, 10, 10, 10, 10, 10], Other, Other, Other).AmountsBy(Segment.Region), Income().AmountsBy(null) }, SafeTableTests.Indented));

    [Fact]
    public void What_was_stored_before_there_were_amounts_reads_as_before()
    {
        var file = Path.Combine(Folder(), "..", "safe-tables.json");
        var stored = File.ReadAllText(file).ReplaceLineEndings("\n").TrimEnd();
        Assert.Equal(stored, JsonSerializer.Serialize(JsonSerializer.Deserialize<SafeTable[]>(stored, SafeTableTests.Json), SafeTableTests.Indented));
        var large = """[{"kind":"amounts","threshold":5,"title":{"english":"x"},"labelHeaders":[],"columns":[{"header":{"english":"x"},"unit":"amount"}],"rows":[{"labels":[],"cells":[3000000000]}],"notes":["noTotals"]}]""";
        Assert.Equal(3_000_000_000, JsonSerializer.Deserialize<SafeTable[]>(large, SafeTableTests.Json)![0].Rows[0].Cells[0].Value);
    }

    private static string Folder([System.Runtime.CompilerServices.CallerFilePath] string caller = "") => Path.GetDirectoryName(caller)!;

    private static Contributions Given(params decimal[] amounts) => new([.. amounts.Order()], NumberBands.Of(AmountSurveys.Income()));
}
