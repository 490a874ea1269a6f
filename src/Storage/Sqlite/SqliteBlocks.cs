using System.Globalization;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// Reads the events of some scopes, or of some types, in order, by the blocks that are marked for them (<see cref="LogBlocks"/>). Marks are
/// always read before the events: an event that comes in between is seen or not, and never one without those before it.
/// </summary>
/// <param name="kind">What the marks are of, which is also the column that says it of an event.</param>
internal sealed class SqliteBlocks(Connection connection, string kind)
{
    /// <summary>At most so many are listed at a time, where events lie scattered: 65,536 positions.</summary>
    private const int MostListed = 1024;

    // By the number of names.
    private readonly Dictionary<int, (Statement List, Statement Read)> statements = [];

    /// <summary>Those with a position above <paramref name="after"/>.</summary>
    internal void Read(IReadOnlyList<string> names, long after, SqlitePage page)
    {
        var (list, read) = For(names.Count);
        for (var i = 0; i < names.Count; i++)
        {
            list.Bind(i + 3, names[i]);
            read.Bind(i + 4, names[i]);
        }

        // As many as so many events lie in that follow each other; more, where they turn out to be scattered.
        for (var most = (page.Wanted >> LogBlocks.Bits) + 2; ; most = Math.Min(2 * most, MostListed))
        {
            // With the block that was read last: it may have been the newest, and have grown since.
            var (runs, listed) = Runs(list.Bind(1, (after >> LogBlocks.Bits) - 1).Bind(2, most));
            foreach (var run in runs)
            {
                page.Take(read.Bind(1, Math.Max(after, run.First - 1)).Bind(2, run.Next).Bind(3, page.Wanted));
                if (page.Full) return;
            }

            if (listed < most) return;
            after = page.GoOn(runs);
        }
    }

    private static (List<PositionRun> Runs, int Listed) Runs(Statement list)
    {
        var (runs, listed) = (new List<PositionRun>(), 0);
        try
        {
            for (; list.Step(); listed++) PositionRun.Add(runs, list.Int64(0));
        }
        finally
        {
            list.Reset();
        }

        return (runs, listed);
    }

    private (Statement List, Statement Read) For(int count)
    {
        if (statements.TryGetValue(count, out var known)) return known;
        // One arm a name, each in order along the key and merged: with IN (…) SQLite would read all marks that follow and sort them for every page.
        var arms = Enumerable.Range(3, count).Select(p => string.Create(CultureInfo.InvariantCulture, $"SELECT block FROM blocks WHERE kind = '{kind}' AND name = ?{p} AND block > ?1"));
        var names = Enumerable.Range(4, count).Select(p => string.Create(CultureInfo.InvariantCulture, $"?{p}"));
        return statements[count] = (
            connection.Prepare($"{string.Join(" UNION ", arms)} ORDER BY block LIMIT ?2"),
            connection.Prepare($"""
                SELECT {LogRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position
                WHERE h.position > ?1 AND h.position < ?2 AND h.{kind} IN ({string.Join(", ", names)}) ORDER BY h.position LIMIT ?3
                """));
    }
}
