using System.Text.Json;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;
using static Clinks.Engage.Domain.Results.Survey;

namespace Clinks.Engage.Domain.Releases;

public sealed class ReleaseTests
{
    private static readonly DateOnly March = new(2026, 3, 2), April = new(2026, 4, 30), May = new(2026, 5, 21);

    private static Outcome<Release> Of(int number = 1, DateOnly? released = null, bool tables = true, bool six = true)
    {
        var survey = new Survey().Asks(One("mood", "up", "down"), Many("places", "a", "b", "c"), Survey.Of(QuestionType.Text, "why"))
            .With(9, In(Region.Wales), Chose("mood", "up"), Chose("places", "a"), Wrote("why")).With(7, In(Region.London, specialist: false), Chose("mood", "down"), Chose("places", "b"))
            .With(3, In(Region.SouthEast), Chose("mood", "down"), Chose("places", "c")).With(6, In(Region.London), null);
        return Release.Of(EngagementId.Parse("survey-sector"), new("Sector", "Sector (cy)"), number, March, April, released ?? May,
            new("Members"), "Clinks, info@clinks.org", tables ? survey.Columns().ReleaseTables(six ? Everything(survey) : Everything(survey) with { Segments = [Segment.IncomeBand, Segment.Region, Segment.Specialist] }, []).Get() : []);
    }

    private static ReleasePlan Everything(Survey survey) => ReleasePlan.Everything(survey.Questionnaire);

    /// <summary>By three segments it is word for word what it was when there were three.</summary>
    [Theory]
    [InlineData("release.json", false)]
    [InlineData("release-six-segments.json", true)]
    public void Its_JSON_is_the_golden_file_and_comes_back_the_same(string file, bool six)
    {
        var options = SafeTableTests.Indented;
        var text = JsonSerializer.Serialize(Of(six: six).Get(), options);
        Golden.Is(file, text);
        Assert.Equal(text, JsonSerializer.Serialize(JsonSerializer.Deserialize<Release>(text, options), options));
    }

    [Fact]
    public void It_keeps_the_words_of_every_note_that_its_tables_name()
    {
        var release = Of().Get();
        Assert.Equal(release.Tables.SelectMany(t => t.Notes).Distinct().Order(), release.Notes.Select(n => n.Note));
        Assert.All(Enum.GetValues<TableNote>(), note => Assert.NotEmpty(ReleaseNote.Of(note).Text.Welsh!));
        Assert.Equal(EngagementKind.Survey, release.Kind);
    }

    [Fact]
    public void It_is_refused_with_every_reason() =>
        Assert.Equal(["release-number-invalid", "release-dates-out-of-order", "release-empty"], Of(0, March, tables: false).Problems.Select(p => p.Code));
}
