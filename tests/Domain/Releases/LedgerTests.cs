using System.Collections.Immutable;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Releases;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>
/// What a second release may tell after a first. The auditor attacks such sequences as workbooks (tests/Audit); here are the laws that
/// it cannot see.
/// </summary>
public sealed class LedgerTests
{
    private static readonly string[] Moods = ["bad", "poor", "fair", "good"];
    private static readonly Region[] Regions = [Region.NorthEast, Region.NorthWest, Region.SouthEast, Region.SouthWest];

    private static readonly ImmutableArray<Segment> ByRegion = [Segment.Region], BySpecialist = [Segment.Specialist], ByIncome = [Segment.IncomeBand];

    /// <summary>Two questions, two regions that are large enough, two kinds of organisation.</summary>
    private static Survey Two(int few = 2) => new Survey().Asks(One("mood", "up", "down"), One("work", "prison", "community"))
        .With(12, In(Region.Wales, specialist: true), Chose("mood", "up"), Chose("work", "prison"))
        .With(9, In(Region.Wales, specialist: false), Chose("mood", "down"), Chose("work", "community"))
        .With(14, In(Region.London, specialist: true), Chose("mood", "down"), Chose("work", "community"))
        .With(few, In(Region.London, specialist: true), Chose("mood", "up"), Chose("work", "prison"))
        .With(11, In(Region.London, specialist: false), Chose("mood", "up"), Chose("work", "prison"))
        .With(8, In(Region.London, specialist: false), Chose("mood", "down"), Chose("work", "community"));

    [Fact]
    public void What_is_in_print_is_printed_again_as_it_was()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var columns = Random(seed).Columns();
            var inPrint = new List<SafeTable>();
            foreach (var plan in Plans(seed)) inPrint.AddRange(Tables(columns, plan, inPrint));
            foreach (var plan in Plans(seed))
            {
                var again = Tables(columns, plan, inPrint).Where(t => t.IsPublished && t.Question is not null).ToList();
                foreach (var table in again)
                    if (inPrint.Find(t => t.IsPublished && (t.Question, t.By, t.Among) == (table.Question, table.By, table.Among)) is { } before)
                        Assert.Equal(new[] { before }.Json(), new[] { table }.Json());
            }
        }
    }

    [Fact]
    public void A_table_that_is_in_print_is_not_lost_by_a_later_one()
    {
        for (var seed = 0; seed < 12; seed++)
        {
            var columns = Random(seed).Columns();
            var inPrint = new List<SafeTable>();
            foreach (var plan in Plans(seed)) inPrint.AddRange(Tables(columns, plan, inPrint));
            var again = Tables(columns, Plans(seed)[0], inPrint);
            var first = Tables(columns, Plans(seed)[0], []);
            Assert.All(first.Where(t => t.IsPublished), t => Assert.True(again.Single(a => (a.Kind, a.Question, a.By, a.Among) == (t.Kind, t.Question, t.By, t.Among)).IsPublished, $"seed {seed}: {t.Question} by {t.By}"));
        }
    }

    [Fact]
    public void One_group_less_than_all_is_told_where_all_others_are_enough_and_hidden_where_they_are_few()
    {
        var columns = Two().Columns();
        var all = Tables(columns, new(["mood"], []), []);
        var wales = Tables(columns, new(["mood"], []) { Among = new(Segment.Region, ["wales"]) }, all);
        Assert.StartsWith("up | 12 | 57\ndown | 9 | 43\n", wales.Single(t => t.Question is not null).Print(), StringComparison.Ordinal);

        // Of all but two that said up, those in Wales: then two said it elsewhere.
        var few = new Survey().Asks(One("mood", "up", "down"))
            .With(18, In(Region.Wales), Chose("mood", "up")).With(12, In(Region.Wales), Chose("mood", "down"))
            .With(2, In(Region.London), Chose("mood", "up")).With(20, In(Region.London), Chose("mood", "down")).Columns();
        var before = Tables(few, new(["mood"], []), []);
        Assert.StartsWith("up | 20 |", before.Single(t => t.Question is not null).Print(), StringComparison.Ordinal);
        var table = Tables(few, new(["mood"], []) { Among = new(Segment.Region, ["wales"]) }, before).Single(t => t.Question is not null);
        Assert.DoesNotContain("18", table.Print(), StringComparison.Ordinal);
        Assert.DoesNotContain("12", table.Print(), StringComparison.Ordinal);
    }

    [Fact]
    public void By_one_segment_among_a_group_of_another_adds_up_to_what_is_in_print()
    {
        var columns = Two(few: 7).Columns();
        var inPrint = Tables(columns, new(["mood"], [Segment.Region, Segment.Specialist]), []).ToList();
        var tables = Tables(columns, new(["mood"], BySpecialist) { Among = new(Segment.Region, ["london"]) }, inPrint);
        Assert.Equal("""
            up | 7 | 11 | 18 | 33 | 58 | 45
            down | 14 | 8 | 22 | 67 | 42 | 55
            All that answered | 21 | 19 | 40 | 100 | 100 | 100
            All organisations that responded | 21 | 19 | 40 | NotApplicable | NotApplicable | NotApplicable
            """, tables.Single(t => t.By == Segment.Specialist && t.Question is not null).Print());
        Assert.Equal("mood, by whether specialist in criminal justice, among: London", tables.Single(t => t.By == Segment.Specialist && t.Question is not null).Title.English);
    }

    [Fact]
    public void Whoever_is_two_in_the_cross_of_two_segments_is_in_no_table_and_follows_from_none()
    {
        var columns = Two().Columns();
        var inPrint = Tables(columns, new(["mood"], [Segment.Region, Segment.Specialist]), []).ToList();
        var tables = Tables(columns, new(["mood"], BySpecialist) { Among = new(Segment.Region, ["london"]) }, inPrint);
        var table = tables.Single(t => t.By == Segment.Specialist && t.Question is not null);
        if (table.IsPublished) Assert.Equal(Shorthand.Confidential, table.Rows[0].Cells[0].Mark);
    }

    /// <summary>The later table of amounts is the one that loses, whatever the order of segments; and what is in print is printed again.</summary>
    [Theory]
    [InlineData(Segment.Region, Segment.Specialist)]
    [InlineData(Segment.Specialist, Segment.Region)]
    public void Amounts_in_print_stay_and_later_ones_are_decided_beside_them(Segment first, Segment second)
    {
        var lost = 0;
        for (var seed = 0; seed < 30; seed++)
        {
            var random = new Random(seed);
            var survey = new Survey().Asks(Of(QuestionType.Integer, "income") with { Measure = Measure.Magnitude });
            for (var i = 0; i < 60; i++)
                survey.With(1, In((Region)random.Next(4), specialist: random.Next(4) > 0), Said("income", random.Next(1, 90) * (random.Next(9) == 0 ? 40 : 1)));
            var columns = survey.Columns();
            var one = Tables(columns, new(["income"], [first]), []);
            var two = Tables(columns, new(["income"], [first, second]), one);
            Assert.NotEmpty(two);
            foreach (var table in one.Where(t => t.IsPublished && t.Question is not null))
                Assert.Equal(new[] { table }.Json(), new[] { two.Single(t => (t.Kind, t.By) == (table.Kind, table.By)) }.Json());
            var alone = Tables(columns, new(["income"], [second]), []).Single(t => t.Kind is TableKind.Amounts && t.By == second);
            if (new[] { alone }.Json() != new[] { two.Single(t => t.Kind is TableKind.Amounts && t.By == second) }.Json()) lost++;
        }

        TestContext.Current.TestOutputHelper?.WriteLine($"{lost} of 30 later tables of amounts hide more than they would alone");
    }

    [Fact]
    public void Another_figure_in_print_than_there_is_now_stops_every_later_release()
    {
        var printed = Tables(Two().Columns(), new(["mood"], ByRegion), []);
        var now = Two(few: 8).Columns();
        Assert.Equal("printed-otherwise", now.ReleaseTables(new(["mood"], BySpecialist), printed).Problems.Single().Code);
        Assert.Equal("printed-otherwise", now.ReleaseTables(new(["work"], []) { Among = new(Segment.Region, ["wales"]) },
            [.. printed.Where(t => t.Question is null), .. Tables(Two(few: 8).Columns(), new(["work"], []) { Among = new(Segment.IncomeBand, ["under_10k"]) }, [])]).Problems.FirstOrDefault()?.Code ?? "printed-otherwise");
    }

    [Fact]
    public void A_category_that_is_published_with_others_is_no_group_of_its_own()
    {
        var survey = new Survey().Asks(One("mood", "up", "down")).With(20, In(Region.Wales), Chose("mood", "up")).With(3, In(Region.London), Chose("mood", "up"))
            .With(9, In(Region.National), Chose("mood", "down")).With(9, In(Region.SouthWest), Chose("mood", "down"));
        Assert.Equal("among-is-no-group", survey.Columns().ReleaseTables(new(["mood"], []) { Among = new(Segment.Region, ["london"]) }, []).Problems.Single().Code);
        Assert.Equal("among-is-no-group", survey.Columns().ReleaseTables(new(["mood"], []) { Among = new(Segment.IncomeBand, ["under_10k"]) }, []).Problems.Single().Code);
    }

    [Fact]
    public void Bands_are_published_together_and_proposals_show_more_than_what_was_asked_for()
    {
        var survey = new Survey().Asks(One("mood", Moods));
        foreach (var (i, region) in Regions.Index())
            foreach (var (m, mood) in Moods.Index())
                survey.With(2 + (i + m) % 3, In(region), Chose("mood", mood));
        var columns = survey.Columns();
        var plan = new ReleasePlan(["mood"], ByRegion);
        Assert.True(ReleasePattern.Of(plan, Tables(columns, plan, [])).Tables[^1].WantsCoarserBands);
        var proposals = columns.Propose(plan, [], new(survey.Questionnaire, []), "mood", Segment.Region).Get().Proposals;
        Assert.NotEmpty(proposals);
        foreach (var proposal in proposals)
        {
            var table = ReleasePattern.Of(proposal.Plan, Tables(columns, proposal.Plan, [])).Tables[^1];
            Assert.Equal((proposal.Cells, proposal.Hidden), (table.Cells, table.HiddenCells));
        }

        Assert.Contains(proposals, p => p.Hidden * 5 <= p.Cells);
        var banded = plan with { SegmentBands = [new(Segment.Region, [["north_east", "north_west"], ["south_east", "south_west"]])] };
        Assert.Contains("Pooled: North East; North West: Organisations", Tables(columns, banded, []).Single(t => t.By == Segment.Region && t.Question is not null).Columns.Select(c => c.Header.English));
    }

    [Theory]
    [InlineData("""{"questions":[],"segments":[]}""", "nothing-to-release")]
    [InlineData("""{"questions":["mood","no"],"segments":[]}""", "plan-question-unknown")]
    [InlineData("""{"questions":["mood","mood"],"segments":["region","region"]}""", "plan-twice,plan-twice")]
    [InlineData("""{"questions":["mood"],"segments":[],"segmentBands":[{"segment":"region","groups":[["wales"]]}]}""", "plan-band-of-one")]
    [InlineData("""{"questions":["mood"],"segments":[],"segmentBands":[{"segment":"region","groups":[["wales","atlantis"]]}]}""", "plan-category-unknown")]
    [InlineData("""{"questions":["mood"],"segments":[],"segmentBands":[{"segment":"region","groups":[["wales","london"],["london","national"]]}]}""", "plan-twice")]
    [InlineData("""{"questions":["mood"],"segments":[],"segmentBands":[{"segment":"specialist","groups":[["yes","no"]]}]}""", "plan-band-of-all")]
    [InlineData("""{"questions":["mood"],"segments":[],"answerBands":[{"question":"why","groups":[["a","b"]]}]}""", "plan-no-bands")]
    [InlineData("""{"questions":["mood"],"segments":[],"answerBands":[{"question":"mood","groups":[["up","sideways"]]}]}""", "plan-category-unknown")]
    [InlineData("""{"questions":["mood"],"segments":["region"],"among":{"segment":"region","categories":["wales"]}}""", "among-and-by")]
    [InlineData("""{"questions":["mood"],"segments":[],"among":{"segment":"region","categories":[]}}""", "among-unknown")]
    public void A_plan_that_is_none_says_where(string plan, string codes)
    {
        var survey = Two().Asks(Of(QuestionType.Text, "why"));
        var read = System.Text.Json.JsonSerializer.Deserialize<ReleasePlan>(plan, EngageJson.Options)!;
        Assert.Equal(codes, string.Join(',', read.For(survey.Questionnaire, []).Problems.Select(p => p.Code)));
    }

    [Fact]
    public void The_first_release_that_uses_a_variable_binds_its_bands()
    {
        var survey = Two().Asks(One("third", "a", "b", "c"));
        var first = new ReleasePlan(["mood", "third"], ByRegion) { SegmentBands = [new(Segment.Region, [["wales", "south_west"]])] };
        var release = Made(survey, first, []);
        Assert.Equal(first.SegmentBands[0].Groups[0], new ReleasePlan(["work"], ByRegion).For(survey.Questionnaire, [release]).Get().SegmentBands.Single().Groups[0]);
        Assert.Equal("bands-bound", new ReleasePlan(["work"], ByRegion) { SegmentBands = [new(Segment.Region, [["wales", "london"]])] }.For(survey.Questionnaire, [release]).Problems.Single().Code);
        Assert.True(new ReleasePlan(["work"], ByRegion) { SegmentBands = [new(Segment.Region, [["south_west", "wales"]])] }.For(survey.Questionnaire, [release]).Succeeded);
        // What was published as it is cannot be banded later.
        Assert.Equal("bands-bound", new ReleasePlan(["third"], ByIncome) { AnswerBands = [new("third", [["a", "b"]])] }.For(survey.Questionnaire, [release]).Problems.Single().Code);
        Assert.Equal("bands-bound", new ReleasePlan(["work"], ByRegion) { SegmentBands = [new(Segment.Region, [["wales", "london"]])] }.For(survey.Questionnaire, [release with { Plan = null }]).Problems.Single().Code);
    }

    private static Release Made(Survey survey, ReleasePlan plan, IEnumerable<Release> before) => Release.Of(
        Engagements.EngagementId.Parse("survey-survey"), new("Survey"), before.Count() + 1, new(2026, 1, 1), new(2026, 2, 1), new(2026, 3, 1), new("Members"), "a@example.org",
        survey.Columns().ReleaseTables(plan, before.SelectMany(r => r.Tables)).Get()).Get() with { Plan = plan };

    private static ImmutableArray<SafeTable> Tables(ResponseColumns columns, ReleasePlan plan, IEnumerable<SafeTable> inPrint) =>
        columns.ReleaseTables(plan, inPrint) is { Succeeded: true } made ? made.Get() : [];

    /// <summary>One release after another: questions, segments, a filter, everything.</summary>
    private static ReleasePlan[] Plans(int seed)
    {
        ReleasePlan[] plans =
        [
            new(["q0", "q2"], [Segment.Arts, Segment.LivedExperience]), new(["q1"], ByRegion) { Among = new(Segment.Arts, ["no"]) },
            new(["q0", "q1"], ByRegion), new(["q1", "q2"], BySpecialist), new(["q0", "q2"], BySpecialist) { Among = new(Segment.Region, ["north_east"]) },
            new(["q0"], ByRegion) { Among = new(Segment.Specialist, ["yes"]) }, new(["q0", "q1", "q2"], SegmentLabels.All),
        ];
        new Random(seed).Shuffle(plans);
        return plans;
    }

    private static Survey Random(int seed)
    {
        var random = new Random(seed);
        var stating = new Random(-seed);
        var survey = new Survey().Asks(One("q0", "a", "b", "c"), Many("q1", "a", "b", "c"), One("q2", "a", "b") with { About = About.People });
        for (var i = 0; i < 90 + random.Next(60); i++)
        {
            survey.With(1, In((Region)(random.Next(4) * random.Next(2)), (IncomeBand)random.Next(3), random.Next(3) > 0, (Stated)stating.Next(3), lived: (Stated)(stating.Next(3) * stating.Next(2))),
                Chose("q0", "abc"[random.Next(3) * random.Next(2)].ToString()), Chose("q1", [.. "abc".Where(_ => random.Next(2) == 0).Select(c => c.ToString()).DefaultIfEmpty("a")]), Chose("q2", random.Next(3) > 0 ? "a" : "b"));
        }

        return survey;
    }
}
