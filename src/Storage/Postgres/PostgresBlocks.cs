using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// Reads the events of some scopes, or of some types, in order, by the blocks that are marked for them (<see cref="LogBlocks"/>). Marks are
/// always read before the events: an event that comes in between is seen or not, and never one without those before it.
/// </summary>
/// <param name="kind">What the marks are of, which is also the column that says it of an event.</param>
/// <param name="room">For how many at a time. Each holds a connection for as long as somebody folds what it reads, and those who ask for one thing need some, too.</param>
internal sealed class PostgresBlocks(NpgsqlDataSource source, string kind, SemaphoreSlim room)
{
    /// <summary>
    /// So many blocks are listed first, so that there is soon something to fold; then each time so many times as many, up to 65,536 positions. What was listed is read
    /// by one statement a run, so many of them in a batch: where events lie scattered it is not held open for longer than where they lie in one run.
    /// </summary>
    private const int FirstListed = 4, TimesMore = 4, MostListed = 1024, MostRuns = 64;

    // One arm a name, each in order along the key: with ANY (…) all marks that follow would be read and sorted each time.
    private readonly string list = $"""
        SELECT DISTINCT arm.block FROM unnest($1) AS wanted (name)
        CROSS JOIN LATERAL (SELECT block FROM blocks WHERE kind = '{kind}' AND name = wanted.name COLLATE "C" AND block > $2 ORDER BY block LIMIT $3) arm
        ORDER BY arm.block LIMIT $3
        """;

    // The bounds stand there for bodies, too: PostgreSQL merges the two tables, and would go through all bodies before and after each time. All runs in one statement would
    // make it go through all bodies there are, or sort what is read.
    private readonly string inOneRun = $"""
        SELECT {PostgresRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position AND b.position > $2 AND b.position < $3
        WHERE h.position > $2 AND h.position < $3 AND h.{kind} = ANY ($1) ORDER BY h.position
        """;

    /// <summary>Those with a position above <paramref name="after"/>. Where nothing has come since, it is one round trip.</summary>
    internal async IAsyncEnumerable<ImmutableArray<RecordedEvent>> Read(string[] names, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        await room.WaitAsync(cancel);
        try
        {
            await foreach (var part in Parts(names, after, cancel)) yield return part;
        }
        finally
        {
            room.Release();
        }
    }

    private async IAsyncEnumerable<ImmutableArray<RecordedEvent>> Parts(string[] names, long after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var part = new LogPart();
        await using var connection = await source.OpenConnectionAsync(cancel);
        for (var most = FirstListed; ; most = Math.Min(TimesMore * most, MostListed))
        {
            List<PositionRun> runs;
            int listed;
            var block = after >> LogBlocks.Bits;

            // Which blocks follow, and what is left of the one that was read last: it may have been the newest, and have grown since.
            await using (var beginning = Batch(connection, Command(list, names, block, most), Run(names, after, (block + 1) << LogBlocks.Bits)))
            await using (var rows = await beginning.ExecuteReaderAsync(cancel))
            {
                (runs, listed) = await Runs(rows, cancel);
                await rows.NextResultAsync(cancel);
                await foreach (var full in Full(part, beginning, rows, cancel)) yield return full;
            }

            foreach (var some in runs.Chunk(MostRuns))
            {
                await using var following = Batch(connection, Array.ConvertAll(some, run => Run(names, run.First - 1, run.Next)));
                await using var rows = await following.ExecuteReaderAsync(cancel);
                await foreach (var full in Full(part, following, rows, cancel)) yield return full;
            }

            if (listed < most) break;
            after = PositionRun.GoOn(part.Last, runs);
        }

        if (!part.IsEmpty) yield return part.Take();
    }

    /// <summary>Reads all rows that are left into the part, and hands it on each time that it is full.</summary>
    private static async IAsyncEnumerable<ImmutableArray<RecordedEvent>> Full(LogPart part, NpgsqlBatch batch, NpgsqlDataReader rows, [EnumeratorCancellation] CancellationToken cancel)
    {
        var handing = false;
        try
        {
            do
            {
                while (await rows.ReadAsync(cancel))
                {
                    part.Add(PostgresRow.Event(rows));
                    if (!part.IsFull) continue;
                    handing = true;
                    yield return part.Take();
                    // Rows that were sent already would be read in spite of it.
                    cancel.ThrowIfCancellationRequested();
                    handing = false;
                }
            }
            while (await rows.NextResultAsync(cancel));
        }
        finally
        {
            // Who leaves here need not wait until all the rest has been sent, too. (Not where reading failed: the server may be gone.)
            if (handing) batch.Cancel();
        }
    }

    private static async Task<(List<PositionRun> Runs, int Listed)> Runs(NpgsqlDataReader rows, CancellationToken cancel)
    {
        var (runs, listed) = (new List<PositionRun>(), 0);
        for (; await rows.ReadAsync(cancel); listed++) PositionRun.Add(runs, rows.GetInt64(0));
        return (runs, listed);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, params ReadOnlySpan<NpgsqlBatchCommand> commands)
    {
        var batch = connection.CreateBatch();
        foreach (var command in commands) batch.BatchCommands.Add(command);
        return batch;
    }

    /// <summary>Behind the one position and before the other.</summary>
    private NpgsqlBatchCommand Run(string[] names, long after, long next) => Command(inOneRun, names, after, next);

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
