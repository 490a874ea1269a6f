using Microsoft.Extensions.Configuration;

namespace Microsoft.Extensions.Hosting;

public static class OrleansSiloGenericHostExtensions
{
    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder) => hostAppBuilder.UseOrleans(_ => { });

    public static IHostApplicationBuilder UseOrleans(this IHostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(SiloOf(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    public static HostApplicationBuilder UseOrleans(this HostApplicationBuilder hostAppBuilder, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(SiloOf(hostAppBuilder.Services, hostAppBuilder.Configuration));
        return hostAppBuilder;
    }

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<ISiloBuilder> configureDelegate) =>
        hostBuilder.UseOrleans((_, builder) => configureDelegate(builder));

    public static IHostBuilder UseOrleans(this IHostBuilder hostBuilder, Action<HostBuilderContext, ISiloBuilder> configureDelegate) =>
        hostBuilder.ConfigureServices((context, services) => configureDelegate(context, SiloOf(services, context.Configuration)));

    public static IServiceCollection AddOrleans(this IServiceCollection services, Action<ISiloBuilder> configureDelegate)
    {
        configureDelegate(SiloOf(services, new ConfigurationBuilder().Build()));
        return services;
    }

    // May be called more than once: each call adds to the same silo.
    private static ISiloBuilder SiloOf(IServiceCollection services, IConfiguration configuration)
    {
        foreach (var service in services)
        {
            if (service.IsKeyedService) continue;
            if (service.ImplementationInstance is ISiloBuilder there) return there;
            if (service.ImplementationInstance is IClientBuilder)
            {
                throw new OrleansConfigurationException(
                    "Do not use UseOrleansClient together with UseOrleans: a silo's host has the client already, and UseOrleansClient can be removed.");
            }
        }

        var builder = new SiloBuilder(services, configuration);
        services.AddSingleton<ISiloBuilder>(builder);
        SiloServices.Add(services);
        return builder;
    }
}
