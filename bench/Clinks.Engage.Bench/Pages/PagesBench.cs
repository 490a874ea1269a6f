using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Clinks.Engage.Bench.Submissions;

namespace Clinks.Engage.Bench.Pages;

/// <summary>
/// Pages a second: a section of twenty questions, for somebody who is signed in, with its form's token, beside a page with nothing
/// on it that goes through the same pipeline without a session. In turns, by the same client, without compression on either side.
/// Then the bytes that a browser fetches on its first visit, and on the page after that, compressed.
/// </summary>
internal static partial class PagesBench
{
    private const int WarmUps = 6, Rounds = 9, Connections = 32, PagesARound = 4_000;
    private const double Bar = 0.4;
    private const int FirstBar = 120, AfterBar = 15;

    public static async Task<int> Run()
    {
        Machine.Describe();
        var folder = Directory.CreateTempSubdirectory("engage-bench-").FullName;
        try
        {
            var told = Path.Combine(folder, "told");
            await using var server = await Server.Start("Clinks.Engage.PageServer", new Dictionary<string, string>(StringComparer.Ordinal), Path.Combine(folder, "data"), told);
            var (cookie, page) = await File.ReadAllLinesAsync(told) is [var first, var second] ? (first, second) : throw new InvalidOperationException("The server told nothing.");
            cookie = await WithFormCookie(server.Address, page, cookie);
            var ratio = await Compare(server.Address, page, cookie);
            var (firstVisit, after) = await Weigh(server.Address, page, cookie);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"bars: {Bar:0.00}x, {FirstBar} KB first, {AfterBar} KB after"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"pages: {ratio:0.00}x, {firstVisit:0.0} KB first, {after:0.0} KB after"));
            return ratio >= Bar && firstVisit <= FirstBar && after <= AfterBar ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<double> Compare(Uri address, string page, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Connections, UseProxy = false, UseCookies = false, AllowAutoRedirect = false, ActivityHeadersPropagator = null }) { BaseAddress = address };
        List<double> ours = [], empty = [];
        for (var round = 1 - WarmUps; round <= Rounds; round++)
        {
            var (bare, full) = (await Get(http, "/empty", null), await Get(http, page, cookie));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"round {round}: empty {bare,6:0} /s, twenty questions {full,6:0} /s{(round < 1 ? " (not counted)" : "")}"));
            if (round < 1) continue;
            empty.Add(bare);
            ours.Add(full);
        }

        var (middle, emptyMiddle) = (Median(ours), Median(empty));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Connections} connections, medians of {Rounds}: empty {emptyMiddle:0} /s, twenty questions {middle:0} /s: {middle / emptyMiddle:0.00}x"));
        return middle / emptyMiddle;
    }

    /// <summary>As a browser has it from its first page on: each page has a token of its own, the cookie that it goes with stays.</summary>
    private static async Task<string> WithFormCookie(Uri address, string page, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        using var request = new HttpRequestMessage(HttpMethod.Get, page);
        request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request);
        return $"{cookie}; {response.Headers.GetValues("Set-Cookie").Single(set => set.StartsWith("form=", StringComparison.Ordinal)).Split(';')[0]}";
    }

    /// <returns>Pages a second.</returns>
    private static async Task<double> Get(HttpClient http, string path, string? cookie)
    {
        var left = PagesARound;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) >= 0)
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, path);
                if (cookie is not null) request.Headers.Add("Cookie", cookie);
                using var response = await http.SendAsync(request);
                if (!response.IsSuccessStatusCode) throw new InvalidOperationException($"{path} answered {(int)response.StatusCode}.");
            }
        })));
        return PagesARound / clock.Elapsed.TotalSeconds;
    }

    /// <summary>What goes over the wire, bodies only: the page and all that it names, and all that those name; then the page alone.</summary>
    /// <returns>In thousands of bytes.</returns>
    private static async Task<(double First, double After)> Weigh(Uri address, string page, string cookie)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        var (html, size) = await Fetch(http, page, cookie);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var all = size;
        foreach (var asset in Linked().Matches(html).Select(match => match.Value).Where(seen.Add))
        {
            var (text, bytes) = await Fetch(http, asset, null);
            all += bytes;
            // Styles and scripts name fonts and scripts beside themselves. Fonts of letters that the page has not are not fetched.
            foreach (var other in Named().Matches(text).Select(match => match.Groups["name"].Value).Where(name => !name.Contains("latin-ext", StringComparison.Ordinal)).Where(seen.Add))
                all += (await Fetch(http, asset[..(asset.LastIndexOf('/') + 1)] + other, null)).Bytes;
        }

        return (all / 1000.0, size / 1000.0);
    }

    private static async Task<(string Text, int Bytes)> Fetch(HttpClient http, string path, string? cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept-Encoding", "gzip");
        if (cookie is not null) request.Headers.Add("Cookie", cookie);
        using var response = await http.SendAsync(request);
        var body = await response.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        if (!response.Content.Headers.ContentEncoding.Contains("gzip")) return ("", body.Length);
        using var text = new StreamReader(new GZipStream(new MemoryStream(body), CompressionMode.Decompress));
        return (await text.ReadToEndAsync(), body.Length);
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    [GeneratedRegex("/assets/[0-9a-f]+/[A-Za-z0-9._-]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Linked();

    [GeneratedRegex("""(url\(["']?|from *["']|import *["'])(\./)?(?<name>[A-Za-z0-9._-]+\.(woff2|js))""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Named();
}
