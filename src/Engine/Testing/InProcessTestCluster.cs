using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Orleans.TestingHost;

/// <summary>A silo and a client of it in the process of the test. What goes between them is carried as between processes.</summary>
public sealed class InProcessTestCluster(InProcessTestClusterOptions options) : IAsyncDisposable
{
    private readonly List<InProcessSiloHandle> _silos = [];
    private IHost? _client;

    public InProcessTestClusterOptions Options => options;

    public IClusterClient Client =>
        _client?.Services.GetRequiredService<IClusterClient>() ?? throw new InvalidOperationException("The cluster has not been deployed.");

    public IReadOnlyList<InProcessSiloHandle> Silos => _silos;

    public async Task DeployAsync()
    {
        await StartSilo();
        var client = Application("TestClusterClient");
        foreach (var configure in options.ClientHostConfigurationDelegates) configure(client);
        client.Services.AddSingleton(new ClientConnection(() => _silos[0].ServiceProvider.GetRequiredService<Silo>()));
        client.UseOrleansClient(_ => { });
        _client = client.Build();
        await _client.StartAsync();
    }

    public IServiceProvider GetSiloServiceProvider() => _silos[0].ServiceProvider;

    public async Task StopSiloAsync(InProcessSiloHandle instance)
    {
        await instance.StopSiloAsync(stopGracefully: true);
        _silos.Remove(instance);
        await instance.DisposeAsync();
    }

    public async Task StopAllSilosAsync()
    {
        await StopClusterClientAsync();
        foreach (var silo in _silos.ToArray()) await StopSiloAsync(silo);
    }

    public async Task StopClusterClientAsync()
    {
        if (_client is not { } client) return;
        _client = null;
        await client.StopAsync();
        await DisposeHost(client);
    }

    public async ValueTask DisposeAsync()
    {
        await StopClusterClientAsync();
        foreach (var silo in _silos) await silo.DisposeAsync();
        _silos.Clear();
    }

    internal static async ValueTask DisposeHost(IHost host)
    {
        if (host is IAsyncDisposable asynchronous) await asynchronous.DisposeAsync();
        else host.Dispose();
    }

    private static HostApplicationBuilder Application(string name) => Host.CreateApplicationBuilder(new HostApplicationBuilderSettings
    {
        ApplicationName = name,
        EnvironmentName = Environments.Development,
        DisableDefaults = true,
    });

    private async Task StartSilo()
    {
        var specific = new InProcessTestSiloSpecificOptions { SiloName = "Silo_0" };
        var application = Application(specific.SiloName);
        foreach (var configure in options.SiloHostConfigurationDelegates) configure(specific, application);
        application.UseOrleans(silo =>
        {
            silo.Configure<ClusterOptions>(cluster => (cluster.ClusterId, cluster.ServiceId) = (options.ClusterId, options.ServiceId));
            silo.Configure<SiloOptions>(each => each.SiloName = specific.SiloName);
        });
        var host = application.Build();
        await host.StartAsync();
        _silos.Add(new InProcessSiloHandle { Name = specific.SiloName, SiloHost = host });
    }
}

public sealed class InProcessSiloHandle : IAsyncDisposable
{
    private bool _stopped;

    public string Name { get; set; } = null!;

    public IHost SiloHost { get; init; } = null!;

    public IServiceProvider ServiceProvider => SiloHost.Services;

    public bool IsActive => !_stopped;

    public async Task StopSiloAsync(bool stopGracefully)
    {
        if (_stopped) return;
        _stopped = true;
        using var now = new CancellationTokenSource();
        if (!stopGracefully) await now.CancelAsync();
        await SiloHost.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await StopSiloAsync(stopGracefully: true);
        await InProcessTestCluster.DisposeHost(SiloHost);
    }
}
