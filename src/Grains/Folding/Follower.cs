using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>
/// Follows the log from where it left off and hands every event over once, in order. Where what it feeds throws, the place is
/// lost with it: the grain starts anew rather than count twice.
/// </summary>
public sealed class Follower(Func<long, int, CancellationToken, Task<EventPage>> read, Action<EventHeader, object> take)
{
    private const int PageSize = 2_000;

    public long Position { get; private set; }

    public async Task CatchUp(CancellationToken cancel)
    {
        EventPage page;
        do
        {
            page = await read(Position, PageSize, cancel);
            foreach (var recorded in page.Events)
            {
                if (EventCodec.Read(recorded) is { } happened) take(recorded.Header, happened);
                Position = recorded.Header.Position;
            }
        }
        while (page.More);
    }
}
