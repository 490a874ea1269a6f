using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>Speaks to one node after the other as somebody with a token: what does not answer is asked elsewhere, under the same key.</summary>
internal sealed class Caller(params Node[] nodes) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3), BeforeLookingAgain = TimeSpan.FromMilliseconds(100);
    // Longer than any timeout of the platform's own: who waits that long is hanging, and the test ends there.
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(40) };

    /// <summary>How long it waits before it asks again.</summary>
    internal TimeSpan Pause { get; init; }

    /// <summary>The answers that were none: status, content type, whether they say when to come back, and the body.</summary>
    internal ConcurrentQueue<Failed> Failures { get; } = [];

    internal async Task<JsonElement> Post(int first, string path, string token, HttpContent body, string? key = null)
    {
        key ??= Guid.NewGuid().ToString("N");
        var bytes = await body.ReadAsByteArrayAsync();
        using var deadline = new CancellationTokenSource(Patience);
        for (var at = first % nodes.Length; ; at = (at + 1) % nodes.Length)
        {
            if (await Once(nodes[at], path, token, bytes, body.Headers.ContentType!, key, deadline.Token) is { } answer) return answer;
            await Task.Delay(Pause, deadline.Token);
        }
    }

    internal async Task<JsonElement> Get(int first, string path, string token)
    {
        // Until the silos have agreed that one of them is dead, what lived there is asked for in vain, and at once;
        // and after an outage each connection that it broke fails one more who looks. Who looks, looks again.
        using var deadline = new CancellationTokenSource(Patience);
        while (true)
        {
            using var response = await Send(first, HttpMethod.Get, path, token);
            if (response.StatusCode is not HttpStatusCode.ServiceUnavailable || deadline.IsCancellationRequested)
            {
                return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
            }

            await Task.Delay(BeforeLookingAgain, CancellationToken.None);
        }
    }

    /// <summary>Asks once, and gives the answer as it came.</summary>
    internal Task<HttpResponseMessage> Send(int node, HttpMethod method, string path, string token, string? json = null, string? key = null, string? seen = null) =>
        SendUntil(node, method, path, token, json, key, seen, CancellationToken.None);

    /// <summary>The same, and hangs up when it is told to.</summary>
    internal Task<HttpResponseMessage> SendUntil(int node, HttpMethod method, string path, string token, string? json, string? key, string? seen, CancellationToken end)
    {
        var request = new HttpRequestMessage(method, nodes[node].Address + path) { Content = json is null ? null : new StringContent(json, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", token);
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", $"\"{seen}\"");
        return http.SendAsync(request, end);
    }

    public void Dispose() => http.Dispose();

    /// <summary>The answer, or null where it is worth asking again: nobody there, or not able to say.</summary>
    private async Task<JsonElement?> Once(Node node, string path, string token, byte[] body, MediaTypeHeaderValue type, string key, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, node.Address + path) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = type;
        request.Headers.Authorization = new("Bearer", token);
        request.Headers.Add("Idempotency-Key", key);
        try
        {
            using var response = await http.SendAsync(request, cancel);
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
            {
                Failures.Enqueue(await Failed.Of(response));
                return null;
            }

            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{path} was refused: {answer.GetProperty("code")}.");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}

internal sealed record Failed(HttpStatusCode Status, string? Type, TimeSpan? RetryAfter, string Body)
{
    internal static async Task<Failed> Of(HttpResponseMessage response) =>
        new(response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Headers.RetryAfter?.Delta, await response.Content.ReadAsStringAsync());
}
