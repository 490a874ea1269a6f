using System.Collections.Immutable;
using System.Diagnostics;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Watching;

namespace Clinks.Engage.Storage.Watching;

/// <summary>An event log that tells how long its appends take and what comes of them. While nobody listens it hands the call on.</summary>
internal sealed class WatchedEventLog(IEventLog log) : IEventLog, IAsyncDisposable, IDisposable
{
    private static readonly string Submitted = EventTypes.NameOf(typeof(ResponseSubmitted));

    private static bool IsWatched => Watch.AppendDuration.Enabled || Watch.Submissions.Enabled || Watch.Source.HasListeners();

    public Task<AppendResult> Append(AppendRequest request, CancellationToken cancel) => IsWatched ? Watched(request, cancel) : log.Append(request, cancel);

    public Task<AppendResult?> Find(string actor, string requestId, string contentHash, CancellationToken cancel) => log.Find(actor, requestId, contentHash, cancel);

    public Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel) => log.ReadStream(stream, afterVersion, limit, cancel);

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadScope(string scope, long afterPosition, CancellationToken cancel) => log.ReadScope(scope, afterPosition, cancel);

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadTypes(ImmutableArray<string> types, long afterPosition, CancellationToken cancel) => log.ReadTypes(types, afterPosition, cancel);

    public Task<int> Erase(ImmutableArray<long> positions, CancellationToken cancel) => log.Erase(positions, cancel);

    public Task<Verification> Verify(CancellationToken cancel) => log.Verify(cancel);

    public void Dispose() => (log as IDisposable)?.Dispose();

    public async ValueTask DisposeAsync()
    {
        if (log is IAsyncDisposable patient) await patient.DisposeAsync();
        else Dispose();
    }

    private async Task<AppendResult> Watched(AppendRequest request, CancellationToken cancel)
    {
        var began = Stopwatch.GetTimestamp();
        using var activity = Watch.Source.StartActivity("append");
        var outcome = "failed";
        try
        {
            var result = await log.Append(request, cancel);
            outcome = NameOf(result);
            if (result is AppendResult.Appended appended) Count(appended);
            return result;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            outcome = "left";
            throw;
        }
        finally
        {
            Watch.AppendDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new KeyValuePair<string, object?>("outcome", outcome));
            activity?.SetTag("outcome", outcome).SetStatus(outcome is "failed" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    private static void Count(AppendResult.Appended appended)
    {
        foreach (var header in appended.Headers)
        {
            if (header.Type == Submitted) Watch.Submissions.Add(1);
        }
    }

    private static string NameOf(AppendResult result) => result switch
    {
        AppendResult.Appended => "appended",
        AppendResult.Repeated => "repeated",
        AppendResult.OtherContent => "other-content",
        AppendResult.Conflict => "conflict",
        AppendResult.NotOpen => "not-open",
        AppendResult.Moved => "moved",
        _ => "unknown",
    };
}
