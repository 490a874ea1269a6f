using Clinks.Engage.Domain;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.EventLog;

public sealed class CommitQueueTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_is_answered_before_the_commit()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        var append = queue.Append(Request("r1"), Cancel);
        await store.Begun.WaitAsync(Cancel);

        Assert.False(append.IsCompleted);
        store.Release();
        Assert.IsType<AppendResult.Appended>(await append);
    }

    [Fact]
    public async Task What_arrives_during_a_commit_is_the_next_batch_up_to_its_limits()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, new() { BatchAppends = 4, BatchBytes = 1000 }, "test");
        var appends = new List<Task> { queue.Append(Request("r0"), Cancel) };
        await store.Begun.WaitAsync(Cancel);
        for (var i = 1; i <= 6; i++) appends.Add(queue.Append(Request($"r{i}"), Cancel));
        appends.Add(queue.Append(Request("large", 2000), Cancel));
        appends.Add(queue.Append(Request("last"), Cancel));
        store.Release(times: 10);
        await Task.WhenAll(appends);

        Assert.Equal(["r0", "r1 r2 r3 r4", "r5 r6 large", "last"], store.Batches);
    }

    [Fact]
    public async Task A_failed_commit_is_an_error_for_every_caller_and_never_a_receipt()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        var first = queue.Append(Request("r0"), Cancel);
        await store.Begun.WaitAsync(Cancel);
        var appends = Enumerable.Range(1, 5).Select(i => queue.Append(Request($"r{i}"), Cancel)).ToList();
        store.Release();
        await first;
        await store.Begun.WaitAsync(Cancel);
        store.Fail = new InvalidDataException("The disk said no.");
        store.Release();

        foreach (var append in appends) Assert.IsType<InvalidDataException>((await Assert.ThrowsAsync<IOException>(() => append)).InnerException);
        store.Fail = null;
        store.Release();
        Assert.IsType<AppendResult.Appended>(await queue.Append(Request("after"), Cancel));
    }

    [Fact]
    public async Task A_caller_that_leaves_before_the_batch_is_made_is_never_written()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        using var leaving = new CancellationTokenSource();
        var first = queue.Append(Request("r0"), Cancel);
        await store.Begun.WaitAsync(Cancel);
        var left = queue.Append(Request("left"), leaving.Token);
        var stays = queue.Append(Request("stays"), Cancel);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        store.Release(times: 2);
        await first;
        await stays;

        Assert.Equal(["r0", "stays"], store.Batches);
    }

    [Fact]
    public async Task A_caller_that_leaves_later_need_not_wait_and_may_be_written()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        using var leaving = new CancellationTokenSource();
        var left = queue.Append(Request("r0"), leaving.Token);
        await store.Begun.WaitAsync(Cancel);
        await leaving.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => left);
        store.Release();
        queue.Dispose();
        Assert.Equal(["r0"], store.Batches);
    }

    [Fact]
    public async Task Closing_writes_what_waits_and_takes_no_more()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        var appends = Enumerable.Range(0, 3).Select(i => queue.Append(Request($"r{i}"), Cancel)).ToList();
        store.Release(times: 3);
        queue.Dispose();

        await Task.WhenAll(appends);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => queue.Append(Request("late"), Cancel));
    }

    [Fact]
    public async Task A_full_queue_lets_callers_wait_outside_and_leave_from_there()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, new() { QueueLength = 1 }, "test");
        using var leaving = new CancellationTokenSource();
        var first = queue.Append(Request("r0"), Cancel);
        await store.Begun.WaitAsync(Cancel);
        var inside = queue.Append(Request("inside"), Cancel);
        var outside = queue.Append(Request("outside"), leaving.Token);
        await leaving.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => outside);
        store.Release(times: 3);
        await Task.WhenAll(first, inside);
        Assert.Equal(["r0", "inside"], store.Batches);
    }

    [Fact]
    public async Task Work_alone_runs_between_batches_and_keeps_its_own_failure()
    {
        using var store = new HeldStore();
        using var queue = new CommitQueue(store, LogSettings.Default, "test");
        store.Release(times: 10);
        var appends = Enumerable.Range(0, 3).Select(i => queue.Append(Request($"r{i}"), Cancel)).ToList();
        var alone = queue.RunAlone(() => { Assert.False(store.Busy); return 7; }, Cancel);
        var failing = queue.RunAlone<int>(() => throw new InvalidDataException("no"), Cancel);
        appends.Add(queue.Append(Request("after"), Cancel));

        Assert.Equal(7, await alone);
        await Assert.ThrowsAsync<InvalidDataException>(() => failing);
        await Task.WhenAll(appends);
    }

    private static AppendRequest Request(string id, int bytes = 10) =>
        Given.Append(id, new StreamAppend("a", 0, [new("t/1", new byte[bytes])])) with { Answer = default };

    /// <summary>A store that commits when it is told to.</summary>
    private sealed class HeldStore : IBatchCommitter, IDisposable
    {
        private readonly SemaphoreSlim mayCommit = new(0);

        internal SemaphoreSlim Begun { get; } = new(0);

        internal List<string> Batches { get; } = [];

        internal Exception? Fail { get; set; }

        internal bool Busy { get; private set; }

        internal void Release(int times = 1) => mayCommit.Release(times);

        public void Commit(IReadOnlyList<PendingAppend> batch)
        {
            Busy = true;
            Begun.Release();
            mayCommit.Wait();
            Busy = false;
            if (Fail is not null) throw Fail;
            Batches.Add(string.Join(' ', batch.Select(a => a.Request.RequestId)));
            foreach (var append in batch) append.Decided = new AppendResult.Appended(new Receipt(1, "a", 1, "", default), default, []);
        }

        public void Dispose()
        {
            mayCommit.Dispose();
            Begun.Dispose();
        }
    }
}
