using System.Data;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// The one connection of this process that appends. The lock on the one row of log_end makes all processes take turns, so positions
/// are dense in commit order, and what is read after it holds until the commit (READ COMMITTED takes a new snapshot for each statement).
/// Where nobody else has written since, a batch is one statement: it is decided from what is foreseen, and the statement asks first
/// whether that is so. Otherwise it is two round trips: lock the head and read what the decision needs; write what stands and commit.
/// </summary>
internal sealed class PostgresLogWriter(NpgsqlDataSource source, TimeProvider clock, Action<CommitStep>? onStep) : IBatchCommitter, IDisposable
{
    private readonly Dictionary<string, ScopeState> scopes = new(StringComparer.Ordinal);
    private readonly LogBlocks blocks = new();
    private NpgsqlConnection? connection;

    // As this process left it, while nobody else is known to have written since; the scopes are as they were then.
    private LogHead? left;
    private bool alone;

    public void Commit(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            connection ??= Open();
            if (!CommitForeseen(connection, batch)) CommitRead(connection, batch);
        }
        catch
        {
            // A connection that failed may be in a transaction, or gone: the next batch gets a new one, and looks.
            (left, alone) = (null, false);
            blocks.Forget();
            Drop();
            throw;
        }

        onStep?.Invoke(CommitStep.Committed);
    }

    /// <summary>In one round trip; false, and nothing is written, where the log is not as foreseen.</summary>
    private bool CommitForeseen(NpgsqlConnection open, IReadOnlyList<PendingAppend> batch)
    {
        if (!alone || left is not { } head || ForeseenFacts.Of(head, scopes, batch) is not { } foreseen) return false;
        var decision = Decide(batch, foreseen);
        // Where nothing stands there is nothing that could be found to be otherwise.
        if (decision.Rows.Count == 0) return false;
        var marks = blocks.Missing(decision.Rows);
        using var write = PostgresBatch.WriteIf(open, batch, foreseen, decision, marks);
        onStep?.Invoke(CommitStep.HeadWritten);
        try
        {
            write.ExecuteNonQuery();
        }
        catch (PostgresException e) when (e.SqlState == PostgresBatch.NotAsForeseen)
        {
            alone = false;
            return false;
        }

        Remember(decision, marks);
        return true;
    }

    private void CommitRead(NpgsqlConnection open, IReadOnlyList<PendingAppend> batch)
    {
        var facts = PostgresFacts.Read(open, batch);
        onStep?.Invoke(CommitStep.Begun);
        var decision = Decide(batch, facts);
        var marks = blocks.Missing(decision.Rows);
        using var write = new NpgsqlBatch(open);
        if (decision.Rows.Count > 0)
        {
            PostgresBatch.MoveHead(write, decision);
            PostgresBatch.Write(write, decision, marks);
        }
        else
        {
            PostgresBatch.Commit(write);
        }

        onStep?.Invoke(CommitStep.HeadWritten);
        write.ExecuteNonQuery();

        // Several processes that take turns would foresee wrongly every time: only who wrote twice in a row counts on a third time.
        alone = left is null || left == facts.Head;
        // What was known of scopes held at the head that was left, and at no other. After a failure that head is not known either.
        if (left != facts.Head) scopes.Clear();
        left = facts.Head;
        foreach (var append in batch) scopes[append.Request.Scope] = facts.Scope(append.Request.Scope);
        Remember(decision, marks);
    }

    private BatchDecision Decide(IReadOnlyList<PendingAppend> batch, ILogFacts facts)
    {
        var decision = new BatchDecision(facts, clock.GetUtcNow());
        foreach (var append in batch) append.Decided = decision.Decide(append.Request, append.Commitments);
        onStep?.Invoke(CommitStep.Decided);
        return decision;
    }

    private void Remember(BatchDecision decision, List<BlockMark> marks)
    {
        blocks.Written(marks);
        if (decision.Rows.Count > 0) left = decision.Head;
        foreach (var (scope, state) in decision.Changed) scopes[scope] = state;
    }

    /// <summary>Deletes bodies and salts; the log clears the table of them afterwards (<see cref="PostgresEventLog"/>). Words in them are sealed, so what a page or an archived log still holds of them opens with no key that was shredded.</summary>
    internal int Erase(IReadOnlyCollection<long> positions)
    {
        try
        {
            connection ??= Open();
            using var delete = new NpgsqlCommand("DELETE FROM bodies WHERE position = ANY ($1)", connection) { Parameters = { new() { Value = positions.ToArray() } } };
            return delete.ExecuteNonQuery();
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
        // A foreseen batch is its own transaction, of the isolation that the database has for those that say none.
        using var settings = new NpgsqlCommand(
            "SET enable_seqscan = off; SET enable_hashjoin = off; SET enable_mergejoin = off; SET jit = off; SET plan_cache_mode = force_generic_plan; "
            + "SET default_transaction_isolation = 'read committed'", opened);
        settings.ExecuteNonQuery();
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
}
