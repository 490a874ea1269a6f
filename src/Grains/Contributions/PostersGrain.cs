using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// Keeps nothing: counts what the log says was begun. Between the count and the beginning others may begin, so a limit can be passed by as
/// many as come at the same moment; it is there for machines and floods, and not for one.
/// </summary>
public sealed class PostersGrain : Grain, IPostersGrain
{
    private static readonly ImmutableArray<string> Types = [EventTypes.NameOf(typeof(ContributionBegun))];
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    private readonly Dictionary<string, Queue<DateTimeOffset>> begun = new(StringComparer.Ordinal);
    private readonly Follower follower;
    private readonly TimeProvider clock;

    public PostersGrain(IEventLog log, TimeProvider clock)
    {
        this.clock = clock;
        follower = new((after, limit, cancel) => log.ReadTypes(Types, after, limit, cancel), Take);
    }

    public async Task<Flood> GetFlood(AskPoster ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var now = clock.GetUtcNow();
        if (!begun.TryGetValue(ask.Poster, out var times)) return Flood.None;
        while (times.TryPeek(out var first) && first <= now - Day) times.Dequeue();
        return PosterFlood.Of([.. times], now);
    }

    private void Take(EventHeader header, object happened)
    {
        if (happened is not ContributionBegun { Poster: { } poster } || header.Scope != this.GetPrimaryKeyString()["posters-".Length..] || header.At <= clock.GetUtcNow() - Day) return;
        if (!begun.TryGetValue(poster, out var times)) begun[poster] = times = new();
        times.Enqueue(header.At);
    }
}
