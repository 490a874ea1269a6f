using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Orleans.Runtime;

internal static class SiloServices
{
    internal static void Add(IServiceCollection services)
    {
        services.AddOptions<ClusterOptions>().PostConfigure(options =>
        {
            if (string.IsNullOrWhiteSpace(options.ServiceId) || string.IsNullOrWhiteSpace(options.ClusterId))
            {
                throw new OrleansConfigurationException($"{nameof(ClusterOptions)} needs a {nameof(options.ServiceId)} and a {nameof(options.ClusterId)}.");
            }
        });
        services.AddLogging();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<SignatureCheck>();
        services.AddSingleton<Silo>();
        services.AddSingleton<IClusterClient>(provider => new GrainFactory(provider.GetRequiredService<Silo>().Sender, provider));
        services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        services.AddSingleton<IGrainContextAccessor, GrainContextAccessor>();
        services.AddSingleton<IPersistentStateFactory, PersistentStates>();
        services.AddScoped<GrainContextHolder>();
        services.AddScoped(provider => provider.GetRequiredService<GrainContextHolder>().Context
            ?? throw new InvalidOperationException("There is an IGrainContext only among the services of a grain."));
        services.AddSingleton<IHostedService, SiloHostedService>();
    }
}

internal sealed class SiloHostedService(Silo silo) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => silo.Start(cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => silo.Stop(cancellationToken);
}
