using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Engagements;

public sealed class AudienceChoosingTests
{
    private static readonly ImmutableArray<MemberDetails> Directory =
    [
        Member("arts", Stated.Yes, Stated.No, Stated.NotKnown),
        Member("led", Stated.No, Stated.Yes, Stated.Yes),
        Member("old", Stated.NotKnown, Stated.NotKnown, Stated.NotKnown),
    ];

    [Fact]
    public void Those_are_asked_who_stated_it_and_who_did_not_state_it_only_where_that_is_chosen()
    {
        Assert.Equal("arts", Asked(new() { Arts = [Stated.Yes] }));
        Assert.Equal("arts old", Asked(new() { Arts = [Stated.Yes, Stated.NotKnown] }));
        Assert.Equal("led", Asked(new() { RaciallyMinoritised = [Stated.Yes] }));
        Assert.Equal("arts old", Asked(new() { LivedExperience = [Stated.NotKnown] }));
        Assert.Equal("", Asked(new() { Arts = [Stated.Yes], LivedExperience = [Stated.Yes] }));
        Assert.Equal("led", Asked(new() { Arts = [Stated.No], LivedExperience = [Stated.Yes, Stated.No], Regions = [Region.Wales] }));
    }

    [Fact]
    public void Everyone_and_a_statement_is_no_choice() =>
        Assert.Equal("audience-unclear", new AudienceChoice { Everyone = true, RaciallyMinoritised = [Stated.No] }.Choose(Directory).Problems.Single().Code);

    private static string Asked(AudienceChoice choice) => string.Join(' ', choice.Choose(Directory).Get().Members.Select(asked => asked.Member.Value));

    private static MemberDetails Member(string id, Stated arts, Stated minoritised, Stated lived) => new()
    {
        Id = MemberId.Parse(id), Name = id, Segments = new(IncomeBand.Under10K, Region.Wales, true, arts, minoritised, lived),
    };
}
