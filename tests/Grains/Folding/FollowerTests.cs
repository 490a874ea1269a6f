using System.Runtime.CompilerServices;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

public sealed class FollowerTests
{
    private readonly List<long> taken = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_event_is_taken_once_in_order_and_the_next_call_goes_on_from_there()
    {
        var last = 5L;
        var follower = new Follower((after, cancel) => Parts(after, last, 2, AtOnce, cancel), Take);
        await follower.CatchUp(Cancel);
        Assert.Equal([1, 2, 3, 4, 5], taken);
        last = 6;
        await follower.CatchUp(Cancel);
        await follower.CatchUp(Cancel);
        Assert.Equal([1, 2, 3, 4, 5, 6], taken);
        Assert.Equal(6, follower.Position);
    }

    [Fact]
    public async Task The_next_part_is_read_while_one_is_folded()
    {
        using var reading = new ManualResetEventSlim();
        var follower = new Follower((after, cancel) => Parts(after, 2, 1, first => Reached(first == 2, reading), cancel), recorded =>
        {
            // Would wait for ever if the second part were asked for after the first was folded.
            reading.Wait(Cancel);
            Take(recorded);
        });
        await follower.CatchUp(Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel);
        Assert.Equal([1, 2], taken);

        static Task Reached(bool second, ManualResetEventSlim reading)
        {
            if (second) reading.Set();
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task Reading_runs_a_few_parts_ahead_of_folding_and_no_further()
    {
        var read = 0L;
        var follower = new Follower((after, cancel) => Parts(after, 1_000, 1, first =>
        {
            Volatile.Write(ref read, first);
            return Task.CompletedTask;
        }, cancel), recorded =>
        {
            // One is folded, two wait, and one is in the hand of who reads; it asks for the next when that finds room.
            Assert.InRange(Volatile.Read(ref read), recorded.Header.Position, recorded.Header.Position + 4);
            Thread.SpinWait(2_000);
            Take(recorded);
        });
        await follower.CatchUp(Cancel);
        Assert.Equal(1_000, taken.Count);
    }

    [Fact]
    public async Task Where_an_event_cannot_be_taken_that_is_what_is_said_and_no_read_is_left_behind()
    {
        var (asked, left) = (new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously), false);
        var follower = new Follower(
            (after, cancel) => Parts(after, 4, 2, first => first == 1 ? Task.CompletedTask : Hangs(cancel), cancel),
            recorded =>
            {
                asked.Task.Wait(Cancel);
                throw new FormatException(recorded.Header.Stream);
            });
        await Assert.ThrowsAsync<FormatException>(() => follower.CatchUp(Cancel).WaitAsync(TimeSpan.FromMinutes(2), Cancel));
        Assert.True(left);
        Assert.Equal(0, follower.Position);

        async Task Hangs(CancellationToken cancel)
        {
            asked.SetResult();
            try
            {
                await Task.Delay(Timeout.Infinite, cancel);
            }
            finally
            {
                left = true;
            }
        }
    }

    [Fact]
    public async Task A_part_that_cannot_be_read_throws_after_what_came_before_it()
    {
        var follower = new Follower((after, cancel) => Parts(after, 4, 2, first => first == 1 ? Task.CompletedTask : throw new IOException("The database went away."), cancel), Take);
        await Assert.ThrowsAsync<IOException>(() => follower.CatchUp(Cancel));
        Assert.Equal([1, 2], taken);
        Assert.Equal(2, follower.Position);
    }

    [Fact]
    public async Task A_log_that_cannot_be_asked_at_all_says_so()
    {
        var follower = new Follower((_, _) => throw new ObjectDisposedException("log"), Take);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => follower.CatchUp(Cancel));
    }

    [Fact]
    public async Task Who_calls_it_off_is_told_so()
    {
        using var called = CancellationTokenSource.CreateLinkedTokenSource(Cancel);
        var follower = new Follower((after, cancel) => Parts(after, 4, 2, first => first == 1 ? Task.CompletedTask : Task.Delay(Timeout.Infinite, cancel), cancel), recorded =>
        {
            Take(recorded);
            called.Cancel();
        });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => follower.CatchUp(called.Token).WaitAsync(TimeSpan.FromMinutes(2), Cancel));
        Assert.InRange(follower.Position, 1, 2);
    }

    private static Task AtOnce(long first) => Task.CompletedTask;

    private void Take(RecordedEvent recorded) => taken.Add(recorded.Header.Position);

    /// <param name="before">What happens before a part is there, by the position with which it begins.</param>
    private static async IAsyncEnumerable<ImmutableArray<RecordedEvent>> Parts(
        long after, long last, int each, Func<long, Task> before, [EnumeratorCancellation] CancellationToken cancel)
    {
        for (var first = after + 1; first <= last; first += each)
        {
            cancel.ThrowIfCancellationRequested();
            await before(first);
            yield return [.. Enumerable.Range((int)first, (int)Math.Min(each, last - first + 1))
                .Select(position => new RecordedEvent(new(position, "stream", position, "type/1", "scope", default, default), null))];
        }
    }
}
