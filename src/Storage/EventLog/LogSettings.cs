using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>How much goes into one commit, and how much may wait for one.</summary>
internal sealed record LogSettings
{
    internal static LogSettings Default { get; } = new();

    /// <summary>Appends a commit. More would not make a commit cheaper each, only the wait longer.</summary>
    internal int BatchAppends { get; init; } = 512;

    /// <summary>Bytes of bodies and answers a commit; one append may be larger by itself.</summary>
    internal int BatchBytes { get; init; } = 4 << 20;

    /// <summary>Appends that may wait; callers after them wait to enter, so memory stays bounded by callers.</summary>
    internal int QueueLength { get; init; } = 4096;

    internal ILogger Logger { get; init; } = NullLogger.Instance;

    /// <summary>For the crash tests: called at every step between an append and its answer.</summary>
    internal Action<CommitStep>? OnStep { get; init; }
}

/// <summary>The steps of a commit, in order. The crash test kills the process at each.</summary>
internal enum CommitStep
{
    Queued,
    Taken,
    Begun,
    Decided,
    HeaderWritten,
    BodyWritten,
    RequestWritten,
    BlockMarked,
    ScopeWritten,
    HeadWritten,
    Committed,
    Answered,
}
