namespace Clinks.Engage.Storage;

/// <summary>A clock that stands until it is set.</summary>
internal sealed class FakeClock : TimeProvider
{
    internal DateTimeOffset Now { get; set; } = new(2026, 3, 2, 9, 30, 0, TimeSpan.Zero);

    public override DateTimeOffset GetUtcNow() => Now;
}
