using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Engagements;

/// <summary>Keeps nothing: a fold over the log by type.</summary>
public sealed class EngagementDirectoryGrain : Grain, IEngagementDirectoryGrain
{
    private static readonly ImmutableArray<string> Types =
    [
        EventTypes.NameOf(typeof(EngagementDrafted)), EventTypes.NameOf(typeof(EngagementRedefined)), EventTypes.NameOf(typeof(EngagementReworded)),
        EventTypes.NameOf(typeof(EngagementOpened)), EventTypes.NameOf(typeof(EngagementClosed)), EventTypes.NameOf(typeof(ReleaseMade)),
    ];

    private readonly SortedDictionary<string, Engagement> engagements = new(StringComparer.Ordinal);
    private readonly Follower follower;

    public EngagementDirectoryGrain(IEventLog log) =>
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);

    public async Task<EngagementList> List(ListEngagements ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var page = engagements.Values
            .Where(engagement => ask.Kind is null || engagement.Id.Kind == ask.Kind)
            .Where(engagement => engagement.MayBeSeenBy(ask.Actor))
            .Where(engagement => ask.After is null || string.CompareOrdinal(engagement.Id.Value, ask.After) > 0)
            .Take(ask.Limit + 1)
            .ToList();
        var shown = page.Take(ask.Limit).Select(EngagementView.Of).ToImmutableArray();
        return new(shown, page.Count > ask.Limit ? shown[^1].Id.Value : null);
    }

    private void Take(EventHeader header, object happened)
    {
        if (happened is EngagementEvent known)
            engagements[header.Stream] = engagements.GetValueOrDefault(header.Stream, Engagement.Empty).Apply(known, header.At);
    }
}
