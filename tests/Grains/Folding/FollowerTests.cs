using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

public sealed class FollowerTests
{
    private readonly List<long> taken = [];

    [Fact]
    public async Task Every_event_is_taken_once_in_order_and_the_next_call_goes_on_from_there()
    {
        var last = 5L;
        var follower = new Follower((after, _, _) => Task.FromResult(Page(after, Math.Min(after + 2, last), more: after + 2 < last)), Take);
        await follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4, 5], taken);
        last = 6;
        await follower.CatchUp(TestContext.Current.CancellationToken);
        await follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.Equal([1, 2, 3, 4, 5, 6], taken);
        Assert.Equal(6, follower.Position);
    }

    [Fact]
    public async Task The_next_page_is_read_while_one_is_folded()
    {
        using var reading = new ManualResetEventSlim();
        var follower = new Follower((after, _, _) =>
        {
            if (after == 1) reading.Set();
            return Task.FromResult(Page(after, after + 1, more: after == 0));
        }, recorded =>
        {
            // Would wait for ever if the second page were asked for after the first was folded.
            reading.Wait(TestContext.Current.CancellationToken);
            Take(recorded);
        });
        await follower.CatchUp(TestContext.Current.CancellationToken).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
        Assert.Equal([1, 2], taken);
    }

    [Fact]
    public async Task Where_an_event_cannot_be_taken_that_is_what_is_said_and_no_read_is_left_behind()
    {
        var read = new TaskCompletionSource<EventPage>(TaskCreationOptions.RunContinuationsAsynchronously);
        var follower = new Follower(
            (after, _, _) => after == 0 ? Task.FromResult(Page(0, 2, more: true)) : read.Task,
            recorded => throw new FormatException(recorded.Header.Stream));
        var caught = follower.CatchUp(TestContext.Current.CancellationToken);
        Assert.False(caught.IsCompleted);
        read.SetException(new IOException("The database went away."));
        await Assert.ThrowsAsync<FormatException>(() => caught);
        Assert.Equal(0, follower.Position);
    }

    [Fact]
    public async Task A_page_that_cannot_be_read_throws_after_what_came_before_it()
    {
        var follower = new Follower((after, _, _) => after == 0 ? Task.FromResult(Page(0, 2, more: true)) : throw new IOException("The database went away."), Take);
        await Assert.ThrowsAsync<IOException>(() => follower.CatchUp(TestContext.Current.CancellationToken));
        Assert.Equal([1, 2], taken);
        Assert.Equal(2, follower.Position);
    }

    private void Take(RecordedEvent recorded) => taken.Add(recorded.Header.Position);

    private static EventPage Page(long after, long to, bool more) => new(
        [.. Enumerable.Range((int)after + 1, (int)(to - after)).Select(position => new RecordedEvent(new(position, "stream", position, "type/1", "scope", default, default), null))], more);
}
