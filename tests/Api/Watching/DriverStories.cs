using System.Diagnostics.Metrics;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Clinks.Engage.Api.Tests.Watching;

/// <summary>The driver labels what it measures with the server's address, and with the connection string of a pool without a name.</summary>
public sealed class DriverStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("engage-driver-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Pools_are_measured_by_name_without_host_user_or_database()
    {
        // A password that is told to persist is in the driver's own label too. The server trusts everybody; it asks for none.
        var evidence = new NpgsqlConnectionStringBuilder(PrivateServer.NewDatabase()) { Password = "Qz1Password", PersistSecurityInfo = true };
        var vault = new NpgsqlConnectionStringBuilder(PrivateServer.NewDatabase());
        await using var app = EngageApi.Build(["--urls", "http://127.0.0.1:0", "--Logging:Console:LogLevel:Default=None"], new()
        {
            Postgres = new() { Evidence = evidence.ConnectionString, Vault = vault.ConnectionString, VaultKey = Path.Combine(folder, "vault.key") },
            Watch = new() { Metrics = new(IPAddress.Loopback, 0) },
        });
        await app.StartAsync(TestContext.Current.CancellationToken);
        // A pool without a name, such as Orleans opens for itself; and a token that nobody has, which is looked for in the evidence.
        using (var connection = new NpgsqlConnection(evidence.ConnectionString)) await connection.OpenAsync(TestContext.Current.CancellationToken);
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.First()) };
        (await new Caller(http, BearerToken.Write(new('a', 26), BearerToken.NewSecret().Secret), "nobody").Get("/v1/members")).Is(HttpStatusCode.Unauthorized);
        var text = await http.GetStringAsync(new Uri(app.Services.GetRequiredService<MetricsPort>().Address), TestContext.Current.CancellationToken);
        await app.StopAsync(TestContext.Current.CancellationToken);

        foreach (var pool in (string[])["evidence", "vault", "other"]) Assert.Contains($"db_client_connection_count{{db_client_connection_pool_name=\"{pool}\"", text, StringComparison.Ordinal);
        Assert.Contains("db_client_operation_duration_seconds_count{db_client_connection_pool_name=\"evidence\"", text, StringComparison.Ordinal);
        string[] canaries = ["Qz1Password", "Username=", "Host=", $"Database={evidence.Database}", $"{evidence.Port}"];
        var drivers = string.Join('\n', text.Split('\n').Where(line => line.StartsWith("db_", StringComparison.Ordinal)));
        foreach (var canary in canaries) Assert.DoesNotContain(canary, canary == $"{evidence.Port}" ? drivers : text, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void Over_OTLP_they_are_measured_without_pools()
    {
        using var meter = new Meter("Npgsql");
        var told = DriverLabels.View(meter.CreateHistogram<double>("db.client.operation.duration"))!.TagKeys!;
        Assert.Contains("error.type", told);
        Assert.DoesNotContain(told, key => key.Contains("pool", StringComparison.Ordinal) || key.StartsWith("server.", StringComparison.Ordinal));
        Assert.Same(OpenTelemetry.Metrics.MetricStreamConfiguration.Drop, DriverLabels.View(meter.CreateObservableGauge("db.client.connection.max", () => 1)));
        using var another = new Meter("another");
        Assert.Null(DriverLabels.View(another.CreateCounter<int>("acorns")));
    }
}
