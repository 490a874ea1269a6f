using System.Diagnostics;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>The demo, done once while Prometheus looks on, and left running with its survey closed. Without Prometheus the demo alone.</summary>
public sealed class WatchedDemo : IAsyncLifetime
{
    internal const string Engagement = "survey-state-of-the-sector-2026";

    /// <summary>Seconds between two points of a panel; what Grafana makes of a short scrape interval: four of them.</summary>
    internal const string Step = "0.5", RateInterval = "2s";

    // The demo takes seconds, so it is looked at more often than the shipped fifteen.
    private const string ScrapeEvery = "500ms";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4), Pause = TimeSpan.FromMilliseconds(50);

    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly string target = Prometheus.FreeAddress();
    private Prometheus? prometheus;
    private Child? demo;

    internal static bool Installed => Tool.Find("prometheus") is not null;

    internal DateTimeOffset Began { get; } = TimeProvider.System.GetUtcNow();

    internal DateTimeOffset Ended { get; private set; }

    /// <summary>What /metrics says at the end.</summary>
    internal string Metrics { get; private set; } = "";

    internal Prometheus Prometheus
    {
        get
        {
            SkipWhereNotInstalled();
            return prometheus!;
        }
    }

    internal static void SkipWhereNotInstalled() => Assert.SkipUnless(Installed, "Prometheus (Debian: prometheus) is not installed here.");

    public async ValueTask InitializeAsync()
    {
        try
        {
            await Watch();
        }
        catch
        {
            // What did not begin well is not disposed of by anybody else.
            await DisposeAsync();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (demo is not null) await demo.DisposeAsync();
        if (prometheus is not null) await prometheus.DisposeAsync();
        (demo, prometheus) = (null, null);
        http.Dispose();
    }

    private async Task Watch()
    {
        var cancel = TestContext.Current.CancellationToken;
        if (Installed)
        {
            // It waits for the demo and not the other way round: the rise from nought is to be seen.
            prometheus = new(target, ScrapeEvery);
            await Until(() => prometheus.IsReady(cancel), () => "Prometheus was not ready.");
        }

        demo = new("dotnet", Tool.Demo, "--stay", "--urls", "http://127.0.0.1:0", "--metrics", $"http://{target}");
        await Until(
            () =>
            {
                demo.MustRun();
                return Task.FromResult(demo.Output.Contains("The platform stays at", StringComparison.Ordinal));
            },
            () => demo.Output);
        // The figures of participation are some seconds old, and exact once they have seen the close: 3 of 120 withdrew.
        await Until(async () => (Metrics = await http.GetStringAsync(new Uri($"http://{target}/metrics"), cancel)).Contains($"engage_response_rate_ratio{{engagement=\"{Engagement}\"}} 0.975\n", StringComparison.Ordinal), () => Metrics);
        if (prometheus is not null) await Until(async () => (await prometheus.Get("query?query=engage_response_rate_ratio", cancel)).ToJsonString().Contains("\"0.975\"", StringComparison.Ordinal), () => "Prometheus did not see the close.");
        // Some steps more, so that the last point of a panel is not before what was just seen.
        Ended = TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(1);
    }

    /// <summary>Looks again and again, up to a deadline.</summary>
    private static async Task Until(Func<Task<bool>> holds, Func<string> otherwise)
    {
        var deadline = Stopwatch.StartNew();
        using var again = new PeriodicTimer(Pause);
        while (!await holds())
        {
            Assert.True(deadline.Elapsed < Patience, otherwise());
            await again.WaitForNextTickAsync(TestContext.Current.CancellationToken);
        }
    }
}
