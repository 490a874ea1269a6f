using System.Collections.Immutable;
using System.Diagnostics.Metrics;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Participation;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Watching;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// How many have answered, by engagement: a fold over the log, so that it is right after a restart, and the same in every silo.
/// Only an opening's body is read; of all else the header is enough, so memory is by engagement and not by organisation.
/// (ParticipationGrain's fold knows who; none of that belongs here.)
/// </summary>
internal sealed partial class TurnoutGauges : BackgroundService
{
    private static readonly string Opened = EventTypes.NameOf(typeof(EngagementOpened));

    // By every name under which an event was ever stored.
    private static readonly Dictionary<string, TurnoutStep> Steps = new[]
    {
        (Event: typeof(ResponseBegun), Step: TurnoutStep.Began),
        (Event: typeof(ResponseSubmitted), Step: TurnoutStep.Submitted),
        (Event: typeof(ResponseWithdrawn), Step: TurnoutStep.Withdrawn),
        (Event: typeof(EngagementClosed), Step: TurnoutStep.Closed),
    }.SelectMany(one => EventTypes.NamesOf(one.Event), (one, name) => (name, one.Step)).ToDictionary(one => one.name, one => one.Step, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Types = [Opened, .. Steps.Keys];

    private readonly IEventLog log;
    private readonly TimeProvider clock;
    private readonly TimeSpan every;
    private readonly ILogger<TurnoutGauges> logger;
    private readonly Meter meter = new(Watch.Name);

    // Replaced whole: whoever scrapes reads without a lock.
    private volatile ImmutableDictionary<string, Turnout> seen = ImmutableDictionary.Create<string, Turnout>(StringComparer.Ordinal);
    private long position;

    public TurnoutGauges(IEventLog log, TimeProvider clock, WatchOptions options, ILogger<TurnoutGauges> logger)
    {
        (this.log, this.clock, every, this.logger) = (log, clock, options.TurnoutEvery, logger);
        meter.CreateObservableGauge("engage.participants", Participants, "{organisation}", "Organisations by how far they are, in steps of five until the close.");
        meter.CreateObservableGauge("engage.response.rate", Rates, "1", "Submitted of asked, from 0 to 1, in steps of five organisations until the close.");
    }

    public override void Dispose()
    {
        meter.Dispose();
        base.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(every, clock);
        do
        {
            try
            {
                await CatchUp(stoppingToken);
            }
#pragma warning disable CA1031 // A database that is away for a while must not end the platform; the next look finds what was missed.
            catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
            {
                NotRead(logger, e.GetType().Name);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task CatchUp(CancellationToken cancel)
    {
        var turnouts = seen.ToBuilder();
        await foreach (var part in log.ReadTypes(Types, position, cancel))
        {
            foreach (var recorded in part)
            {
                Take(turnouts, recorded);
                position = recorded.Header.Position;
            }

            seen = turnouts.ToImmutable();
        }
    }

    private static void Take(IDictionary<string, Turnout> turnouts, RecordedEvent recorded)
    {
        var (scope, type) = (recorded.Header.Scope, recorded.Header.Type);
        if (type == Opened && EventCodec.Read(recorded) is EngagementOpened opened) turnouts[scope] = Turnout.Of(opened.Audience.Members.Length);
        else if (turnouts.TryGetValue(scope, out var turnout) && Steps.TryGetValue(type, out var step))
        {
            // Sent in one step: it began by that.
            if (step is TurnoutStep.Submitted && recorded.Header.Version == 1) turnout = turnout.After(TurnoutStep.Began);
            turnouts[scope] = turnout.After(step);
        }
    }

    private IEnumerable<Measurement<int>> Participants() => seen.SelectMany(one => new[]
    {
        Of(one.Key, "asked", one.Value.Asked), Of(one.Key, "began", one.Value.Began), Of(one.Key, "submitted", one.Value.Submitted),
    });

    private static Measurement<int> Of(string engagement, string state, int count) => new(count, new("engagement", engagement), new("state", state));

    private IEnumerable<Measurement<double>> Rates() => seen.Select(one => new Measurement<double>(one.Value.Rate, new KeyValuePair<string, object?>("engagement", one.Key)));

    [LoggerMessage(Level = LogLevel.Warning, Message = "The figures of participation could not be brought up to date ({Failure}); they are tried again.")]
    private static partial void NotRead(ILogger logger, string failure);
}
