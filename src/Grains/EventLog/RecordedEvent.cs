using Clinks.Engage.Domain;

namespace Clinks.Engage.Grains.EventLog;

/// <summary>What stays of an event for ever.</summary>
/// <param name="Position">Dense over the whole log from 1, in commit order: who has seen n has seen all before.</param>
/// <param name="Version">Dense within the stream from 1.</param>
/// <param name="At">When it was committed, UTC, by the log's clock.</param>
/// <param name="Commitment">SHA-256(salt ‖ body), 32 bytes.</param>
public sealed record EventHeader(
    long Position, string Stream, int Version, string Type, string Scope, DateTimeOffset At, ReadOnlyMemory<byte> Commitment)
{
    public Receipt ToReceipt() => new(Position, Stream, Version, Convert.ToHexStringLower(Commitment.Span), At);
}

/// <summary>An event as read. <paramref name="Body"/> is null where it was erased.</summary>
public sealed record RecordedEvent(EventHeader Header, ReadOnlyMemory<byte>? Body);

/// <summary>Some events in order; <paramref name="More"/> where the limit cut them off.</summary>
public sealed record EventPage(ImmutableArray<RecordedEvent> Events, bool More);

/// <summary>What reading the whole log found.</summary>
public sealed record Verification(long Events, long Erased, ImmutableArray<string> Faults)
{
    public bool Holds => Faults.IsEmpty;
}
