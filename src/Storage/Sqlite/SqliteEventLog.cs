using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>The event log in evidence.db. Its promises are in docs/events.md.</summary>
public sealed class SqliteEventLog : IEventLog, IDisposable, IAsyncDisposable
{
    private const int IdleReaders = 8;

    private readonly string folder;
    private readonly ILogger logger;
    private readonly LogWriter writer;
    private readonly CommitQueue queue;
    private readonly ConcurrentBag<LogReader> readers = [];
    private int closed;

    private SqliteEventLog(string folder, TimeProvider clock, LogSettings settings)
    {
        this.folder = folder;
        writer = new LogWriter(EvidenceFile.File.Open(folder), clock, settings.OnStep);
        queue = new CommitQueue(writer, settings, "event log");
        logger = settings.Logger;
        logger.Opened(SystemSqlite.Use());
    }

    /// <summary>Opens evidence.db in a folder that <see cref="StorageFolder"/> prepared.</summary>
    public static SqliteEventLog Open(StorageFolder folder, TimeProvider clock, ILogger<SqliteEventLog>? logger = null) =>
        Open(folder, clock, logger is null ? LogSettings.Default : new() { Logger = logger });

    internal static SqliteEventLog Open(StorageFolder folder, TimeProvider clock, LogSettings settings) => new(folder.Path, clock, settings);

    /// <summary>The log alone, in a folder without a vault.</summary>
    internal static SqliteEventLog OpenAlone(string folder, TimeProvider clock, LogSettings settings)
    {
        EvidenceFile.File.Prepare(folder);
        return new(folder, clock, settings);
    }

    /// <summary>For tests of full disks; the writer's thread alone may use it while appends are under way.</summary>
    internal Connection WriterConnection => writer.Connection;

    public Task<AppendResult> Append(AppendRequest request, CancellationToken cancel) => queue.Append(request, cancel);

    public Task<AppendResult?> Find(string actor, string requestId, string contentHash, CancellationToken cancel) =>
        Read(reader => reader.Answer(actor, requestId, contentHash), cancel);

    public Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel)
    {
        limit = AppendLimits.Page(limit);
        return Read(reader => reader.Stream(stream, afterVersion, limit), cancel);
    }

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadScope(string scope, long afterPosition, CancellationToken cancel) =>
        Parts((reader, after) => reader.Scope(scope, after), afterPosition, cancel);

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadTypes(ImmutableArray<string> types, long afterPosition, CancellationToken cancel)
    {
        AppendLimits.Types(types);
        var distinct = types.Distinct(StringComparer.Ordinal).ToImmutableArray();
        return Parts((reader, after) => reader.Types(distinct, after), afterPosition, cancel);
    }

    public async Task<int> Erase(ImmutableArray<long> positions, CancellationToken cancel)
    {
        if (positions.IsDefaultOrEmpty) return 0;
        var erased = await queue.RunAlone(() => writer.Erase(positions), cancel);
        logger.Erased(erased);
        return erased;
    }

    public Task<Verification> Verify(CancellationToken cancel) => Read(reader => LogAudit.Run(new AuditedFile(reader.Connection), cancel), cancel);

    /// <summary>Writes what waits, then closes the files.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        queue.Dispose();
        CloseReaders();
        writer.Dispose();
    }

    public async ValueTask DisposeAsync() => await Task.Run(Dispose);

    private void CloseReaders()
    {
        while (readers.TryTake(out var reader)) reader.Dispose();
    }

    private async IAsyncEnumerable<ImmutableArray<RecordedEvent>> Parts(Func<LogReader, long, EventPage> read, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        EventPage page;
        do
        {
            page = await Read(reader => read(reader, after), cancel);
            if (page.Events.IsEmpty) yield break;
            after = page.Events[^1].Header.Position;
            yield return page.Events;
        }
        while (page.More);
    }

    // SQLite reads on the thread that asks. Not on the caller's: a grain that catches up would keep its turn's thread busy without a pause.
    private Task<T> Read<T>(Func<LogReader, T> read, CancellationToken cancel) => Task.Run(
        () =>
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref closed) == 1, this);
            if (!readers.TryTake(out var reader)) reader = new(EvidenceFile.File.OpenForReading(folder));
            var sound = false;
            try
            {
                var result = read(reader);
                sound = true;
                return result;
            }
            finally
            {
                if (sound && readers.Count < IdleReaders) readers.Add(reader);
                else reader.Dispose();
                if (Volatile.Read(ref closed) == 1) CloseReaders();
            }
        },
        cancel);
}
