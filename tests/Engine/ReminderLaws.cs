namespace Clinks.Engage.Conformance;

public sealed class ReminderLaws(Cluster cluster)
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_reminder_comes_again_and_again_to_a_grain_in_memory_or_not()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IRemindedGrain>(key);
        await grain.Remind("close", Short, Short);
        await cluster.Signals.Await($"{key} close 1");

        await grain.Leave();

        await cluster.Signals.Await($"{key} close 3");
        Assert.Equal("100", cluster.Signals.NotesOf($"{key} close")[0]);
        Assert.True(await grain.Forget("close"));
    }

    [Fact]
    public async Task A_reminder_that_is_set_again_comes_by_the_new_period()
    {
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<IRemindedGrain>(key);
        await grain.Remind("close", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        await grain.Remind("close", TimeSpan.Zero, TimeSpan.FromMilliseconds(200));

        await cluster.Signals.Await($"{key} close 2");
        Assert.Equal("200", cluster.Signals.NotesOf($"{key} close")[0]);
        Assert.Equal(["close"], await grain.Reminders());
        Assert.True(await grain.Forget("close"));
    }

    [Fact]
    public async Task Reminders_can_be_listed_and_taken_back()
    {
        var grain = cluster.Client.GetGrain<IRemindedGrain>(Cluster.NewKey());
        await grain.Remind("open", TimeSpan.FromHours(1), TimeSpan.FromHours(1));
        await grain.Remind("close", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        Assert.Equal(["close", "open"], await grain.Reminders());
        Assert.True(await grain.Forget("open"));
        Assert.Equal(["close"], await grain.Reminders());
        Assert.False(await grain.Forget("open"));
    }

    [Fact]
    public async Task A_reminder_that_is_too_frequent_is_refused()
    {
        var grain = cluster.Client.GetGrain<IRemindedGrain>(Cluster.NewKey());

        await Assert.ThrowsAsync<ArgumentException>(() => grain.Remind("close", Short, TimeSpan.FromMilliseconds(1)));
    }

    [Fact]
    public async Task A_reminder_in_a_database_survives_a_restart()
    {
        var key = Cluster.NewKey();
        using var database = new TestDatabase();
        await using (var before = Restarted())
        {
            await before.InitializeAsync();
            await before.Client.GetGrain<IRemindedGrain>(key).Remind("close", TimeSpan.FromMilliseconds(500), TimeSpan.FromMilliseconds(500));
            await before.StopSilos();
        }

        await using var after = Restarted();
        await after.InitializeAsync();
        await after.Signals.Await($"{key} close 2");

        Assert.Equal(
            [$"reminded/{key}|close|500"],
            database.Query("SELECT GrainId, Name, Period FROM Reminders WHERE GrainId LIKE '%' || @p", key));
        Assert.True(await after.Client.GetGrain<IRemindedGrain>(key).Forget("close"));
        Assert.Empty(database.Query("SELECT GrainId FROM Reminders WHERE GrainId LIKE '%' || @p", key));

        Cluster Restarted() => new(silo => silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = "System.Data.SQLite";
            options.ConnectionString = database.ConnectionString;
        }), "restarted");
    }

    [Fact]
    public async Task The_hash_that_goes_with_a_reminder_is_the_same_from_either_engine()
    {
        using var database = new TestDatabase();
        await using var own = new Cluster(silo => silo.UseAdoNetReminderService(options =>
        {
            options.Invariant = "System.Data.SQLite";
            options.ConnectionString = database.ConnectionString;
        }));
        await own.InitializeAsync();

        await own.Client.GetGrain<IRemindedGrain>("law-hash-known").Remind("close", TimeSpan.FromHours(1), TimeSpan.FromHours(1));

        // Found out on Orleans 10: which silo has a reminder goes by it.
        Assert.Equal(["1867765737"], database.Query("SELECT GrainHash FROM Reminders WHERE GrainId LIKE '%' || @p", "law-hash-known"));
    }
}
