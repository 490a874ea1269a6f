using System.Threading.Channels;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.Watching;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>What a database does for the queue, on the queue's thread.</summary>
internal interface IBatchCommitter
{
    /// <summary>Decides each append and writes what stands, in one transaction. Throws where it is not known to be committed.</summary>
    void Commit(IReadOnlyList<PendingAppend> batch);
}

/// <summary>
/// Group commit. Appends of the whole process wait in one queue; its thread takes everything that waits, commits it in one
/// transaction, and only then answers. Batches make themselves: whatever arrives during one commit is the next batch, so a lone
/// append never waits for company.
/// </summary>
internal sealed class CommitQueue : IDisposable
{
    private readonly Channel<Work> waiting;
    private readonly IBatchCommitter committer;
    private readonly LogSettings settings;
    private readonly Thread writer;

    internal CommitQueue(IBatchCommitter committer, LogSettings settings, string name)
    {
        this.committer = committer;
        this.settings = settings;
        waiting = Channel.CreateBounded<Work>(new BoundedChannelOptions(settings.QueueLength) { SingleReader = true });
        writer = new Thread(Write) { IsBackground = true, Name = name };
        writer.Start();
    }

    internal async Task<AppendResult> Append(AppendRequest request, CancellationToken cancel)
    {
        var append = new PendingAppend(request, AppendLimits.Check(request));
        await Enter(append, cancel);
        settings.OnStep?.Invoke(CommitStep.Queued);
        await using var leaving = cancel.UnsafeRegister(static (state, token) => ((PendingAppend)state!).Leave(token), append);
        return await append.Answer;
    }

    /// <summary>Runs something on the writer's thread between two batches. Once begun it is not cancelled.</summary>
    internal async Task<T> RunAlone<T>(Func<T> work, CancellationToken cancel)
    {
        var alone = new Alone<T>(work);
        await Enter(alone, cancel);
        return await alone.Answer;
    }

    /// <summary>Takes no more, writes what waits, and returns when it is written.</summary>
    public void Dispose()
    {
        waiting.Writer.TryComplete();
        writer.Join();
    }

    private async ValueTask Enter(Work work, CancellationToken cancel)
    {
        try
        {
            await waiting.Writer.WriteAsync(work, cancel);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(CommitQueue), "The event log is closed.");
        }
    }

    private void Write()
    {
        var batch = new List<PendingAppend>(settings.BatchAppends);
        while (Next() is { } work)
        {
            for (Work? current = work; current is not null;)
            {
                if (current is IAlone)
                {
                    RunAlone(current);
                    current = null;
                }
                else
                {
                    current = Gather(current, batch);
                    if (batch.Count > 0) CommitBatch(batch);
                    batch.Clear();
                }
            }
        }
    }

    private Work? Next()
    {
        Work? work;
        while (!waiting.Reader.TryRead(out work))
        {
            // This thread is the writer's own; it may block.
            if (!waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult()) return null;
        }

        return work;
    }

    /// <summary>Takes appends as they wait, up to the limits. Returns work that is no append, where it met some.</summary>
    private Work? Gather(Work first, List<PendingAppend> batch)
    {
        var bytes = 0L;
        Work? work = first;
        do
        {
            if (work is not PendingAppend append) return work;
            if (!append.Join()) continue;
            batch.Add(append);
            bytes += append.Bytes;
        }
        while (batch.Count < settings.BatchAppends && bytes < settings.BatchBytes && waiting.Reader.TryRead(out work));
        settings.OnStep?.Invoke(CommitStep.Taken);
        return null;
    }

    private void CommitBatch(List<PendingAppend> batch)
    {
        var watch = CommitWatch.Begin(batch);
        try
        {
            committer.Commit(batch);
        }
#pragma warning disable CA1031 // Whatever went wrong, every caller must hear of it, and the next batch must have its chance.
        catch (Exception e)
#pragma warning restore CA1031
        {
            watch.End(committed: false);
            settings.Logger.CommitFailed(batch.Count, e);
            foreach (var append in batch) append.Fail(Unacknowledged(e));
            return;
        }

        watch.End(committed: true);
        foreach (var append in batch)
        {
            append.Committed();
            settings.OnStep?.Invoke(CommitStep.Answered);
        }
    }

    private static void RunAlone(Work work)
    {
        try
        {
            ((IAlone)work).Run();
        }
#pragma warning disable CA1031 // As above.
        catch (Exception e)
#pragma warning restore CA1031
        {
            work.Fail(e);
        }
    }

    // One exception a caller: one object thrown on many threads would lose its stack traces.
    private static IOException Unacknowledged(Exception why) =>
        new("The append was not acknowledged and most likely not written. Repeat it under the same request id: if it was written after all, its first answer comes back.", why);
}
