namespace Clinks.Engage.Conformance;

public sealed class FilterLaws(Cluster cluster)
{
    [Fact]
    public async Task Filters_run_in_the_order_in_which_they_were_added_and_around_the_grain()
    {
        var key = Cluster.NewKey();

        Assert.Equal($"{key} 7", await cluster.Client.GetGrain<IFilteredGrain>(key).Echo(key, 7));

        Assert.Equal(["first in", "second in", "grain", $"second out with {key} 7", "first out"], cluster.Signals.NotesOf(key));
    }

    [Fact]
    public async Task A_filter_sees_what_is_called_and_with_what()
    {
        var key = Cluster.NewKey();

        await cluster.Client.GetGrain<IFilteredGrain>(key).Echo(key, 7);

        Assert.Equal(["IFilteredGrain.Echo", "FilteredGrain.Echo", "officer", "2 arguments, 7", "filtered"], cluster.Signals.NotesOf($"{key} seen"));
    }

    [Fact]
    public async Task A_filter_sees_which_grain_calls()
    {
        var key = Cluster.NewKey();

        await cluster.Client.GetGrain<IFilteredGrain>($"{key}-caller").Through(key);

        Assert.Equal([$"filtered/{key}-caller"], cluster.Signals.NotesOf($"{key} source"));
    }

    [Fact]
    public async Task A_filter_that_throws_keeps_the_call_from_the_grain()
    {
        var key = Cluster.NewKey();

        var refusal = await Assert.ThrowsAsync<UnauthorizedAccessException>(() => cluster.Client.GetGrain<IFilteredGrain>(key).Denied());

        Assert.Equal("Not for you.", refusal.Message);
        Assert.False(cluster.Signals.Raised($"{key} reached").IsCompleted);
    }

    [Fact]
    public async Task Reminders_and_the_ticks_of_timers_pass_the_filters_too()
    {
        var key = Cluster.NewKey();
        await cluster.Client.GetGrain<ITimerGrain>(key).BeginFailing();
        await cluster.Client.GetGrain<IRemindedGrain>(key).Remind("close", TimeSpan.FromMilliseconds(200), TimeSpan.FromHours(1));
        await cluster.Signals.Await($"{key} tick 1");
        await cluster.Signals.Await($"{key} close 1");

        var seen = cluster.Signals.NotesOf($"{key} filtered");
        Assert.Contains("Orleans.IRemindable.ReceiveReminder", seen);
        Assert.Contains("Orleans.Runtime.IGrainTimerInvoker.InvokeCallbackAsync", seen);
    }

    [Fact]
    public async Task A_filter_can_change_the_result()
    {
        Assert.Equal("by the grain, and by the filter", await cluster.Client.GetGrain<IFilteredGrain>(Cluster.NewKey()).Replaced());
    }

    [Fact]
    public async Task A_filter_can_make_good_what_the_grain_threw()
    {
        Assert.Equal("failed by the grain", await cluster.Client.GetGrain<IFilteredGrain>(Cluster.NewKey()).Fails());
    }
}
