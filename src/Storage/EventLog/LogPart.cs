using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>
/// Events on their way from the log: a thousand small ones, or as many larger ones as weigh a megabyte. What is held of a long reading follows
/// neither from how much there is to read nor from how large bodies are (one body, of at most 4 MB, may be more).
/// </summary>
internal sealed class LogPart
{
    internal const int MostEvents = 1_000, MostBytes = 1 << 20;

    private readonly ImmutableArray<RecordedEvent>.Builder events = ImmutableArray.CreateBuilder<RecordedEvent>();
    private int bytes;

    internal bool IsFull => events.Count >= MostEvents || bytes >= MostBytes;

    internal bool IsEmpty => events.Count == 0;

    /// <summary>The position of the last event that was ever added; 0 before the first.</summary>
    internal long Last { get; private set; }

    internal void Add(RecordedEvent recorded)
    {
        events.Add(recorded);
        bytes += recorded.Body?.Length ?? 0;
        Last = recorded.Header.Position;
    }

    /// <summary>What is there. The next part begins empty.</summary>
    internal ImmutableArray<RecordedEvent> Take()
    {
        bytes = 0;
        return events.DrainToImmutable();
    }
}
