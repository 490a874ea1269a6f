using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Clinks.Engage.Grains.Watching;

/// <summary>
/// The one place where what is measured has its names; docs/watching.md lists them. Labels are types, methods, routes, outcomes and
/// codes, all of them from closed lists: never a key, an id of a member or response, a message, or anything that people wrote.
/// Costs next to nothing while nobody listens.
/// </summary>
public static class Watch
{
    public const string Name = "Clinks.Engage";

    private static readonly Meter Meter = new(Name);

    /// <summary>Half a millisecond (a commit on a good disk) to ten seconds (a call gives up soon after).</summary>
    private static readonly InstrumentAdvice<double> Latency = new()
    {
        HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    };

    /// <summary>Up to the most that go into one commit.</summary>
    private static readonly InstrumentAdvice<int> Sizes = new() { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64, 128, 256, 512] };

    public static ActivitySource Source { get; } = new(Name);

    /// <summary>A count that appears with its first one has not risen, to Prometheus: it has to be seen at 0 before.</summary>
    public static void CountFromZero() => Submissions.Add(0);

    public static Histogram<double> AppendDuration { get; } =
        Meter.CreateHistogram("engage.append.duration", "s", "From the asking for an append to its answer: waiting and commit.", null, Latency);

    public static Histogram<double> CommitDuration { get; } =
        Meter.CreateHistogram("engage.append.commit.duration", "s", "One commit of a batch of appends.", null, Latency);

    public static Histogram<int> BatchSize { get; } =
        Meter.CreateHistogram("engage.append.batch.size", "{append}", "Appends that were committed together.", null, Sizes);

    /// <summary>Of the whole platform. By engagement there is the turnout, which moves in steps.</summary>
    public static Counter<long> Submissions { get; } =
        Meter.CreateCounter<long>("engage.submissions", "{response}", "Responses submitted, of all engagements together.");

    public static Histogram<double> CallDuration { get; } =
        Meter.CreateHistogram("engage.grain.call.duration", "s", "One call of a grain, by what came of it.", null, Latency);

    public static Counter<long> Refusals { get; } =
        Meter.CreateCounter<long>("engage.grain.call.refusals", "{refusal}", "Commands and questions that were refused, by the code of the problem.");
}
