using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>A page of events as it fills: rows of headers (<see cref="PostgresRow"/>), and the body in the column behind.</summary>
internal sealed class PostgresPage(int limit)
{
    private readonly ImmutableArray<RecordedEvent>.Builder events = ImmutableArray.CreateBuilder<RecordedEvent>();

    /// <summary>There are more than it holds.</summary>
    internal bool Full { get; private set; }

    /// <summary>How many rows to ask for: one more than there is room for tells whether there are more.</summary>
    internal int Wanted => limit + 1;

    internal async Task Take(NpgsqlDataReader rows, CancellationToken cancel)
    {
        while (await rows.ReadAsync(cancel))
        {
            if (events.Count == limit)
            {
                Full = true;
                return;
            }

            events.Add(PostgresRow.Event(rows));
        }
    }

    internal EventPage Done() => new(events.ToImmutable(), Full);
}
