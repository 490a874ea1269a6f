namespace Clinks.Engage.Conformance;

public sealed class CancellationLaws(Cluster cluster)
{
    [Fact]
    public async Task Cancellation_arrives_at_the_grain_and_releases_the_caller()
    {
        var key = Cluster.NewKey();
        using var cancel = new CancellationTokenSource();
        var call = cluster.Client.GetGrain<ICancellationGrain>(key).WaitToBeCancelled(key, cancel.Token);
        await cluster.Signals.Await($"{key} began");

        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        await cluster.Signals.Await($"{key} was cancelled");
    }

    [Fact]
    public async Task A_call_with_a_token_that_is_already_cancelled_does_not_reach_the_grain()
    {
        var key = Cluster.NewKey();
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => cluster.Client.GetGrain<ICancellationGrain>(key).WaitToBeCancelled(key, cancel.Token));

        Assert.False(cluster.Signals.Raised($"{key} began").IsCompleted);
    }

    [Fact]
    public async Task A_call_that_is_cancelled_before_its_turn_does_not_hold_up_the_grain()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ICancellationGrain>(key);
        var held = grain.Hold($"{key} a");
        await cluster.Signals.Await($"{key} a began");

        using var cancel = new CancellationTokenSource();
        var waiting = grain.WaitToBeCancelled($"{key} b", cancel.Token);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);

        cluster.Signals.Raise($"{key} a may end");
        await held;

        // It never begins, or finds itself cancelled soon after: on Orleans the news travels after it.
        Assert.False(await grain.IsCancelled(CancellationToken.None));
    }
}
