using System.Diagnostics;
using System.Runtime.InteropServices;
using Clinks.Engage.Grains.Watching;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Watching;

/// <summary>
/// Measures one commit on the writer's thread. A batch belongs to many traces and is under none of them: its span links to the
/// appends, and theirs say when they were taken from the queue and when they were committed.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal readonly struct CommitWatch
{
    private readonly List<PendingAppend> batch;
    private readonly Activity? activity;
    private readonly long began;

    private CommitWatch(List<PendingAppend> batch, Activity? activity, long began) => (this.batch, this.activity, this.began) = (batch, activity, began);

    /// <summary>The span of an append that is being queued; null where nobody traces.</summary>
    internal static Activity? Append => Watch.Source.HasListeners() ? Activity.Current : null;

    internal static CommitWatch Begin(List<PendingAppend> batch) =>
        new(batch, Watch.Source.HasListeners() ? Trace(batch) : null, Watch.CommitDuration.Enabled ? Stopwatch.GetTimestamp() : 0);

    internal void End(bool committed)
    {
        if (began != 0)
        {
            Watch.CommitDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", committed ? "committed" : "failed"));
            Watch.BatchSize.Record(batch.Count);
        }

        if (activity is null) return;
        if (committed) Say(batch, "committed");
        activity.SetStatus(committed ? ActivityStatusCode.Unset : ActivityStatusCode.Error);
        activity.Dispose();
    }

    private static Activity? Trace(List<PendingAppend> batch)
    {
        Say(batch, "taken");
        var links = batch.Where(append => append.Span is not null).Select(append => new ActivityLink(append.Span!.Context));
        return Watch.Source.StartActivity("commit", ActivityKind.Internal, parentContext: default, tags: [new("appends", batch.Count)], links: links);
    }

    private static void Say(List<PendingAppend> batch, string what)
    {
        foreach (var append in batch) append.Span?.AddEvent(new(what));
    }
}
