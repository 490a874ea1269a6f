namespace Clinks.Engage.Grains.EventLog;

/// <summary>A new event: its versioned type ("response-submitted/1") and its body (JSON in UTF-8; words in it are sealed already).</summary>
public sealed record NewEvent(string Type, ReadOnlyMemory<byte> Body);

/// <summary>New events for one stream, which must be at <paramref name="ExpectedVersion"/> (0: it must not exist).</summary>
public sealed record StreamAppend(string Stream, int ExpectedVersion, ImmutableArray<NewEvent> Events);

/// <summary>What an append asks of, or does to, the openness of its scope. Decided in the append's own transaction.</summary>
public enum Openness
{
    /// <summary>Nothing.</summary>
    Whatever,

    /// <summary>The scope must be open: a submission is late or it is not, and only the transaction can tell.</summary>
    MustBeOpen,

    /// <summary>This append opens the scope.</summary>
    Opens,

    /// <summary>This append closes it: appends in the log before it were in time, none after it is.</summary>
    Closes,
}

/// <summary>An append over one or more streams of one scope. It stands or falls whole.</summary>
public sealed record AppendRequest
{
    /// <summary>An engagement's id, or "membership", or "access".</summary>
    public required string Scope { get; init; }

    /// <summary>At least one; the receipt names the last event of the first.</summary>
    public required ImmutableArray<StreamAppend> Streams { get; init; }

    /// <summary>Who asks; with <see cref="RequestId"/> the key of the table of requests.</summary>
    public required string Actor { get; init; }

    public required string RequestId { get; init; }

    /// <summary>Hexadecimal SHA-256 of all that was sent under the request id.</summary>
    public required string ContentHash { get; init; }

    public Openness Openness { get; init; }

    /// <summary>
    /// Only if nothing was appended to the scope after this position; otherwise <see cref="AppendResult.Moved"/>. For what was made
    /// from a reading of the whole scope, such as a release.
    /// </summary>
    public long? ScopeSeen { get; init; }

    /// <summary>What to answer beside the receipt, now and to every repetition (JSON; may be empty). Holds no words.</summary>
    public ReadOnlyMemory<byte> Answer { get; init; }
}
