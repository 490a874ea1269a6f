using System.Diagnostics;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.Watching;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>Something for the log's one writer to do.</summary>
internal abstract class Work
{
    /// <summary>Ends it unanswered: the log is closing, or the write failed.</summary>
    internal abstract void Fail(Exception why);
}

/// <summary>An append on its way: what is asked, what was worked out before the lock was taken, and who waits for it.</summary>
internal sealed class PendingAppend(AppendRequest request, int bytes) : Work
{
    private const int Waiting = 0;
    private const int InBatch = 1;
    private const int Left = 2;

    private readonly TaskCompletionSource<AppendResult> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int state = Waiting;

    internal AppendRequest Request { get; } = request;

    internal int Bytes { get; } = bytes;

    /// <summary>Its span, where somebody traces.</summary>
    internal Activity? Span { get; } = CommitWatch.Append;

    /// <summary>One for each event in the order given. Hashed by the caller's thread: the write lock is held for writing alone.</summary>
    internal Commitment[] Commitments { get; } = CommitmentsTo(request);

    /// <summary>What the transaction decided. Nobody is told before the commit.</summary>
    internal AppendResult? Decided { get; set; }

    internal Task<AppendResult> Answer => answer.Task;

    /// <summary>Into a batch, unless the caller has left.</summary>
    internal bool Join() => Interlocked.CompareExchange(ref state, InBatch, Waiting) == Waiting;

    /// <summary>The caller waits no longer. An append that has not joined a batch is then never written; one that has may be.</summary>
    internal void Leave(CancellationToken cancel)
    {
        Interlocked.CompareExchange(ref state, Left, Waiting);
        answer.TrySetCanceled(cancel);
    }

    internal void Committed() => answer.TrySetResult(Decided ?? throw new InvalidOperationException("Committed without a decision."));

    internal override void Fail(Exception why) => answer.TrySetException(why);

    private static Commitment[] CommitmentsTo(AppendRequest request)
    {
        var events = 0;
        foreach (var stream in request.Streams) events += stream.Events.Length;
        var made = new Commitment[events];
        var next = 0;
        foreach (var stream in request.Streams)
            foreach (var written in stream.Events)
                made[next++] = Commitment.To(written.Body.Span);
        return made;
    }
}

/// <summary>Something that wants the writer's connection for itself, between two batches.</summary>
internal sealed class Alone<T>(Func<T> work) : Work, IAlone
{
    private readonly TaskCompletionSource<T> answer = new(TaskCreationOptions.RunContinuationsAsynchronously);

    internal Task<T> Answer => answer.Task;

    public void Run() => answer.TrySetResult(work());

    internal override void Fail(Exception why) => answer.TrySetException(why);
}

/// <summary>Work that is no append.</summary>
internal interface IAlone
{
    void Run();
}
