namespace Clinks.Engage.Conformance;

public sealed class TurnLaws(Cluster cluster)
{
    [Fact]
    public async Task Turns_of_a_grain_do_not_overlap()
    {
        var grain = cluster.Client.GetGrain<ITurnGrain>(Cluster.NewKey());

        await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => grain.Increment()));

        Assert.Equal(201, await grain.Increment());
        Assert.Equal(0, await grain.Overlaps());
    }

    [Fact]
    public async Task Turns_begin_in_the_order_in_which_they_were_called()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Inside.GetGrain<ITurnGrain>(key);
        var first = grain.Hold($"{key} 0");
        await cluster.Signals.Await($"{key} 0 began");

        var rest = Enumerable.Range(1, 9).Select(i => grain.Hold($"{key} {i}")).ToArray();
        for (var i = 0; i < 10; i++) cluster.Signals.Raise($"{key} {i} may end");
        await Task.WhenAll(rest.Append(first));

        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"{key} {i}"), cluster.Signals.NotesOf(key));
    }

    [Fact]
    public async Task A_turn_that_awaits_keeps_others_out()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITurnGrain>(key);
        var held = grain.Hold($"{key} a");
        await cluster.Signals.Await($"{key} a began");

        var other = grain.Hold($"{key} b");
        await grain.Peek();
        Assert.False(cluster.Signals.Raised($"{key} b began").IsCompleted);

        cluster.Signals.Raise($"{key} a may end");
        await cluster.Signals.Await($"{key} b began");
        cluster.Signals.Raise($"{key} b may end");
        await Task.WhenAll(held, other);
    }

    [Fact]
    public async Task A_method_that_always_interleaves_answers_in_the_midst_of_a_turn()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITurnGrain>(key);
        var held = grain.Hold($"{key} a");
        await cluster.Signals.Await($"{key} a began");

        Assert.Equal($"{key} a", await grain.Peek());

        cluster.Signals.Raise($"{key} a may end");
        await held;
    }

    [Fact]
    public async Task Turns_that_only_read_overlap_each_other()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITurnGrain>(key);

        var first = grain.Read($"{key} r1");
        await cluster.Signals.Await($"{key} r1 began");
        var second = grain.Read($"{key} r2");
        await cluster.Signals.Await($"{key} r2 began");

        cluster.Signals.Raise($"{key} r1 may end");
        cluster.Signals.Raise($"{key} r2 may end");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task A_turn_that_writes_waits_for_the_one_that_reads()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITurnGrain>(key);
        var reading = grain.Read($"{key} r");
        await cluster.Signals.Await($"{key} r began");

        var writing = grain.Hold($"{key} w");
        await grain.Peek();
        Assert.False(cluster.Signals.Raised($"{key} w began").IsCompleted);

        cluster.Signals.Raise($"{key} r may end");
        cluster.Signals.Raise($"{key} w may end");
        await Task.WhenAll(reading, writing);
    }

    [Fact]
    public async Task Turns_of_a_reentrant_grain_overlap()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IReentrantGrain>(key);

        var first = grain.Hold($"{key} a");
        await cluster.Signals.Await($"{key} a began");
        var second = grain.Hold($"{key} b");
        await cluster.Signals.Await($"{key} b began");

        cluster.Signals.Raise($"{key} a may end");
        cluster.Signals.Raise($"{key} b may end");
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task What_follows_an_await_runs_alone_even_in_a_reentrant_grain()
    {
        var grain = cluster.Client.GetGrain<IReentrantGrain>(Cluster.NewKey());

        var sums = await Task.WhenAll(grain.Fan(20), grain.Fan(20));

        Assert.Equal(4_000, sums.Max());
    }

    [Fact]
    public async Task A_stateless_worker_has_several_activations_and_no_more_than_its_limit()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IWorkerGrain>(key);
        string[] turns = ["a", "b", "c"];
        var held = turns.Select(turn => grain.Hold($"{key} {turn}")).ToArray();

        // Two of them at once, whichever they are; the third when one of the two has ended.
        var began = turns.Select(turn => cluster.Signals.Await($"{key} {turn} began")).ToList();
        for (var i = 0; i < 2; i++) began.Remove(await Task.WhenAny(began));
        Assert.False(began.Single().IsCompleted);
        foreach (var turn in turns) cluster.Signals.Raise($"{key} {turn} may end");
        await Task.WhenAll(held);
        await began.Single();
    }

    [Fact]
    public async Task Calls_at_the_same_instant_do_not_share_a_stateless_worker_while_another_is_free()
    {
        for (var round = 0; round < 200; round++)
        {
            var key = Cluster.NewKey();
            var grain = cluster.Client.GetGrain<IWorkerGrain>(key);
            using var together = new Barrier(2);
            string[] turns = ["a", "b"];
            var held = turns.Select(turn => Task.Run(async () =>
            {
                together.SignalAndWait(TestContext.Current.CancellationToken);
                await grain.Hold($"{key} {turn}");
            })).ToArray();

            foreach (var turn in turns) await cluster.Signals.Await($"{key} {turn} began");
            foreach (var turn in turns) cluster.Signals.Raise($"{key} {turn} may end");
            await Task.WhenAll(held);
        }
    }
}
