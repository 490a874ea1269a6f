using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>A fold over the events of safeguarding alone. One for the whole cluster, so that several processes that send letters do not send the same one.</summary>
public sealed class ConcernBellGrain : Grain, IConcernBellGrain
{
    private static readonly ImmutableArray<string> Types =
        [.. new[] { typeof(SafeguardingRaised), typeof(SafeguardingHeld), typeof(SafeguardingReferred), typeof(SafeguardingLifted) }.Select(EventTypes.NameOf)];

    /// <summary>How long whoever took them has; and how long the next letter waits, so that a hundred concerns at once are one letter.</summary>
    private static readonly TimeSpan ToTell = TimeSpan.FromMinutes(2), BetweenLetters = TimeSpan.FromMinutes(10);

    private readonly Dictionary<string, ConsentRecord> concerns = new(StringComparer.Ordinal);
    private readonly HashSet<ConcernCall> told = [];
    private readonly TimeProvider clock;
    private readonly Follower follower;
    private DateTimeOffset quietUntil;

    public ConcernBellGrain(IEventLog log, TimeProvider clock)
    {
        this.clock = clock;
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);
    }

    public async Task<ConcernCalls> Take(Ask ask, CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        var now = clock.GetUtcNow();
        if (now < quietUntil) return new([]);
        ConcernCall[] open =
        [
            .. from one in concerns
               from concern in one.Value.Concerns
               where concern.IsOverdue(now) || concern.State is ConcernState.Raised
               select new ConcernCall(ContributionId.Parse(one.Key), concern.Number, concern.Deadline, concern.IsOverdue(now)),
        ];
        told.IntersectWith(open);
        ImmutableArray<ConcernCall> calls = [.. open.Where(call => !told.Contains(call))];
        if (!calls.IsEmpty) quietUntil = now + ToTell;
        return new(calls);
    }

    public Task<Nothing> Told(ConcernsTold command, CancellationToken cancel)
    {
        told.UnionWith(command.Calls);
        quietUntil = clock.GetUtcNow() + BetweenLetters;
        return Task.FromResult(Nothing.More);
    }

    private void Take(EventHeader header, object happened)
    {
        var now = concerns.GetValueOrDefault(header.Stream, ConsentRecord.Empty).Apply((ConsentEvent)happened, header.At);
        if (now.IsHeld) concerns[header.Stream] = now;
        else concerns.Remove(header.Stream);
    }
}
