using System.Net;
using Microsoft.Extensions.Hosting;
using Orleans.TestingHost;

namespace Clinks.Engage.Conformance;

/// <summary>Where the embedded engine ends and says so. Skipped by name on Orleans, where it goes on.</summary>
public sealed class EngineLaws(Cluster cluster)
{
    private const string OnOrleans = "Orleans has clusters; this says what the embedded engine answers when it is asked for one.";

    private static bool IsEmbedded => typeof(Grain).Assembly.GetName().Name == "Clinks.Engage.Engine";

    [Fact]
    public async Task A_silo_that_is_told_to_join_another_does_not_start()
    {
        Assert.SkipUnless(IsEmbedded, OnOrleans);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleans(silo => silo.UseLocalhostClustering(11112, 30001, new IPEndPoint(IPAddress.Loopback, 11111)));
        using var host = builder.Build();

        var refusal = await Assert.ThrowsAsync<OrleansConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));

        Assert.Contains("GrainEngine=Orleans", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_test_cluster_of_two_silos_is_refused()
    {
        Assert.SkipUnless(IsEmbedded, OnOrleans);

        Assert.Throws<NotSupportedException>(() => new InProcessTestClusterBuilder(2));
    }

    [Fact]
    public async Task A_client_of_another_process_does_not_start()
    {
        Assert.SkipUnless(IsEmbedded, OnOrleans);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.UseOrleansClient(_ => { });
        using var host = builder.Build();

        await Assert.ThrowsAsync<OrleansConfigurationException>(() => host.StartAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task A_turn_that_writes_waits_for_every_turn_that_reads()
    {
        Assert.SkipUnless(IsEmbedded, "On Orleans 10 it waits for the first of them, and may begin while a second one is between two awaits.");
        var key = Cluster.NewKey();
        var grain = cluster.Client.GetGrain<ITurnGrain>(key);
        var first = grain.Read($"{key} r1");
        await cluster.Signals.Await($"{key} r1 began");
        var second = grain.Read($"{key} r2");
        await cluster.Signals.Await($"{key} r2 began");

        cluster.Signals.Raise($"{key} r1 may end");
        await first;
        var writing = grain.Hold($"{key} w");
        await grain.Peek();
        Assert.False(cluster.Signals.Raised($"{key} w began").IsCompleted);

        cluster.Signals.Raise($"{key} r2 may end");
        cluster.Signals.Raise($"{key} w may end");
        await Task.WhenAll(second, writing);
    }

    [Fact]
    public async Task A_state_under_a_key_that_reads_as_a_number_is_refused()
    {
        Assert.SkipUnless(IsEmbedded, "Orleans takes it, and lets ff, FF and 00ff share one row.");
        using var database = new TestDatabase();
        await using var own = new Cluster(silo => silo.AddAdoNetGrainStorage("database", options =>
        {
            options.Invariant = "System.Data.SQLite";
            options.ConnectionString = database.ConnectionString;
        }));
        await own.InitializeAsync();

        var refusal = await Assert.ThrowsAsync<OrleansException>(() => own.Client.GetGrain<IDatabaseDraftGrain>("ff").Read());

        Assert.Contains("Begin keys with a word", refusal.Message, StringComparison.Ordinal);
    }
}
