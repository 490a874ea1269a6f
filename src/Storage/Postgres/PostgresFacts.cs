using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>What a batch's decision needs to know, read in one round trip after the head was locked.</summary>
internal sealed class PostgresFacts : ILogFacts
{
    private readonly Dictionary<(string Actor, string RequestId), FirstAnswer> answers = [];
    private readonly Dictionary<string, int> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ScopeState> scopes = new(StringComparer.Ordinal);

    private readonly Dictionary<string, long> lastOf = new(StringComparer.Ordinal);

    public LogHead Head { get; private set; }

    public FirstAnswer? AnswerTo(string actor, string requestId) => answers.GetValueOrDefault((actor, requestId));

    public ScopeState Scope(string scope) => scopes.GetValueOrDefault(scope);

    public int Version(string stream) => versions.GetValueOrDefault(stream);

    public long LastOf(string scope) => lastOf.GetValueOrDefault(scope);

    /// <summary>Begins the transaction that the writer ends.</summary>
    internal static PostgresFacts Read(NpgsqlConnection connection, IReadOnlyList<PendingAppend> batch)
    {
        var requests = batch.Select(append => append.Request).ToList();
        using var read = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("BEGIN ISOLATION LEVEL READ COMMITTED"),
                new("SELECT position, at FROM log_end WHERE one = 1 FOR UPDATE"),
                new($"""
                    SELECT {PostgresRow.Columns}, r.content_hash, r.answer, r.actor, r.request_id
                    FROM unnest($1, $2) AS asked (actor, request_id)
                    JOIN requests r ON r.actor = asked.actor COLLATE "C" AND r.request_id = asked.request_id COLLATE "C" JOIN headers h ON h.position = r.receipt
                    """)
                {
                    Parameters =
                    {
                        new() { Value = requests.Select(request => request.Actor).ToArray() },
                        new() { Value = requests.Select(request => request.RequestId).ToArray() },
                    },
                },
                new("""
                    SELECT last.stream, last.version FROM unnest($1) AS asked (stream)
                    CROSS JOIN LATERAL (SELECT stream, version FROM headers WHERE stream = asked.stream COLLATE "C" ORDER BY version DESC LIMIT 1) last
                    """)
                {
                    Parameters = { new() { Value = requests.SelectMany(request => request.Streams).Select(stream => stream.Stream).Distinct(StringComparer.Ordinal).ToArray() } },
                },
                new("""
                    SELECT asked.scope, last.position FROM unnest($1) AS asked (scope)
                    CROSS JOIN LATERAL (SELECT block FROM blocks WHERE kind = 'scope' AND name = asked.scope COLLATE "C" ORDER BY block DESC LIMIT 1) k
                    CROSS JOIN LATERAL (
                        SELECT position FROM headers WHERE position >= k.block << 6 AND position < (k.block + 1) << 6 AND scope = asked.scope COLLATE "C" ORDER BY position DESC LIMIT 1) last
                    """)
                {
                    Parameters = { new() { Value = requests.Where(request => request.ScopeSeen is not null).Select(request => request.Scope).Distinct(StringComparer.Ordinal).ToArray() } },
                },
                new("SELECT scope, open, closed_at FROM scopes WHERE scope = ANY ($1)")
                {
                    Parameters = { new() { Value = requests.Select(request => request.Scope).Distinct(StringComparer.Ordinal).ToArray() } },
                },
            },
        };
        var facts = new PostgresFacts();
        using var rows = read.ExecuteReader();
        facts.Take(rows);
        return facts;
    }

    private void Take(NpgsqlDataReader rows)
    {
        // BEGIN gives no rows and no result set, so the first is the head.
        if (!rows.Read()) throw new InvalidDataException("The log has no head. Run verify, and restore a backup.");
        Head = new(rows.GetInt64(0), LogTime.FromMicros(rows.GetInt64(1)));
        rows.NextResult();
        while (rows.Read())
        {
            answers[(rows.GetString(9), rows.GetString(10))] = new(rows.GetString(7), PostgresRow.Header(rows).ToReceipt(), rows.GetFieldValue<byte[]>(8));
        }

        rows.NextResult();
        while (rows.Read()) versions[rows.GetString(0)] = rows.GetInt32(1);
        rows.NextResult();
        while (rows.Read()) lastOf[rows.GetString(0)] = rows.GetInt64(1);
        rows.NextResult();
        while (rows.Read())
        {
            scopes[rows.GetString(0)] = new(rows.GetBoolean(1), rows.IsDBNull(2) ? null : LogTime.FromMicros(rows.GetInt64(2)));
        }
    }
}
