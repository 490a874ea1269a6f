using System.Globalization;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// The one connection of this process that writes evidence.db. BEGIN IMMEDIATE takes SQLite's write lock before anything is read,
/// so head, versions, openness and requests hold until the commit, also against another process. Nothing is remembered between batches.
/// That a request or a stream is new is not looked up before it is written: the keys of the tables say where it is not (<see cref="HopefulFacts"/>).
/// </summary>
internal sealed class LogWriter : IBatchCommitter, ILogFacts, IDisposable
{
    private readonly Connection connection;
    private readonly TimeProvider clock;
    private readonly Action<CommitStep>? onStep;
    private readonly LogAnswers answers;
    private readonly LogBlocks blocks = new();
    private readonly Statement begin, commit, readHead, readScope, readVersion, readLast;
    private readonly Statement writeHeader, writeBody, writeAnswer, writeBlock, writeScope, writeHead, eraseBody;

    internal LogWriter(Connection connection, TimeProvider clock, Action<CommitStep>? onStep)
    {
        this.connection = connection;
        this.clock = clock;
        this.onStep = onStep;
        // A body and an answer are written beside their header, in one transaction, and verify counts what has none: the keys need not be looked up again for each.
        connection.Execute("PRAGMA foreign_keys = OFF");
        connection.Execute($"PRAGMA wal_autocheckpoint = {EvidenceFile.PagesBetweenCheckpoints}");
        begin = connection.Prepare("BEGIN IMMEDIATE");
        commit = connection.Prepare("COMMIT");
        readHead = connection.Prepare("SELECT position, at FROM log_end");
        answers = new(connection);
        readScope = connection.Prepare("SELECT open, closed_at FROM scopes WHERE scope = ?1");
        readVersion = connection.Prepare("SELECT version FROM headers WHERE stream = ?1 ORDER BY version DESC LIMIT 1");
        readLast = connection.Prepare("""
            SELECT position FROM headers WHERE scope = ?1 AND position >= (SELECT max(block) << 6 FROM blocks WHERE kind = 'scope' AND name = ?1) ORDER BY position DESC LIMIT 1
            """);
        writeHeader = connection.Prepare("INSERT INTO headers (position, stream, version, type, scope, at, commitment) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)");
        writeBody = connection.Prepare("INSERT INTO bodies (position, salt, body) VALUES (?1, ?2, ?3)");
        writeAnswer = connection.Prepare("INSERT INTO requests (actor, request_id, content_hash, receipt, answer) VALUES (?1, ?2, ?3, ?4, ?5)");
        writeBlock = connection.Prepare("INSERT INTO blocks (kind, name, block) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING");
        writeScope = connection.Prepare("INSERT INTO scopes (scope, open, closed_at) VALUES (?1, ?2, ?3) ON CONFLICT (scope) DO UPDATE SET open = excluded.open, closed_at = excluded.closed_at");
        writeHead = connection.Prepare("UPDATE log_end SET position = ?1, at = ?2");
        eraseBody = connection.Prepare("DELETE FROM bodies WHERE position = ?1");
    }

    internal Connection Connection => connection;

    public LogHead Head { get; private set; }

    public void Commit(IReadOnlyList<PendingAppend> batch)
    {
        try
        {
            Commit(batch, hoping: true);
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_CONSTRAINT)
        {
            // Something was there already: a repetition, or a stream that somebody else began. Nothing was written; now everything is looked up.
            Commit(batch, hoping: false);
        }

        onStep?.Invoke(CommitStep.Committed);
    }

    private void Commit(IReadOnlyList<PendingAppend> batch, bool hoping)
    {
        begin.Run();
        try
        {
            onStep?.Invoke(CommitStep.Begun);
            Head = ReadHead();
            // A refusal is never given on a hope: a repetition after the close is answered as the first time, and not with the close.
            var decision = (hoping ? AllStand(batch) : null) ?? Decide(batch, this);
            onStep?.Invoke(CommitStep.Decided);
            var marks = blocks.Missing(decision.Rows);
            Write(decision, marks);
            commit.Run();
            blocks.Written(marks);
        }
        catch
        {
            connection.RollBack();
            throw;
        }
    }

    private BatchDecision Decide(IReadOnlyList<PendingAppend> batch, ILogFacts facts)
    {
        var decision = new BatchDecision(facts, clock.GetUtcNow());
        foreach (var append in batch) append.Decided = decision.Decide(append.Request, append.Commitments);
        return decision;
    }

    /// <returns>Null where, even at best, one of them would be refused.</returns>
    private BatchDecision? AllStand(IReadOnlyList<PendingAppend> batch)
    {
        var decision = Decide(batch, new HopefulFacts(this, batch));
        foreach (var append in batch)
            if (append.Decided is not AppendResult.Appended) return null;
        return decision;
    }

    /// <summary>Deletes bodies and salts, then moves the write-ahead log into the file and empties it: the bytes are gone when this returns.</summary>
    internal int Erase(IEnumerable<long> positions)
    {
        var erased = 0;
        begin.Run();
        try
        {
            foreach (var position in positions)
            {
                eraseBody.Bind(1, position).Run();
                erased += (int)connection.Changes;
            }

            commit.Run();
        }
        catch
        {
            connection.RollBack();
            throw;
        }

        // Also where nothing was there to erase: an earlier attempt may have stopped between the commit and here.
        if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0) return erased;
        throw new IOException(string.Create(CultureInfo.InvariantCulture,
            $"The bodies are erased, but a reader kept old pages in the write-ahead log for {SqliteFile.Patience.TotalSeconds:0} seconds. Erase the same positions again."));
    }

    public FirstAnswer? AnswerTo(string actor, string requestId) => answers.Find(actor, requestId);

    public ScopeState Scope(string scope)
    {
        readScope.Bind(1, scope);
        var state = readScope.Step()
            ? new ScopeState(readScope.Int64(0) == 1, readScope.IsNull(1) ? null : LogTime.FromMicros(readScope.Int64(1)))
            : default;
        readScope.Reset();
        return state;
    }

    public int Version(string stream)
    {
        readVersion.Bind(1, stream);
        var version = readVersion.Step() ? readVersion.Int32(0) : 0;
        readVersion.Reset();
        return version;
    }

    public long LastOf(string scope)
    {
        readLast.Bind(1, scope);
        var last = readLast.Step() ? readLast.Int64(0) : 0;
        readLast.Reset();
        return last;
    }

    public void Dispose() => connection.Dispose();

    private LogHead ReadHead()
    {
        if (!readHead.Step()) throw new InvalidDataException("The log has no head. Run verify, and restore a backup.");
        var head = new LogHead(readHead.Int64(0), LogTime.FromMicros(readHead.Int64(1)));
        readHead.Reset();
        return head;
    }

    private void Write(BatchDecision decision, List<BlockMark> marks)
    {
        foreach (var (header, commitment, body) in decision.Rows)
        {
            writeHeader.Bind(1, header.Position).Bind(2, header.Stream).Bind(3, header.Version).Bind(4, header.Type)
                .Bind(5, header.Scope).Bind(6, LogTime.Micros(header.At)).Bind(7, commitment.Hash.Span).Run();
            onStep?.Invoke(CommitStep.HeaderWritten);
            writeBody.Bind(1, header.Position).Bind(2, commitment.Salt.Span).Bind(3, body.Span).Run();
            onStep?.Invoke(CommitStep.BodyWritten);
        }

        foreach (var (request, receipt) in decision.Answers)
        {
            writeAnswer.Bind(1, request.Actor).Bind(2, request.RequestId).Bind(3, request.ContentHash)
                .Bind(4, receipt.Position).Bind(5, request.Answer.Span).Run();
            onStep?.Invoke(CommitStep.RequestWritten);
        }

        foreach (var (kind, name, block) in marks)
        {
            writeBlock.Bind(1, kind).Bind(2, name).Bind(3, block).Run();
            onStep?.Invoke(CommitStep.BlockMarked);
        }

        foreach (var (scope, state) in decision.Changed)
        {
            writeScope.Bind(1, scope).Bind(2, state.Open ? 1 : 0);
            if (state.ClosedAt is { } closed) writeScope.Bind(3, LogTime.Micros(closed)).Run();
            else writeScope.BindNull(3).Run();
            onStep?.Invoke(CommitStep.ScopeWritten);
        }

        if (decision.Rows.Count > 0) writeHead.Bind(1, decision.Head.Position).Bind(2, LogTime.Micros(decision.Head.At)).Run();
        onStep?.Invoke(CommitStep.HeadWritten);
    }
}
