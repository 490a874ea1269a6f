using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The event log in PostgreSQL. Its promises are in docs/events.md; one contract suite holds both databases to them.</summary>
public sealed class PostgresEventLog : IEventLog, IDisposable, IAsyncDisposable
{
    private const string Select = $"SELECT {PostgresRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position ";

    private readonly NpgsqlDataSource source;
    private readonly PostgresLogWriter writer;
    private readonly CommitQueue queue;
    private int closed;

    private PostgresEventLog(NpgsqlDataSource source, TimeProvider clock, LogSettings settings)
    {
        this.source = source;
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

    public Task<EventPage> ReadStream(string stream, int afterVersion, int limit, CancellationToken cancel) =>
        Page(Select + "WHERE h.stream = $1 AND h.version > $2 ORDER BY h.version LIMIT $3", limit, cancel, stream, afterVersion);

    public Task<EventPage> ReadScope(string scope, long afterPosition, int limit, CancellationToken cancel) =>
        // The bound is there for bodies, too: PostgreSQL merges the two tables, and would go through all bodies before it for every page.
        Page(Select + "AND b.position > $2 WHERE h.scope = $1 AND h.position > $2 ORDER BY h.position LIMIT $3", limit, cancel, scope, afterPosition);

    public Task<EventPage> ReadTypes(ImmutableArray<string> types, long afterPosition, int limit, CancellationToken cancel)
    {
        AppendLimits.Types(types);
        // One arm a type, each in order along its index and merged: with ANY (…) all that follows would be read and sorted for every page.
        return Page(
            """
            WITH found AS (
                SELECT arm.position FROM unnest($1) AS wanted (type)
                CROSS JOIN LATERAL (SELECT position FROM headers WHERE type = wanted.type COLLATE "C" AND position > $2 ORDER BY position LIMIT $3) arm
                ORDER BY arm.position LIMIT $3)
            """ + " " + Select + "JOIN found ON found.position = h.position ORDER BY h.position",
            limit, cancel, types.Distinct(StringComparer.Ordinal).ToArray(), afterPosition);
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

    private async Task<EventPage> Page(string sql, int limit, CancellationToken cancel, params object[] keys)
    {
        ObjectDisposedException.ThrowIf(Volatile.Read(ref closed) == 1, this);
        limit = AppendLimits.Page(limit);
        await using var command = source.CreateCommand(sql);
        foreach (var key in keys) command.Parameters.Add(new() { Value = key });
        command.Parameters.Add(new() { Value = limit + 1 });
        await using var rows = await command.ExecuteReaderAsync(cancel);
        var events = ImmutableArray.CreateBuilder<RecordedEvent>();
        while (await rows.ReadAsync(cancel))
        {
            if (events.Count == limit) return new(events.ToImmutable(), More: true);
            events.Add(new(PostgresRow.Header(rows), rows.IsDBNull(7) ? null : (ReadOnlyMemory<byte>?)rows.GetFieldValue<byte[]>(7)));
        }

        return new(events.ToImmutable(), More: false);
    }
}
