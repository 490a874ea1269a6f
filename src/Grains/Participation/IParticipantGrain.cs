using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Participation;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Participation;

/// <summary>One organisation in one engagement: which response is theirs. Key and stream: <c>participant-{engagement}.{member}</c>.</summary>
public interface IParticipantGrain : IGrainWithStringKey
{
    [Allow(Roles.System)]
    Task<ParticipantView> Get(Ask ask, CancellationToken cancel);
}

/// <param name="Version">The version of the stream, for who appends to it beside a response of its own.</param>
public sealed record ParticipantView(Participant Participant, int Version);

public static class ParticipantGrains
{
    public static IParticipantGrain Participant(this IGrainFactory grains, EngagementId engagement, MemberId member) =>
        grains.GetGrain<IParticipantGrain>(ParticipantEvent.StreamOf(engagement, member));
}
