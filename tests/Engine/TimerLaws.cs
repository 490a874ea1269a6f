namespace Clinks.Engage.Conformance;

public sealed class TimerLaws(Cluster cluster)
{
    [Fact]
    public async Task A_timer_ticks_again_when_its_tick_has_ended()
    {
        var key = Cluster.NewKey();
        await cluster.Client.GetGrain<ITimerGrain>(key).Begin();

        for (var tick = 1; tick <= 3; tick++)
        {
            await cluster.Signals.Await($"{key} tick {tick}");
            Assert.Equal(tick, cluster.Signals.CountOf($"{key} ticks"));
            cluster.Signals.Raise($"{key} tick {tick} may end");
        }
    }

    [Fact]
    public async Task A_tick_is_a_turn_and_waits_for_the_turn_before_it()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITimerGrain>(key);
        await grain.Begin();
        await cluster.Signals.Await($"{key} tick 1");

        var held = grain.Hold($"{key} a");
        Assert.False(cluster.Signals.Raised($"{key} a began").IsCompleted);
        cluster.Signals.Raise($"{key} tick 1 may end");

        await cluster.Signals.Await($"{key} a began");
        Assert.Equal(1, cluster.Signals.CountOf($"{key} ticks"));
        cluster.Signals.Raise($"{key} a may end");
        await held;
        await cluster.Signals.Await($"{key} tick 2");
    }

    [Fact]
    public async Task A_tick_that_may_interleave_does_not_wait()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITimerGrain>(key);
        await grain.BeginInterleaving();
        await cluster.Signals.Await($"{key} tick 1");

        var held = grain.Hold($"{key} a");
        await cluster.Signals.Await($"{key} a began");
        cluster.Signals.Raise($"{key} tick 1 may end");
        await cluster.Signals.Await($"{key} tick 2");

        cluster.Signals.Raise($"{key} a may end");
        await held;
    }

    [Fact]
    public async Task A_timer_that_is_disposed_of_or_whose_grain_leaves_ticks_no_more()
    {
        var key = Cluster.NewKey();
        foreach (var grain in new[] { cluster.Client.GetGrain<ITimerGrain>($"{key}-ended"), cluster.Client.GetGrain<ITimerGrain>($"{key}-left") })
        {
            var name = grain.GetPrimaryKeyString();
            await grain.Begin();
            await cluster.Signals.Await($"{name} tick 1");
            cluster.Signals.Raise($"{name} tick 1 may end");
            await (name.EndsWith("ended", StringComparison.Ordinal) ? grain.End() : grain.Leave());
            var ticks = cluster.Signals.CountOf($"{name} ticks");
            for (var tick = 2; tick <= ticks; tick++) cluster.Signals.Raise($"{name} tick {tick} may end");
        }

        // Another timer ticks three times: the others would have, too.
        await cluster.Client.GetGrain<ITimerGrain>($"{key}-other").BeginFailing();
        await cluster.Signals.Await($"{key}-other tick 3");
        Assert.True(cluster.Signals.CountOf($"{key}-ended ticks") <= 2);
        Assert.True(cluster.Signals.CountOf($"{key}-left ticks") <= 2);
    }

    [Fact]
    public async Task A_tick_that_throws_does_not_end_the_timer()
    {
        var key = Cluster.NewKey();

        await cluster.Client.GetGrain<ITimerGrain>(key).BeginFailing();

        await cluster.Signals.Await($"{key} tick 3");
    }
}
