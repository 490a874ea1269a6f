using System.Runtime.InteropServices;
using Clinks.Engage.Storage.EventLog;
using Npgsql;
using NpgsqlTypes;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The statements that write a batch.</summary>
internal static class PostgresBatch
{
    /// <summary>
    /// What PostgreSQL says (division by zero) where something is not as foreseen. An expression that fails ends the transaction, and says
    /// nothing of the batch in the server's log; a key that is there already would be written there.
    /// </summary>
    internal const string NotAsForeseen = PostgresErrorCodes.DivisionByZero;

    /// <summary>
    /// All of a batch in one statement, which is its own transaction. The head is moved first of all: that takes the lock, and where
    /// somebody else moved it since, nothing is as foreseen. What is looked up beside it was so before the lock, and is so still,
    /// because the head had not moved.
    /// </summary>
    private const string Foreseen = """
        WITH moved AS (UPDATE log_end SET position = $1, at = $2 WHERE one = 1 AND position = $3 AND at = $4 RETURNING 1),
        foreseen AS MATERIALIZED (
            SELECT 1 / (
                (SELECT count(*) FROM moved) = 1
                AND NOT EXISTS (
                    SELECT FROM unnest($5, $6) AS asked (actor, request_id)
                    JOIN requests r ON r.actor = asked.actor COLLATE "C" AND r.request_id = asked.request_id COLLATE "C")
                AND NOT EXISTS (
                    SELECT FROM unnest($7, $8) AS asked (stream, version)
                    WHERE asked.version <> coalesce((SELECT h.version FROM headers h WHERE h.stream = asked.stream COLLATE "C" ORDER BY h.version DESC LIMIT 1), 0))
            )::integer AS holds),
        written AS (
            INSERT INTO headers (position, stream, version, type, scope, at, commitment)
            SELECT row.* FROM unnest($9, $10, $11, $12, $13, $14, $15) AS row WHERE (SELECT holds FROM foreseen) = 1),
        marked AS (
            INSERT INTO blocks (kind, name, block)
            SELECT row.* FROM unnest($23, $24, $25) AS row WHERE (SELECT holds FROM foreseen) = 1 ON CONFLICT DO NOTHING),
        kept AS (INSERT INTO bodies (position, salt, body) SELECT row.* FROM unnest($9, $16, $17) AS row WHERE (SELECT holds FROM foreseen) = 1)
        INSERT INTO requests (actor, request_id, content_hash, receipt, answer)
        SELECT row.* FROM unnest($18, $19, $20, $21, $22) AS row WHERE (SELECT holds FROM foreseen) = 1
        """;

    /// <summary>Writes what stands if all was as foreseen, and fails otherwise (<see cref="NotAsForeseen"/>).</summary>
    internal static NpgsqlCommand WriteIf(NpgsqlConnection open, IReadOnlyList<PendingAppend> batch, ForeseenFacts foreseen, BatchDecision decision, List<BlockMark> marks)
    {
        var write = new NpgsqlCommand(Foreseen, open);
        ReadOnlySpan<NpgsqlParameter> asked =
        [
            new() { Value = decision.Head.Position },
            new() { Value = LogTime.Micros(decision.Head.At) },
            new() { Value = foreseen.Head.Position },
            new() { Value = LogTime.Micros(foreseen.Head.At) },
            Array(NpgsqlDbType.Text, [.. batch.Select(append => append.Request.Actor)]),
            Array(NpgsqlDbType.Text, [.. batch.Select(append => append.Request.RequestId)]),
            Array(NpgsqlDbType.Text, [.. foreseen.Versions.Keys]),
            Array(NpgsqlDbType.Integer, [.. foreseen.Versions.Values]),
        ];
        foreach (var parameter in (ReadOnlySpan<NpgsqlParameter>)[.. asked, .. Headers(decision.Rows), .. Bodies(decision.Rows), .. Requests(decision.Answers), .. Marks(marks)]) write.Parameters.Add(parameter);
        return write;
    }

    /// <summary>Moves the head, which the transaction has locked.</summary>
    internal static void MoveHead(NpgsqlBatch write, BatchDecision decision) =>
        Add(write, "UPDATE log_end SET position = $1, at = $2 WHERE one = 1", new() { Value = decision.Head.Position }, new() { Value = LogTime.Micros(decision.Head.At) });

    /// <summary>Writes what stands, and commits.</summary>
    internal static void Write(NpgsqlBatch write, BatchDecision decision, List<BlockMark> marks)
    {
        var rows = decision.Rows;
        var headers = Headers(rows);
        Add(write, "INSERT INTO headers (position, stream, version, type, scope, at, commitment) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)", headers);
        Add(write, "INSERT INTO bodies (position, salt, body) SELECT * FROM unnest($1, $2, $3)", [Positions(rows), .. Bodies(rows)]);
        Add(write, "INSERT INTO requests (actor, request_id, content_hash, receipt, answer) SELECT * FROM unnest($1, $2, $3, $4, $5)", Requests(decision.Answers));
        Add(write, "INSERT INTO blocks (kind, name, block) SELECT * FROM unnest($1, $2, $3) ON CONFLICT DO NOTHING", Marks(marks));
        foreach (var (scope, state) in decision.Changed)
        {
            Add(
                write,
                "INSERT INTO scopes (scope, open, closed_at) VALUES ($1, $2, $3) ON CONFLICT (scope) DO UPDATE SET open = excluded.open, closed_at = excluded.closed_at",
                new() { Value = scope },
                new() { Value = state.Open },
                new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = state.ClosedAt is { } closed ? LogTime.Micros(closed) : DBNull.Value });
        }

        Commit(write);
    }

    internal static void Commit(NpgsqlBatch write) => Add(write, "COMMIT");

    private static NpgsqlParameter[] Headers(List<NewRow> rows) =>
    [
        Positions(rows),
        Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Stream)),
        Array(NpgsqlDbType.Integer, rows.ConvertAll(row => row.Header.Version)),
        Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Type)),
        Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Scope)),
        Array(NpgsqlDbType.Bigint, rows.ConvertAll(row => LogTime.Micros(row.Header.At))),
        Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Commitment.Hash))),
    ];

    private static NpgsqlParameter Positions(List<NewRow> rows) => Array(NpgsqlDbType.Bigint, rows.ConvertAll(row => row.Header.Position));

    private static NpgsqlParameter[] Bodies(List<NewRow> rows) =>
    [
        Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Commitment.Salt))),
        Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Body))),
    ];

    private static NpgsqlParameter[] Requests(List<NewAnswer> answers) =>
    [
        Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.Actor)),
        Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.RequestId)),
        Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.ContentHash)),
        Array(NpgsqlDbType.Bigint, answers.ConvertAll(answer => answer.Receipt.Position)),
        Array(NpgsqlDbType.Bytea, answers.ConvertAll(answer => Bytes(answer.Request.Answer))),
    ];

    private static NpgsqlParameter[] Marks(List<BlockMark> marks) =>
    [
        Array(NpgsqlDbType.Text, marks.ConvertAll(mark => mark.Kind)),
        Array(NpgsqlDbType.Text, marks.ConvertAll(mark => mark.Name)),
        Array(NpgsqlDbType.Bigint, marks.ConvertAll(mark => mark.Block)),
    ];

    private static void Add(NpgsqlBatch batch, string sql, params ReadOnlySpan<NpgsqlParameter> parameters)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var parameter in parameters) command.Parameters.Add(parameter);
        batch.BatchCommands.Add(command);
    }

    private static NpgsqlParameter Array<T>(NpgsqlDbType type, List<T> values) => new() { NpgsqlDbType = NpgsqlDbType.Array | type, Value = values.ToArray() };

    // Bodies come as whole arrays; only what is a part of one is copied.
    private static byte[] Bytes(ReadOnlyMemory<byte> memory) =>
        MemoryMarshal.TryGetArray(memory, out var segment) && segment.Offset == 0 && segment.Array is { } whole && whole.Length == segment.Count ? whole : memory.ToArray();
}
