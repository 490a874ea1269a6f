using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>What staff find contributions by: never a word, not even a sealed one. Key: <c>directory-contributions</c>.</summary>
public interface IContributionDirectoryGrain : IGrainWithStringKey
{
    /// <summary>
    /// Those that wait for somebody like who asks; of stewards and the data protection lead, all, where they want. First what has the nearest
    /// deadline, which are those that are overdue, then the oldest.
    /// </summary>
    [Allow(Roles.Policy | Roles.Steward | Roles.SafeguardingLead | Roles.DataProtectionLead)]
    Task<ContributionList> List(ListContributions ask, CancellationToken cancel);

    /// <summary>Exact, and so for the platform alone.</summary>
    [Allow(Roles.System)]
    Task<PosterCounts> CountByPoster(CountByPoster ask, CancellationToken cancel);
}

/// <param name="Engagement">Null: all of them.</param>
/// <param name="All">Also what waits for nobody.</param>
/// <param name="After">The contribution that the page before ended with.</param>
public sealed record ListContributions(Actor Actor, EngagementId? Engagement, bool All, ContributionId? After, int Limit) : IAsk;

public sealed record CountByPoster(Actor Actor, EngagementId Engagement) : IAsk;

public sealed record PosterCounts(ImmutableArray<PosterCount> Posters);

public sealed record PosterCount(string Poster, int Came, int Quarantined);

/// <param name="Begun">To the day.</param>
/// <param name="Waits">For whatever; not only for who asks.</param>
/// <param name="Deadline">The nearest one of a safeguarding concern; to whom that is no business it is not told.</param>
public sealed record ContributionListed(
    ContributionId Contribution, EngagementId Engagement, Route Route, DateOnly Begun, ContributionStatus Status, ConsentState State, ImmutableArray<Waiting> Waits, DateTimeOffset? Deadline);

public sealed record ContributionList(ImmutableArray<ContributionListed> Contributions, ContributionId? Next);

public static class ContributionDirectories
{
    public static IContributionDirectoryGrain ContributionDirectory(this IGrainFactory grains) => grains.GetGrain<IContributionDirectoryGrain>("directory-contributions");
}
