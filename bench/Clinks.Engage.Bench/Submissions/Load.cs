using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Http.Headers;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>The client of both sides: so many connections, each of which sends its next submission when the last was answered.</summary>
internal sealed class Load(Uri address, int connections) : IDisposable
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly HttpClient http = new(new SocketsHttpHandler { MaxConnectionsPerServer = connections, UseProxy = false, ActivityHeadersPropagator = null });

    /// <returns>Submissions a second.</returns>
    /// <exception cref="InvalidOperationException">One of them was not answered with 201.</exception>
    public async Task<double> Send(string round, byte[][] submissions, string[] tokens)
    {
        var next = -1;
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            for (var i = Interlocked.Increment(ref next); i < submissions.Length; i = Interlocked.Increment(ref next)) await Post(round, i, submissions[i], tokens[i]);
        })));
        return submissions.Length / clock.Elapsed.TotalSeconds;
    }

    public void Dispose() => http.Dispose();

    private async Task Post(string round, int index, byte[] submission, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(submission) { Headers = { ContentType = Json } } };
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"{round}-{index}"));
        using var response = await http.SendAsync(request);
        if (response.StatusCode != HttpStatusCode.Created)
            throw new InvalidOperationException($"{address} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }
}
