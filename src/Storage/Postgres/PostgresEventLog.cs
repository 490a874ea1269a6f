using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The event log in PostgreSQL. Its promises are in docs/events.md; one contract suite holds both databases to them.</summary>
public sealed class PostgresEventLog : IEventLog, IDisposable, IAsyncDisposable
{
    private readonly NpgsqlDataSource source;
    private readonly PostgresLogWriter writer;
    private readonly CommitQueue queue;
    private readonly SemaphoreSlim following;
    private readonly PostgresBlocks ofScopes, ofTypes;
    private int closed;

    private PostgresEventLog(NpgsqlDataSource source, TimeProvider clock, LogSettings settings)
    {
        this.source = source;
        following = new(Math.Max(1, new NpgsqlConnectionStringBuilder(source.ConnectionString).MaxPoolSize / 2));
        (ofScopes, ofTypes) = (new(source, LogBlocks.Scope, following), new(source, LogBlocks.Type, following));
        writer = new(source, clock, settings.OnStep);
        queue = new(writer, settings, "event log");
    }

    /// <summary>Opens the log in a database whose schema was prepared. The source stays its owner's.</summary>
    internal static PostgresEventLog Open(NpgsqlDataSource source, TimeProvider clock, LogSettings settings) => new(source, clock, settings);

    public Task<AppendResult> Append(AppendRequest request, CancellationToken cancel) => queue.Append(request, cancel);

    public async Task<AppendResult?> Find(string actor, string requestId, string contentHash, CancellationToken cancel)
    {
        await using var command = source.CreateCommand($"""
            SELECT {PostgresRow.Columns}, r.content_hash, r.answer FROM requests r JOIN headers h ON h.position = r.receipt WHERE r.actor = $1 AND r.request_id = $2
            """);
        command.Parameters.Add(new() { Value = actor });
        command.Parameters.Add(new() { Value = requestId });
        await using var row = await command.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel)
            ? new FirstAnswer(row.GetString(7), PostgresRow.Header(row).ToReceipt(), row.GetFieldValue<byte[]>(8)).To(contentHash)
            : null;
    }

    public async Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel)
    {
        var page = new PostgresPage(AppendLimits.Page(limit));
        await using var command = Opened(source).CreateCommand($"""
            SELECT {PostgresRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position
            WHERE h.stream = $1 AND h.version > $2 ORDER BY h.version LIMIT $3
            """);
        command.Parameters.Add(new() { Value = stream });
        command.Parameters.Add(new() { Value = afterVersion });
        command.Parameters.Add(new() { Value = page.Wanted });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        await page.Take(rows, cancel);
        return page.Done();
    }

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadScope(string scope, long afterPosition, CancellationToken cancel) =>
        Opened(ofScopes).Read([scope], afterPosition, cancel);

    public IAsyncEnumerable<ImmutableArray<RecordedEvent>> ReadTypes(ImmutableArray<string> types, long afterPosition, CancellationToken cancel)
    {
        AppendLimits.Types(types);
        return Opened(ofTypes).Read([.. types.Distinct(StringComparer.Ordinal)], afterPosition, cancel);
    }

    public async Task<int> Erase(ImmutableArray<long> positions, CancellationToken cancel)
    {
        if (positions.IsDefaultOrEmpty) return 0;
        var erased = await queue.RunAlone(() => writer.Erase(positions), cancel);

        // Also where nothing was there to erase: an earlier attempt may have stopped between the two. Not on the writer's connection: it goes
        // over the whole table, and submissions do not wait for it.
        await using var vacuum = source.CreateCommand("VACUUM bodies");
        vacuum.CommandTimeout = PostgresPatience.WholeTable;
        await vacuum.ExecuteNonQueryAsync(CancellationToken.None);
        return erased;
    }

    public async Task<Verification> Verify(CancellationToken cancel) => await Task.Run(
        () =>
        {
            using var connection = source.OpenConnection();
            return LogAudit.Run(new AuditedDatabase(connection), cancel);
        },
        cancel);

    /// <summary>Writes what waits, then closes its connection.</summary>
    public void Dispose()
    {
        if (Interlocked.Exchange(ref closed, 1) == 1) return;
        queue.Dispose();
        writer.Dispose();
    }

    public async ValueTask DisposeAsync() => await Task.Run(Dispose);

    private T Opened<T>(T what)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref closed) == 1, this);
        return what;
    }
}
