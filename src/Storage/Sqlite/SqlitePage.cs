using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>A page of events as it fills: rows of headers (<see cref="LogRow"/>), and the body in the column behind.</summary>
/// <param name="most">It ends with the event that makes its bodies so many bytes.</param>
internal sealed class SqlitePage(int limit, int most = int.MaxValue)
{
    private readonly ImmutableArray<RecordedEvent>.Builder events = ImmutableArray.CreateBuilder<RecordedEvent>();
    private long bytes;

    /// <summary>There are more than it holds.</summary>
    internal bool Full { get; private set; }

    /// <summary>How many rows to ask for: one more than there is room for tells whether there are more.</summary>
    internal int Wanted => limit + 1 - events.Count;

    /// <summary>The position to go on from behind these blocks.</summary>
    internal long GoOn(List<PositionRun> runs) => PositionRun.GoOn(events.Count == 0 ? 0 : events[^1].Header.Position, runs);

    internal void Take(Statement rows)
    {
        try
        {
            while (rows.Step())
            {
                if (events.Count == limit || bytes >= most)
                {
                    Full = true;
                    return;
                }

                events.Add(new(LogRow.Header(rows), rows.IsNull(7) ? null : (ReadOnlyMemory<byte>?)rows.Bytes(7)));
                bytes += events[^1].Body?.Length ?? 0;
            }
        }
        finally
        {
            rows.Reset();
        }
    }

    internal EventPage Done() => new(events.ToImmutable(), Full);
}
