using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Tests.Responding;

public sealed class ResponseIdTests
{
    private static readonly EngagementId Sector = EngagementId.Parse("survey-state-of-the-sector-2026"), Probation = EngagementId.Parse("consultation-probation");
    private static readonly Actor One = new("organisation-1/office", Roles.Respondent), Other = new("organisation-2/office", Roles.Respondent);

    [Fact]
    public void A_repetition_finds_what_the_first_try_made()
    {
        Assert.Equal(ResponseId.For(Sector, One, Key("a")), ResponseId.For(Sector, One, Key("a")));
        Assert.NotEqual(ResponseId.For(Sector, One, Key("a")), ResponseId.For(Sector, One, Key("b")));
        Assert.NotEqual(ResponseId.For(Sector, One, Key("a")), ResponseId.For(Sector, Other, Key("a")));
        Assert.NotEqual(ResponseId.For(Sector, One, Key("a")), ResponseId.For(Probation, One, Key("a")));
    }

    [Fact]
    public void Those_of_an_engagement_stand_together_and_are_told_apart_by_108_bits()
    {
        var of = Enumerable.Range(0, 2_000).Select(i => ResponseId.For(Sector, One, Key($"r{i}")).Value).ToList();
        Assert.Equal(2_000, of.Distinct(StringComparer.Ordinal).Count());
        var shared = Assert.Single(of.Select(id => id[..13]).Distinct(StringComparer.Ordinal));
        Assert.StartsWith("response-", shared, StringComparison.Ordinal);
        Assert.NotEqual(shared, ResponseId.For(Probation, One, Key("a")).Value[..13]);
        // What follows is spread: 21 characters take most of the alphabet's 32 each; the last has the 3 bits that are left of 128.
        for (var at = 13; at < 34; at++) Assert.True(of.Select(id => id[at]).Distinct().Count() > 28, $"place {at}");
    }

    [Fact]
    public void What_is_made_can_be_read_and_so_can_those_made_before_they_stood_together()
    {
        var id = ResponseId.For(Sector, One, Key("a"));
        Assert.Equal(id, ResponseId.Parse(id.Value));
        Assert.True(ResponseId.TryParse("response-83fxnc975h01ssfhvge8sd3vz4", out _));
    }

    private static RequestKey Key(string id) => RequestKey.Of(id, "POST /v1/surveys", []);
}
