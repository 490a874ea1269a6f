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

    /// <summary>How many have come how far, by the segments of the opening. Exact: whoever may ask may see the list by name (decision 11).</summary>
    [Allow(Roles.Policy | Roles.Membership)]
    Task<Outcome<ParticipationCounts>> Count(CountParticipants ask, CancellationToken cancel);
}

/// <param name="Only">Those that have come just so far; null: all.</param>
public sealed record ListParticipants(Actor Actor, string? After, int Limit, Progress? Only = null) : IAsk;

public sealed record CountParticipants(Actor Actor) : IAsk;

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

/// <summary>How many are asked, and how many of them are how far just now.</summary>
public sealed record Tally(int Asked, int Began, int Submitted, int Withdrawn)
{
    public int NotBegun => Asked - Began - Submitted - Withdrawn;

    /// <summary>How many have answered, from 0 to 1.</summary>
    public double Rate => Asked == 0 ? 0 : (double)Submitted / Asked;
}

/// <param name="Category">Its place among the categories of the segment.</param>
public sealed record CategoryTally(Segment Segment, int Category, Tally Tally);

/// <param name="Categories">Those of which an organisation is asked, in the order of segments and categories.</param>
public sealed record ParticipationCounts(Tally All, ImmutableArray<CategoryTally> Categories);

public static class ParticipationGrains
{
    public static IParticipationGrain Participation(this IGrainFactory grains, EngagementId engagement) =>
        grains.GetGrain<IParticipationGrain>("participation-" + engagement);
}
