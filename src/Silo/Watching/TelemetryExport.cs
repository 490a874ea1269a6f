using Clinks.Engage.Grains.Watching;
using Microsoft.Extensions.Hosting;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// Sends traces and metrics by OTLP while the host runs, as OpenTelemetry's own variables say. docs/decisions/0003 tells why the
/// SDK is started here and not by its own hosting package.
/// </summary>
internal sealed class TelemetryExport : IHostedService, IDisposable
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";
    private OpenTelemetrySdk? sdk;

    public static bool IsWanted => IsSet(Endpoint) && !string.Equals(Environment.GetEnvironmentVariable("OTEL_SDK_DISABLED"), "true", StringComparison.OrdinalIgnoreCase);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        sdk = OpenTelemetrySdk.Create(telemetry => telemetry
            .ConfigureResource(resource => resource.AddService("clinks-engage").AddEnvironmentVariableDetector())
            .WithTracing(tracing => tracing.AddSource(Watch.Name, OnlyWhatMayLeave.Web).AddProcessor(new OnlyWhatMayLeave()).AddOtlpExporter())
            .WithMetrics(metrics => metrics.AddMeter(Meters.Read).AddView(DriverLabels.View).AddOtlpExporter()));
        Watch.CountFromZero();
        return Task.CompletedTask;
    }

    /// <summary>Sends what it still has.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.CompletedTask;
    }

    public void Dispose()
    {
        sdk?.Dispose();
        sdk = null;
    }

    private static bool IsSet(string variable) => !string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(variable));
}
