using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Clinks.Engage.Silo.Watching;

/// <summary>Puts what watches into a host: OTLP where the standard variables name a receiver, and /metrics where it is asked for.</summary>
public static class WatchHosting
{
    public static IHostApplicationBuilder AddWatching(this IHostApplicationBuilder host, WatchOptions options)
    {
        // Last wins: ASP.NET asks for it by type.
        host.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        if (!TelemetryExport.IsWanted && options.Metrics is null) return host;
        host.Services.AddSingleton(options);
        host.Services.AddHostedService<TurnoutGauges>();
        if (TelemetryExport.IsWanted) host.Services.AddHostedService<TelemetryExport>();
        if (options.Metrics is null) return host;
        host.Services.AddSingleton<MetricsPort>();
        host.Services.AddHostedService(provider => provider.GetRequiredService<MetricsPort>());
        return host;
    }
}
