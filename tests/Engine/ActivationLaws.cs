namespace Clinks.Engage.Conformance;

public sealed class ActivationLaws(Cluster cluster)
{
    [Fact]
    public async Task A_grain_knows_its_key_and_a_reference_knows_it_too()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ILifeGrain>(key);

        Assert.Equal(key, grain.GetPrimaryKeyString());
        Assert.Equal($"life/{key}", grain.GetGrainId().ToString());
        Assert.Equal(1, await grain.Activation());
    }

    [Fact]
    public async Task However_many_call_at_once_there_is_one_activation()
    {
        var key = Cluster.NewKey();

        var seen = await Task.WhenAll(Enumerable.Range(0, 100).Select(i =>
            Task.Run(() => (i % 2 == 0 ? cluster.Inside : cluster.Client).GetGrain<ILifeGrain>(key).Activation())));

        Assert.All(seen, activation => Assert.Equal(1, activation));
        Assert.Equal(1, cluster.Signals.CountOf($"{key} activations"));
    }

    [Fact]
    public async Task A_grain_that_leaves_comes_back_with_the_next_call()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ILifeGrain>(key);
        Assert.Equal(1, await grain.Activation());

        await grain.Leave();

        Assert.Equal(2, await grain.Activation());
        Assert.Equal(["ApplicationRequested"], cluster.Signals.NotesOf(key));
    }

    [Fact]
    public async Task A_call_that_comes_while_the_grain_leaves_goes_to_the_next_activation()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ILifeGrain>(key);
        var leaving = grain.LeaveSlowly(key);
        await cluster.Signals.Await($"{key} began");

        var next = grain.Activation();
        cluster.Signals.Raise($"{key} may end");

        Assert.Equal(1, await leaving);
        Assert.Equal(2, await next);
    }

    [Fact]
    public async Task An_idle_grain_goes_and_comes_back()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IShortLivedGrain>(key);
        Assert.Equal(1, await grain.Activation());

        await cluster.Signals.Await($"{key} left");

        Assert.Equal(2, await grain.Activation());
        Assert.Equal("ActivationIdle", cluster.Signals.NotesOf(key)[0]);
    }

    [Fact]
    public async Task A_failing_activation_fails_the_call_and_the_next_call_tries_again()
    {
        var grain = cluster.Client.GetGrain<IStillbornGrain>(Cluster.NewKey());

        var failure = await Assert.ThrowsAsync<InvalidOperationException>(grain.Answer);

        Assert.Equal("It could not be.", failure.Message);
        Assert.Equal("here", await grain.Answer());
    }

    [Fact]
    public async Task A_silo_that_stops_sends_its_grains_away_first()
    {
        var key = Cluster.NewKey();
        await using var own = new Cluster();
        await own.InitializeAsync();
        await own.Client.GetGrain<ILifeGrain>(key).Activation();

        await own.StopSilos();

        await own.Signals.Await($"{key} left");
        Assert.Equal(["ShuttingDown"], own.Signals.NotesOf(key));
    }
}
