using Clinks.Engage.Domain;

namespace Clinks.Engage.Grains.EventLog;

/// <summary>What came of an append.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>Committed. <paramref name="Headers"/> are those of the new events in the order given.</summary>
    public sealed record Appended(Receipt Receipt, ReadOnlyMemory<byte> Answer, ImmutableArray<EventHeader> Headers) : AppendResult;

    /// <summary>The same request of the same actor was committed before: its first answer again.</summary>
    public sealed record Repeated(Receipt Receipt, ReadOnlyMemory<byte> Answer) : AppendResult;

    /// <summary>The actor used this request id before, for other content. Nothing was written.</summary>
    public sealed record OtherContent : AppendResult;

    /// <summary>A stream was not at its expected version. Nothing was written.</summary>
    public sealed record Conflict(string Stream, int ExpectedVersion, int ActualVersion) : AppendResult;

    /// <summary>The scope had to be open and is not. <paramref name="ClosedAt"/> is null where it was never opened. Nothing was written.</summary>
    public sealed record NotOpen(DateTimeOffset? ClosedAt) : AppendResult;

    /// <summary>The scope has events after the position that the request had seen. Nothing was written.</summary>
    public sealed record Moved(long Position) : AppendResult;
}
