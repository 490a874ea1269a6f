using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// Reads the events of some scopes, or of some types, in order, by the blocks that are marked for them (<see cref="LogBlocks"/>). Marks are
/// always read before the events: an event that comes in between is seen or not, and never one without those before it.
/// </summary>
/// <param name="kind">What the marks are of, which is also the column that says it of an event.</param>
internal sealed class PostgresBlocks(NpgsqlDataSource source, string kind)
{
    /// <summary>At most so many are listed at a time, where events lie scattered: 65,536 positions.</summary>
    private const int MostListed = 1024;

    // One arm a name, each in order along the key: with ANY (…) all marks that follow would be read and sorted for every page.
    private readonly string list = $"""
        SELECT DISTINCT arm.block FROM unnest($1) AS wanted (name)
        CROSS JOIN LATERAL (SELECT block FROM blocks WHERE kind = '{kind}' AND name = wanted.name COLLATE "C" AND block > $2 ORDER BY block LIMIT $3) arm
        ORDER BY arm.block LIMIT $3
        """;

    // The bounds stand there for bodies, too: PostgreSQL merges the two tables, and would go through all bodies before and after for every page.
    private readonly string inOneRun = $"""
        SELECT {PostgresRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position AND b.position > $2 AND b.position < $3
        WHERE h.position > $2 AND h.position < $3 AND h.{kind} = ANY ($1) ORDER BY h.position LIMIT $4
        """;

    // The inner LIMIT holds PostgreSQL to looking through one run after the other: it would rather go through all headers there are.
    private readonly string inManyRuns = $"""
        WITH found AS (
            SELECT h.* FROM unnest($2, $3) AS run (first, next)
            CROSS JOIN LATERAL (SELECT * FROM headers WHERE position >= run.first AND position < run.next AND {kind} = ANY ($1) ORDER BY position LIMIT $4) h
            ORDER BY h.position LIMIT $4)
        SELECT {PostgresRow.Columns}, b.body FROM found h LEFT JOIN bodies b ON b.position = h.position ORDER BY h.position
        """;

    /// <summary>Those with a position above <paramref name="after"/>. Where they follow the last block that was read, as they mostly do, it is one round trip, and for the next page two.</summary>
    internal async Task<EventPage> Read(string[] names, long after, int limit, CancellationToken cancel)
    {
        var page = new PostgresPage(AppendLimits.Page(limit));
        // As many as so many events lie in that follow each other; more, where they turn out to be scattered.
        for (var most = (page.Wanted >> LogBlocks.Bits) + 2; ; most = Math.Min(2 * most, MostListed))
        {
            var (runs, listed) = await Begin(page, names, after, most, cancel);
            if (!page.Full && runs.Count > 0) await Read(page, names, runs, cancel);
            if (page.Full || listed < most) return page.Done();
            after = page.GoOn(runs);
        }
    }

    /// <summary>Which blocks follow, and what is left of the one that was read last: it may have been the newest, and have grown since.</summary>
    private async Task<(List<PositionRun> Runs, int Listed)> Begin(PostgresPage page, string[] names, long after, int most, CancellationToken cancel)
    {
        var block = after >> LogBlocks.Bits;
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(Command(list, names, block, most));
        batch.BatchCommands.Add(Command(inOneRun, names, after, (block + 1) << LogBlocks.Bits, page.Wanted));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        var found = await Runs(rows, cancel);
        await rows.NextResultAsync(cancel);
        await page.Take(rows, cancel);
        return found;
    }

    private async Task Read(PostgresPage page, string[] names, List<PositionRun> runs, CancellationToken cancel)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(runs is [var run]
            ? Command(inOneRun, names, run.First - 1, run.Next, page.Wanted)
            : Command(inManyRuns, names, runs.ConvertAll(one => one.First).ToArray(), runs.ConvertAll(one => one.Next).ToArray(), page.Wanted));
        await using var rows = await batch.ExecuteReaderAsync(cancel);
        await page.Take(rows, cancel);
    }

    private static async Task<(List<PositionRun> Runs, int Listed)> Runs(NpgsqlDataReader rows, CancellationToken cancel)
    {
        var (runs, listed) = (new List<PositionRun>(), 0);
        for (; await rows.ReadAsync(cancel); listed++) PositionRun.Add(runs, rows.GetInt64(0));
        return (runs, listed);
    }

    private static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command;
    }
}
