using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>Speaks to one node after the other as somebody with a token: what does not answer is asked elsewhere, under the same key.</summary>
internal sealed class Caller(params Node[] nodes) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly HttpClient http = new() { Timeout = TimeSpan.FromSeconds(40) };

    internal async Task<JsonElement> Post(int first, string path, string token, HttpContent body, string? key = null)
    {
        key ??= Guid.NewGuid().ToString("N");
        var bytes = await body.ReadAsByteArrayAsync();
        using var deadline = new CancellationTokenSource(Patience);
        for (var at = first % nodes.Length; ; at = (at + 1) % nodes.Length)
        {
            if (await Once(nodes[at], path, token, bytes, body.Headers.ContentType!, key, deadline.Token) is { } answer) return answer;
        }
    }

    internal async Task<JsonElement> Get(int first, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, nodes[first].Address + path);
        request.Headers.Authorization = new("Bearer", token);
        using var response = await http.SendAsync(request);
        return await response.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>();
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
            if (response.StatusCode >= HttpStatusCode.InternalServerError) return null;
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(cancel);
            return response.IsSuccessStatusCode ? answer : throw new InvalidOperationException($"{path} was refused: {answer.GetProperty("code")}.");
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException && !cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
