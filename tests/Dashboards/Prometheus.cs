using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>A Prometheus of the tests' own, with the shipped prometheus.yml and rules.yml, on a free port of the loopback. Its data goes with it.</summary>
internal sealed class Prometheus : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("engage-prometheus-");
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false });
    private readonly Child process;

    /// <param name="target">What it scrapes in place of the shipped target.</param>
    /// <param name="every">How often, in place of the shipped interval.</param>
    public Prometheus(string target, string every)
    {
        var config = Shipped.Read("prometheus.yml");
        if (!config.Contains(Shipped.Target, StringComparison.Ordinal) || !config.Contains(Shipped.Every, StringComparison.Ordinal))
            throw new InvalidOperationException("prometheus.yml does not say what is scraped, or how often, in the words that the tests replace.");
        var file = Path.Combine(folder.FullName, "prometheus.yml");
        File.WriteAllText(file, config.Replace(Shipped.Target, target, StringComparison.Ordinal).Replace(Shipped.Every, "_interval: " + every, StringComparison.Ordinal));
        File.Copy(Path.Combine(Shipped.Folder, "rules.yml"), Path.Combine(folder.FullName, "rules.yml"));
        var address = FreeAddress();
        http.BaseAddress = new($"http://{address}");
        process = new("prometheus", $"--config.file={file}", $"--storage.tsdb.path={Path.Combine(folder.FullName, "data")}", $"--web.listen-address={address}", "--log.level=warn");
    }

    public static string FreeAddress()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return listener.LocalEndpoint.ToString()!;
    }

    public async Task<bool> IsReady(CancellationToken cancel)
    {
        process.MustRun();
        try
        {
            using var answer = await http.GetAsync(new Uri("/-/ready", UriKind.Relative), cancel);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <summary>The data of an answer; an answer that is no success fails the test with what Prometheus says.</summary>
    public async Task<JsonNode> Get(string path, CancellationToken cancel)
    {
        using var answer = await http.GetAsync(new Uri("/api/v1/" + path, UriKind.Relative), cancel);
        var said = JsonNode.Parse(await answer.Content.ReadAsStringAsync(cancel))!;
        Assert.True((string?)said["status"] == "success", $"{path}: {said["error"]}");
        Assert.True(said["warnings"] is null, $"{path}: {said["warnings"]}");
        return said["data"]!;
    }

    /// <summary>The series of a query, as a panel draws them.</summary>
    public async Task<ImmutableArray<Drawn>> Range(string query, DateTimeOffset from, DateTimeOffset to, CancellationToken cancel)
    {
        var data = await Get(string.Create(CultureInfo.InvariantCulture,
            $"query_range?query={Uri.EscapeDataString(query)}&start={from.ToUnixTimeMilliseconds() / 1000.0}&end={to.ToUnixTimeMilliseconds() / 1000.0}&step={WatchedDemo.Step}"), cancel);
        return [.. data["result"]!.AsArray().Select(series => new Drawn(
            series!["metric"]!.AsObject().ToImmutableDictionary(label => label.Key, label => (string)label.Value!, StringComparer.Ordinal),
            [.. series["values"]!.AsArray().Select(point => double.Parse((string)point![1]!, CultureInfo.InvariantCulture))]))];
    }

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        http.Dispose();
        folder.Delete(recursive: true);
    }
}

/// <summary>One line of a panel.</summary>
internal sealed record Drawn(ImmutableDictionary<string, string> Labels, ImmutableArray<double> Values);
