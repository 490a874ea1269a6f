using Clinks.Engage.Conformance;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;
using Orleans.TestingHost;

[assembly: AssemblyFixture(typeof(Cluster))]

namespace Clinks.Engage.Conformance;

/// <summary>One silo and a client of it. Most laws share it; each uses keys of its own.</summary>
public sealed class Cluster : IAsyncLifetime
{
    private readonly InProcessTestCluster _cluster;

    public Cluster() : this(silo => silo.UseInMemoryReminderService())
    {
    }

    internal Cluster(Action<ISiloBuilder> configure, string? serviceId = null)
    {
        var builder = new InProcessTestClusterBuilder(1);
        if (serviceId is not null) builder.Options.ServiceId = serviceId;
        builder.Options.ConfigureFileLogging = false;
        builder.ConfigureHost(host => host.Services.AddSerializer(serializer =>
        {
            serializer.AddJsonSerializer(
                Contract.Shared.IsOurs, isCopyable: null, json => json.Configure(codec => codec.SerializerOptions = Contract.Json.Options));
            serializer.Services.AddSingleton<IGeneralizedCopier, Contract.Shared>();
            // An abstract result type has no serializer of its own, and its name goes along with the result.
            serializer.Configure(types => types.AddAllowedType(typeof(Contract.Answer)));
        }));
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services.AddSingleton(Signals);
            silo.UseSystemTextJsonGrainStorageSerializer();
            silo.AddMemoryGrainStorage("memory");
            silo.Configure<ReminderOptions>(options => options.MinimumReminderPeriod = TimeSpan.FromMilliseconds(100));
            silo.AddIncomingGrainCallFilter<FirstFilter>();
            silo.AddIncomingGrainCallFilter<SecondFilter>();
            silo.Configure<GrainCollectionOptions>(options =>
            {
                options.CollectionQuantum = TimeSpan.FromMilliseconds(400);
                options.ClassSpecificCollectionAge[typeof(ShortLivedGrain).FullName!] = TimeSpan.FromMilliseconds(800);
            });
            configure(silo);
        });
        _cluster = builder.Build();
    }

    public Signals Signals { get; } = new();

    /// <summary>From outside the silo: what crosses is serialized.</summary>
    public IClusterClient Client => _cluster.Client;

    /// <summary>From inside the silo's process, as the API calls it.</summary>
    public IGrainFactory Inside => _cluster.GetSiloServiceProvider().GetRequiredService<IGrainFactory>();

    public IServiceProvider SiloServices => _cluster.GetSiloServiceProvider();

    public static string NewKey([System.Runtime.CompilerServices.CallerMemberName] string law = "") => $"law-{law}-{Guid.NewGuid():N}";

    public async ValueTask InitializeAsync() => await _cluster.DeployAsync();

    public Task StopSilos() => _cluster.StopAllSilosAsync();

    public async ValueTask DisposeAsync()
    {
        // No turn that a law left open holds up the silo.
        Signals.RaiseAll();
        await _cluster.DisposeAsync();
    }

    /// <summary>Looks again until it is so. For what the engine does in its own time, such as collecting idle grains.</summary>
    public static async Task Until(Func<Task<bool>> isSo, TimeSpan deadline)
    {
        using var clock = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var start = TimeProvider.System.GetTimestamp();
        while (!await isSo())
        {
            Assert.True(TimeProvider.System.GetElapsedTime(start) < deadline, $"It was not so within {deadline}.");
            await clock.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
