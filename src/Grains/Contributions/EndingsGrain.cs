using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Folding;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>
/// Keeps of each contribution no more than when it ends. The first look folds all consents page by page and lets them go; after that the streams that
/// changed are read again. Which of them end, and what becomes of the key, decides Domain when the contribution is asked.
/// </summary>
public sealed class EndingsGrain : Grain, IEndingsGrain
{
    private const int MostAtOnce = 200, PageSize = 500;

    private static readonly ImmutableArray<string> Types = EventTypes.Of<ConsentEvent>();

    private readonly Dictionary<string, DateTimeOffset> ends = new(StringComparer.Ordinal);

    // What was due and is not done: an event may be written and its shred have failed, and then the consent itself says nothing of it any more.
    private readonly Dictionary<string, (DateTimeOffset At, int Tries)> owed = new(StringComparer.Ordinal);
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);
    private readonly IEventLog log;
    private readonly TimeProvider clock;
    private readonly Follower follower;
    private Dictionary<string, ConsentRecord>? first = new(StringComparer.Ordinal);

    public EndingsGrain(IEventLog log, TimeProvider clock)
    {
        this.log = log;
        this.clock = clock;
        follower = new((after, cancel) => log.ReadTypes(Types, after, cancel), Take);
    }

    public async Task<Swept> Sweep(Ask ask, CancellationToken cancel)
    {
        await Follow(cancel);
        var now = clock.GetUtcNow();
        foreach (var (stream, at) in ends.Where(one => one.Value <= now).ToArray())
        {
            ends.Remove(stream);
            owed[stream] = (at, 0);
        }

        var ended = 0;
        var failed = 0;
        var due = owed.OrderBy(one => one.Value.Tries).Take(MostAtOnce).ToArray();
        foreach (var (stream, (at, tries)) in due)
        {
            try
            {
                await GrainFactory.Contribution(ContributionId.Parse(stream)).Expire(new(Actor.System, RequestOf(stream, at)), cancel);
                owed.Remove(stream);
                ended++;
            }
#pragma warning disable CA1031 // One contribution that cannot be ended must not keep the others from it.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                // Behind those that did not fail.
                owed[stream] = (at, tries + 1);
                failed++;
            }
        }

        return new(ended, failed, owed.Count > failed);
    }

    private async Task Follow(CancellationToken cancel)
    {
        await follower.CatchUp(cancel);
        if (first is not null)
        {
            foreach (var (stream, consent) in first) Keep(stream, consent);
            first = null;
        }

        foreach (var stream in changed.ToArray())
        {
            Keep(stream, await Read(stream, cancel));
            changed.Remove(stream);
        }
    }

    private void Take(EventHeader header, object happened)
    {
        if (first is null) changed.Add(header.Stream);
        else first[header.Stream] = first.GetValueOrDefault(header.Stream, ConsentRecord.Empty).Apply((ConsentEvent)happened, header.At);
    }

    private void Keep(string stream, ConsentRecord consent)
    {
        if (consent.EndsAt is { } at) ends[stream] = at;
        else ends.Remove(stream);
    }

    private async Task<ConsentRecord> Read(string stream, CancellationToken cancel)
    {
        var (consent, version) = (ConsentRecord.Empty, 0);
        EventPage page;
        do
        {
            page = await log.ReadStream(stream, version, PageSize, cancel);
            foreach (var recorded in page.Events)
            {
                if (EventCodec.Read(recorded) is ConsentEvent happened) consent = consent.Apply(happened, recorded.Header.At);
                version = recorded.Header.Version;
            }
        }
        while (page.More);
        return consent;
    }

    // The same for the same ending, whoever finds it: another activation, or this one after an answer that was lost.
    private static RequestKey RequestOf(string stream, DateTimeOffset at) =>
        RequestKey.Of(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"ends-{stream}-{at.UtcTicks}"), "expire", []);
}
