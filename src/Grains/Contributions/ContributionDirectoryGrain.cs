using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>Keeps nothing: a fold over the log by type, of events without their words.</summary>
public sealed class ContributionDirectoryGrain : Grain, IContributionDirectoryGrain
{
    private static readonly ImmutableArray<string> Types = EventTypes.Of<ContributionEvent>();

    private readonly Dictionary<string, (Contribution Contribution, DateTimeOffset Begun)> contributions = new(StringComparer.Ordinal);
    private readonly Follower follower;
    private readonly TimeProvider clock;

    public ContributionDirectoryGrain(IEventLog log, TimeProvider clock)
    {
        this.clock = clock;
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);
    }

    public async Task<ContributionList> List(ListContributions ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var now = clock.GetUtcNow();
        var all = ask.All && ask.Actor.Holds(Roles.Steward | Roles.DataProtectionLead);
        var found = (
            from one in contributions.Values
            where ask.Engagement is null || one.Contribution.Engagement == ask.Engagement
            let waits = one.Contribution.Waits(now)
            where all || waits.Any(waiting => ask.Actor.Holds(Contribution.TurnOf(waiting)))
            let deadline = ask.Actor.Holds(Roles.SafeguardingLead) ? Deadline(one.Contribution) : null
            orderby deadline ?? DateTimeOffset.MaxValue, one.Begun, one.Contribution.Id.Value
            select new ContributionListed(
                one.Contribution.Id, one.Contribution.Engagement, one.Contribution.Route, UkTime.DateOf(one.Begun), one.Contribution.Status, one.Contribution.Consent.State, waits, deadline)).ToList();
        var page = found.Skip(ask.After is { } after ? found.FindIndex(one => one.Contribution == after) + 1 : 0).Take(ask.Limit + 1).ToList();
        return new([.. page.Take(ask.Limit)], page.Count > ask.Limit ? page[ask.Limit - 1].Contribution : null);
    }

    public async Task<PosterCounts> CountByPoster(CountByPoster ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        return new([
            .. from one in contributions.Values
               where one.Contribution is { Status: ContributionStatus.Finished, Poster: not null } && one.Contribution.Engagement == ask.Engagement
               group one.Contribution by one.Contribution.Poster! into poster
               orderby poster.Key
               select new PosterCount(poster.Key, poster.Count(), poster.Count(one => one.Consent is { Quarantined: true, IsOver: false })),
        ]);
    }

    private static DateTimeOffset? Deadline(Contribution contribution) => contribution.Consent.Concerns.Where(concern => concern.Holds).Min(concern => (DateTimeOffset?)concern.Deadline);

    private void Take(EventHeader header, object happened)
    {
        if (Contribution.WithoutWords((ContributionEvent)happened) is not { } known) return;
        var (before, begun) = contributions.GetValueOrDefault(header.Stream, (Contribution.Empty, header.At));
        contributions[header.Stream] = (before.Apply(known, header.At), begun);
    }
}
