using System.Data;
using System.Runtime.InteropServices;
using Clinks.Engage.Storage.EventLog;
using Npgsql;
using NpgsqlTypes;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// The one connection of this process that appends. A batch is two round trips: lock the head and read what the decision needs;
/// write what stands and commit. The lock on the one row of log_head makes all processes take turns, so positions are dense in
/// commit order, and what is read after it holds until the commit (READ COMMITTED takes a new snapshot for each statement).
/// </summary>
internal sealed class PostgresLogWriter(NpgsqlDataSource source, TimeProvider clock, Action<CommitStep>? onStep) : IBatchCommitter, IDisposable
{
    private NpgsqlConnection? connection;

    public void Commit(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            connection ??= Open();
            var facts = PostgresFacts.Read(connection, batch);
            onStep?.Invoke(CommitStep.Begun);
            var decision = new BatchDecision(facts, clock.GetUtcNow());
            foreach (var append in batch) append.Decided = decision.Decide(append.Request, append.Commitments);
            onStep?.Invoke(CommitStep.Decided);
            Write(connection, decision);
        }
        catch
        {
            // A connection that failed may be in a transaction, or gone: the next batch gets a new one.
            Drop();
            throw;
        }

        onStep?.Invoke(CommitStep.Committed);
    }

    /// <summary>Deletes bodies and salts. Words in them are sealed, so what a page or an archived log still holds of them opens with no key that was shredded.</summary>
    internal int Erase(IReadOnlyCollection<long> positions)
    {
        try
        {
            connection ??= Open();
            using var delete = new NpgsqlCommand("DELETE FROM bodies WHERE position = ANY ($1)", connection) { Parameters = { new() { Value = positions.ToArray() } } };
            var erased = delete.ExecuteNonQuery();
            using var vacuum = new NpgsqlCommand("VACUUM bodies", connection);
            vacuum.ExecuteNonQuery();
            return erased;
        }
        catch
        {
            Drop();
            throw;
        }
    }

    public void Dispose() => Drop();

    private NpgsqlConnection Open()
    {
        var opened = source.OpenConnection();
        // Every look-up of a batch is by a key. Statistics of young tables would make the planner read them whole. And no batch is worth
        // compiling or planning for itself: a plan that looks dear would be compiled anew for every one of them (30 ms each), and planning
        // for the very keys of a batch was a twelfth of its time and came to the same plan.
        using var plans = new NpgsqlCommand(
            "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off; SET plan_cache_mode = force_generic_plan", opened);
        plans.ExecuteNonQuery();
        return opened;
    }

    private void Drop()
    {
        var dropped = connection;
        connection = null;
        if (dropped is null) return;
        // Not back into the pool in the middle of a transaction: closing resets it, or breaks it off.
        var broken = dropped.State is not ConnectionState.Open;
        dropped.Dispose();
        // What broke it has mostly broken its neighbours in the pool, and each of them would fail somebody first.
        if (broken) source.Clear();
    }

    private void Write(NpgsqlConnection open, BatchDecision decision)
    {
        using var write = new NpgsqlBatch(open);
        var rows = decision.Rows;
        if (rows.Count > 0)
        {
            Add(
                write,
                "INSERT INTO headers (position, stream, version, type, scope, at, commitment) SELECT * FROM unnest($1, $2, $3, $4, $5, $6, $7)",
                Array(NpgsqlDbType.Bigint, rows.ConvertAll(row => row.Header.Position)),
                Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Stream)),
                Array(NpgsqlDbType.Integer, rows.ConvertAll(row => row.Header.Version)),
                Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Type)),
                Array(NpgsqlDbType.Text, rows.ConvertAll(row => row.Header.Scope)),
                Array(NpgsqlDbType.Bigint, rows.ConvertAll(row => LogTime.Micros(row.Header.At))),
                Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Commitment.Hash))));
            Add(
                write,
                "INSERT INTO bodies (position, salt, body) SELECT * FROM unnest($1, $2, $3)",
                Array(NpgsqlDbType.Bigint, rows.ConvertAll(row => row.Header.Position)),
                Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Commitment.Salt))),
                Array(NpgsqlDbType.Bytea, rows.ConvertAll(row => Bytes(row.Body))));
            var answers = decision.Answers;
            Add(
                write,
                "INSERT INTO requests (actor, request_id, content_hash, receipt, answer) SELECT * FROM unnest($1, $2, $3, $4, $5)",
                Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.Actor)),
                Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.RequestId)),
                Array(NpgsqlDbType.Text, answers.ConvertAll(answer => answer.Request.ContentHash)),
                Array(NpgsqlDbType.Bigint, answers.ConvertAll(answer => answer.Receipt.Position)),
                Array(NpgsqlDbType.Bytea, answers.ConvertAll(answer => Bytes(answer.Request.Answer))));
            foreach (var (scope, state) in decision.Changed)
            {
                Add(
                    write,
                    "INSERT INTO scopes (scope, open, closed_at) VALUES ($1, $2, $3) ON CONFLICT (scope) DO UPDATE SET open = excluded.open, closed_at = excluded.closed_at",
                    new() { Value = scope },
                    new() { Value = state.Open },
                    new() { NpgsqlDbType = NpgsqlDbType.Bigint, Value = state.ClosedAt is { } closed ? LogTime.Micros(closed) : DBNull.Value });
            }

            Add(write, "UPDATE log_head SET position = $1, at = $2 WHERE one = 1", new() { Value = decision.Head.Position }, new() { Value = LogTime.Micros(decision.Head.At) });
        }

        Add(write, "COMMIT");
        onStep?.Invoke(CommitStep.HeadWritten);
        write.ExecuteNonQuery();
    }

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
