using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>
/// Follows the log from where it left off and hands every event over once, in order. Where what it feeds throws, the place is
/// lost with it: the grain starts anew rather than count twice.
/// </summary>
/// <param name="take">Takes the event as it was recorded.</param>
public sealed class Follower(Func<long, int, CancellationToken, Task<EventPage>> read, Action<RecordedEvent> take)
{
    /// <summary>
    /// Some 20 MB of submissions. Between two pages both who reads and who folds wait for the other, and the database looks anew for where to go on: with a quarter
    /// of it, a hundred thousand events took a third longer.
    /// </summary>
    private const int PageSize = 8_000;

    /// <param name="take">Takes what happened; what was erased did not.</param>
    public Follower(Func<long, int, CancellationToken, Task<EventPage>> read, Action<EventHeader, object> take) : this(read, recorded =>
    {
        if (EventCodec.Read(recorded) is { } happened) take(recorded.Header, happened);
    })
    {
    }

    public long Position { get; private set; }

    public async Task CatchUp(CancellationToken cancel)
    {
        var page = await Read(Position, cancel);
        while (true)
        {
            // The next page is read while this one is folded.
            var next = page.More ? Read(page.Events[^1].Header.Position, cancel) : null;
            try
            {
                foreach (var recorded in page.Events)
                {
                    take(recorded);
                    Position = recorded.Header.Position;
                }
            }
            finally
            {
                // No read outlives the call, and others have their turn between two pages even where the next one is there already.
                if (next is not null)
                    await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.ContinueOnCapturedContext | ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
            }

            if (next is null) return;
            page = await next;
        }
    }

    /// <summary>Not on the grain's own scheduler: there the reading would wait for the folding.</summary>
    private Task<EventPage> Read(long after, CancellationToken cancel) => Task.Run(() => read(after, PageSize, cancel), cancel);
}
