using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

/// <summary>Clients of a silo in another process. There is none on the embedded engine; the test cluster has one in the same process.</summary>
public static class OrleansClientGenericHostExtensions
{
    public static IHostApplicationBuilder UseOrleansClient(this IHostApplicationBuilder hostAppBuilder, Action<IClientBuilder> configureDelegate)
    {
        hostAppBuilder.Services.AddOrleansClient(hostAppBuilder.Configuration, configureDelegate);
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleansClient(this IHostBuilder hostBuilder, Action<IClientBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) => services.AddOrleansClient(context.Configuration, configureDelegate));

    public static IServiceCollection AddOrleansClient(
        this IServiceCollection services, IConfiguration? configuration, Action<IClientBuilder> configureDelegate)
    {
        var there = services.FirstOrDefault(service => !service.IsKeyedService && service.ImplementationInstance is IClientBuilder);
        var builder = there?.ImplementationInstance as IClientBuilder;
        if (builder is null)
        {
            builder = new ClientBuilder(services, configuration ?? new ConfigurationBuilder().Build());
            services.AddSingleton(builder);
            services.AddLogging();
            services.TryAddSingleton(TimeProvider.System);
            services.AddSingleton<ClientHostedService>();
            services.AddSingleton<IHostedService>(provider => provider.GetRequiredService<ClientHostedService>());
            services.AddSingleton<IClusterClient>(provider => provider.GetRequiredService<ClientHostedService>().Client);
            services.AddSingleton<IGrainFactory>(provider => provider.GetRequiredService<IClusterClient>());
        }

        configureDelegate(builder);
        return services;
    }
}
