using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Outcomes;

/// <summary>Keeps nothing: a fold over the log by type.</summary>
public sealed class OutcomesDirectoryGrain : Grain, IOutcomesDirectoryGrain
{
    private static readonly ImmutableArray<string> Types = [EventTypes.NameOf(typeof(OutcomesPublished)), EventTypes.NameOf(typeof(OutcomesTakenDown))];

    private readonly Dictionary<EngagementId, DateTimeOffset> published = [];
    private readonly Follower follower;

    public OutcomesDirectoryGrain(IEventLog log) => follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);

    public async Task<PublicEngagements> List(ListPublic ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var page = published.OrderByDescending(one => one.Value).ThenBy(one => one.Key.Value, StringComparer.Ordinal).Skip(ask.After).Take(ask.Limit + 1).ToList();
        return new([.. page.Take(ask.Limit).Select(one => new PublicEngagement(one.Key, one.Value))], page.Count > ask.Limit);
    }

    private void Take(EventHeader header, object happened)
    {
        var engagement = EngagementId.Parse(header.Scope);
        if (happened is OutcomesPublished) published[engagement] = header.At;
        else published.Remove(engagement);
    }
}
