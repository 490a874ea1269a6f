using System.Threading.Channels;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>
/// Follows the log from where it left off and hands every event over once, in order. Where what it feeds throws, the place is
/// lost with it: the grain starts anew rather than count twice.
/// </summary>
/// <param name="read">All that the log has behind a position, in parts.</param>
/// <param name="take">Takes the event as it was recorded.</param>
public sealed class Follower(Func<long, CancellationToken, IAsyncEnumerable<ImmutableArray<RecordedEvent>>> read, Action<RecordedEvent> take)
{
    /// <summary>So many parts may wait: one is read while one is folded, and neither waits for the other where both take about as long.</summary>
    private const int Ahead = 2;

    /// <param name="take">Takes what happened; what was erased did not.</param>
    public Follower(Func<long, CancellationToken, IAsyncEnumerable<ImmutableArray<RecordedEvent>>> read, Action<EventHeader, object> take) : this(read, recorded =>
    {
        if (EventCodec.Read(recorded) is { } happened) take(recorded.Header, happened);
    })
    {
    }

    public long Position { get; private set; }

    public async Task CatchUp(CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var parts = Channel.CreateBounded<ImmutableArray<RecordedEvent>>(new BoundedChannelOptions(Ahead) { SingleReader = true, SingleWriter = true });
        var from = Position;
        // Not on the grain's own scheduler: there the reading would wait for the folding.
        var reading = Task.Run(() => ReadAhead(from, parts.Writer, stop.Token), CancellationToken.None);
        try
        {
            // Ends with the reading, and as it did: what was read before it failed comes first.
            await foreach (var part in parts.Reader.ReadAllAsync(CancellationToken.None))
            {
                foreach (var recorded in part)
                {
                    take(recorded);
                    Position = recorded.Header.Position;
                }

                // Others have their turn between two parts, even where the next one is there already.
                await Task.Yield();
            }
        }
        finally
        {
            // No read outlives the call.
            await stop.CancelAsync();
            await reading;
        }
    }

    private async Task ReadAhead(long after, ChannelWriter<ImmutableArray<RecordedEvent>> parts, CancellationToken cancel)
    {
        try
        {
            await foreach (var part in read(after, cancel)) await parts.WriteAsync(part, cancel);
            parts.Complete();
        }
#pragma warning disable CA1031 // Whoever folds is told, behind the parts that came before it.
        catch (Exception e)
#pragma warning restore CA1031
        {
            parts.Complete(e);
        }
    }
}
