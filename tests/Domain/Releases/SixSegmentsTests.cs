using System.Collections.Immutable;
using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Releases;

/// <summary>There were three segments first. What was stored, opened or published then says nothing of the others: not known, of everybody.</summary>
public sealed class SixSegmentsTests
{
    private static readonly ImmutableArray<Segment> Three = [Segment.IncomeBand, Segment.Region, Segment.Specialist], Later = [Segment.Arts, Segment.RaciallyMinoritised, Segment.LivedExperience];

    private static Survey Before => new Survey().Asks(One("mood", "up", "down"), Many("work", "prison", "community"))
        .With(12, In(Region.Wales, IncomeBand.Under10K, specialist: true), Chose("mood", "up"), Chose("work", "prison"))
        .With(9, In(Region.Wales, IncomeBand.Over5M, specialist: false), Chose("mood", "down"), Chose("work", "community", "prison"))
        .With(14, In(Region.London, IncomeBand.Under10K, specialist: true), Chose("mood", "down"), Chose("work", "community"))
        .With(7, In(Region.London, IncomeBand.Over5M, specialist: false), Chose("mood", "up"), Chose("work", "prison"));

    [Fact]
    public void What_an_engagement_of_before_releases_by_three_is_what_it_releases_by_six_and_the_others_are_withheld()
    {
        var columns = Before.Columns();
        var all = columns.ReleaseTables();
        var three = columns.ReleaseTables(ReleasePlan.Everything(Before.Questionnaire) with { Segments = Three }, []).Get();
        Assert.Equal(three.Where(Cross).Json(), all.Where(t => Cross(t) && t.By is not { } by || t.By is { } of && Three.Contains(of)).Json());
        Assert.True(three.Count(t => t.IsPublished) > 8);
        Assert.Equal(Rows(three), Rows(all));
        var others = all.Where(t => t.By is { } by && Later.Contains(by)).ToList();
        Assert.Equal(3 * 3, others.Count);
        Assert.All(others, table => Assert.Equal(Withheld.OneSegmentLeft, table.Withheld));

        static bool Cross(SafeTable table) => table.Kind is not TableKind.Base;
        static string Rows(IEnumerable<SafeTable> tables) => tables.Single(t => t.Kind is TableKind.Base).Print();
    }

    [Fact]
    public void A_ledger_that_was_begun_with_three_goes_on_with_six()
    {
        var columns = Before.Columns();
        var inPrint = columns.ReleaseTables(new(["mood"], Three), []).Get();
        var next = columns.ReleaseTables(ReleasePlan.Everything(Before.Questionnaire), inPrint).Get();
        foreach (var table in inPrint.Where(t => t.Question is not null))
            Assert.Equal(new[] { table }.Json(), new[] { next.Single(t => (t.Kind, t.Question, t.By) == (table.Kind, table.Question, table.By)) }.Json());
        Assert.True(next.Single(t => t.Question == "work" && t.By == Segment.Region).IsPublished);
    }

    [Fact]
    public void A_release_of_before_there_were_plans_binds_the_segments_that_it_is_by_and_no_others()
    {
        var tables = Before.Columns().ReleaseTables(ReleasePlan.Everything(Before.Questionnaire) with { Segments = Three }, []).Get();
        var release = Release.Of(Engagements.EngagementId.Parse("survey-before"), new("Before"), 1, new(2026, 1, 1), new(2026, 2, 1), new(2026, 3, 1), new("Members"), "a@example.org", tables).Get();
        Assert.Null(release.Plan);
        var bound = new BoundBands(Before.Questionnaire, [release]);
        Assert.All(Three, segment => Assert.Equal(1, bound.Of(segment)!.Release));
        Assert.All(Later, segment => Assert.Null(bound.Of(segment)));
    }

    [Theory]
    [InlineData("""{"incomeBand":"under10K","region":"wales","specialist":true}""")]
    [InlineData("""{"incomeBand":"under10K","region":"wales","specialist":true,"arts":"yes","livedExperience":"no"}""")]
    public void What_is_not_known_is_not_written_and_what_is_not_written_is_not_known(string stored)
    {
        var read = JsonSerializer.Deserialize<Segments>(stored, EngageJson.Options)!;
        Assert.Equal(stored, JsonSerializer.Serialize(read, EngageJson.Options));
        Assert.Equal(Stated.NotKnown, read.RaciallyMinoritised);
        Assert.Equal(stored.Contains("arts", StringComparison.Ordinal) ? Stated.Yes : Stated.NotKnown, read.Arts);
    }

    [Fact]
    public void Not_known_is_a_category_like_any_other_and_pooled_like_any_other()
    {
        Survey Of(int unknown) => new Survey().Asks(One("mood", "up", "down"))
            .With(9, In(Region.Wales, arts: Stated.Yes), Chose("mood", "up")).With(20, In(Region.Wales, arts: Stated.No), Chose("mood", "down"))
            .With(unknown, In(Region.Wales), Chose("mood", "down"));
        Assert.Equal(["Works through the arts", "Does not work through the arts", "Not known if through the arts"], Categories(Of(6)));
        Assert.Equal(["Does not work through the arts", "Pooled: Works through the arts; Not known if through the arts"], Categories(Of(3)));

        static IEnumerable<string> Categories(Survey survey) => survey.Columns().Rate(Segment.Arts).Rows.SkipLast(1).Select(row => row.Labels[0].English);
    }

    /// <summary>A row of the base, and a column of a table, say by the name alone which category they are.</summary>
    [Fact]
    public void No_two_segments_have_a_category_or_a_name_in_common()
    {
        var all = SegmentLabels.All;
        Assert.Equal(Enum.GetValues<Segment>(), all);
        Assert.Equal(6, all.Length);
        var categories = all.SelectMany(s => SegmentLabels.Categories(s)).ToList();
        Assert.Equal(categories.Count, categories.Select(c => c.English).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(categories.Count, categories.Select(c => c.Welsh).Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(categories, c => Assert.DoesNotContain(";", c.English, StringComparison.Ordinal));
        Assert.Equal(6, all.Select(SegmentVariables.Name).Distinct().Count());
        Assert.Equal(6, all.Select(s => SegmentLabels.Of(s).English).Distinct().Count());
        Assert.All(all, s => Assert.Equal(SegmentVariables.Codes(s).Length, SegmentLabels.Categories(s).Length));
    }
}
