using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Participation;

/// <summary>Who has answered (not what), in a named engagement. Key: <c>participation-{engagement}</c>.</summary>
public interface IParticipationGrain : IGrainWithStringKey
{
    [Allow(Roles.Policy | Roles.Membership)]
    Task<Outcome<ParticipationPage>> List(ListParticipants ask, CancellationToken cancel);
}

public sealed record ListParticipants(Actor Actor, string? After, int Limit) : IAsk;

/// <summary>How far an organisation has come.</summary>
public enum Progress
{
    Invited,
    Began,
    Submitted,
    Withdrawn,
}

public sealed record ParticipantProgress(MemberId Member, Progress Progress);

public sealed record ParticipationPage(ImmutableArray<ParticipantProgress> Participants, string? Next);

public static class ParticipationGrains
{
    public static IParticipationGrain Participation(this IGrainFactory grains, EngagementId engagement) =>
        grains.GetGrain<IParticipationGrain>("participation-" + engagement);
}
