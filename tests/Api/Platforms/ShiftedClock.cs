namespace Clinks.Engage.Api.Tests;

/// <summary>The time of day plus what a test adds to it. Timers run as ever.</summary>
internal sealed class ShiftedClock : TimeProvider
{
    private long shift;

    public void Pass(TimeSpan time) => Interlocked.Add(ref shift, time.Ticks);

    public override DateTimeOffset GetUtcNow() => System.GetUtcNow().AddTicks(Interlocked.Read(ref shift));
}
