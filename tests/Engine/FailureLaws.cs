using Orleans.Serialization;

namespace Clinks.Engage.Conformance;

public sealed class FailureLaws(Cluster cluster)
{
    [Fact]
    public async Task An_exception_crosses_to_the_caller()
    {
        var grain = cluster.Client.GetGrain<IFailureGrain>(Cluster.NewKey());

        var late = await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Throw("late"));
        var early = await Assert.ThrowsAsync<ArgumentException>(() => grain.ThrowBeforeAnyAwait("early"));
        var value = await Assert.ThrowsAsync<FormatException>(async () => await grain.ThrowFromValueTask("value"));

        Assert.Equal(["late", "early", "value"], [late.Message, early.Message, value.Message]);
    }

    [Fact]
    public async Task An_exception_of_our_own_crosses_if_it_has_a_serializer()
    {
        var grain = cluster.Client.GetGrain<IFailureGrain>(Cluster.NewKey());

        Assert.Equal("ours", (await Assert.ThrowsAsync<OurOwnException>(() => grain.ThrowOurOwn("ours"))).Message);
        await Assert.ThrowsAsync<CodecNotFoundException>(grain.ThrowUnsaid);
    }

    [Fact]
    public async Task A_grain_that_threw_answers_the_next_call()
    {
        var grain = cluster.Client.GetGrain<IFailureGrain>(Cluster.NewKey());
        await Assert.ThrowsAsync<InvalidOperationException>(() => grain.Throw("once"));

        Assert.Equal("here", await grain.Answer());
    }

    [Fact]
    public async Task A_call_that_never_returns_times_out()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IFailureGrain>(key);

        await Assert.ThrowsAsync<TimeoutException>(grain.NeverAnswer);

        // The turn goes on until it ends by itself: giving up is the caller's alone.
        var waiting = grain.Answer();
        Assert.False(waiting.IsCompleted);
        cluster.Signals.Raise($"{key} may end");
        Assert.Equal("here", await waiting);
    }

    [Fact]
    public async Task Grains_that_call_each_other_in_a_ring_time_out()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IFailureGrain>($"{key}-a");

        await Assert.ThrowsAsync<TimeoutException>(() => grain.CallBack($"{key}-b"));
    }

    [Fact]
    public async Task A_one_way_call_returns_without_waiting_and_without_failing()
    {
        var key = Cluster.NewKey();

        await cluster.Client.GetGrain<IFailureGrain>(key).Forget($"{key} came");

        await cluster.Signals.Await($"{key} came");
    }
}
