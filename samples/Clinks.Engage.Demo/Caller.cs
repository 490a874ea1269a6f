using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Clinks.Engage.Demo;

/// <summary>Calls the HTTP API as somebody. An answer other than the expected one ends the demo and says what came instead.</summary>
internal sealed class Caller(HttpClient http, string token)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public Task<JsonNode> Get(string path, CancellationToken cancel) => Json(Request(HttpMethod.Get, path), HttpStatusCode.OK, cancel);

    public async Task<byte[]> Download(string path, CancellationToken cancel)
    {
        using var request = Request(HttpMethod.Get, path);
        using var response = await Send(request, HttpStatusCode.OK, cancel);
        return await response.Content.ReadAsByteArrayAsync(cancel);
    }

    /// <summary>A command. Its key makes it safe to send again: the same key and content give the same answer.</summary>
    public Task<JsonNode> Post(string path, string key, JsonObject body, HttpStatusCode expected, CancellationToken cancel) =>
        Json(Command(HttpMethod.Post, path, key, JsonContent.Create(body)), expected, cancel);

    public Task<JsonNode> Post(string path, string key, byte[] file, string contentType, HttpStatusCode expected, CancellationToken cancel) =>
        Json(Command(HttpMethod.Post, path, key, File(file, contentType)), expected, cancel);

    /// <summary>Changes what has the version that the caller has seen, and nothing else.</summary>
    public Task<JsonNode> Patch(string path, string key, string version, JsonObject body, CancellationToken cancel)
    {
        var request = Command(HttpMethod.Patch, path, key, JsonContent.Create(body));
        request.Headers.TryAddWithoutValidation("If-Match", version);
        return Json(request, HttpStatusCode.OK, cancel);
    }

    private static ByteArrayContent File(byte[] file, string contentType) => new(file) { Headers = { ContentType = new MediaTypeHeaderValue(contentType) } };

    private HttpRequestMessage Command(HttpMethod method, string path, string key, HttpContent content)
    {
        var request = Request(method, path);
        request.Headers.Add("Idempotency-Key", key);
        request.Content = content;
        return request;
    }

    private HttpRequestMessage Request(HttpMethod method, string path) =>
        new(method, path) { Headers = { Authorization = new("Bearer", token) } };

    private async Task<JsonNode> Json(HttpRequestMessage request, HttpStatusCode expected, CancellationToken cancel)
    {
        using var sent = request;
        using var response = await Send(request, expected, cancel);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(cancel)) ?? throw new UnexpectedAnswer($"{Named(request)} answered with nothing.");
    }

    private async Task<HttpResponseMessage> Send(HttpRequestMessage request, HttpStatusCode expected, CancellationToken cancel)
    {
        var response = await http.SendAsync(request, cancel);
        if (response.StatusCode == expected) return response;
        using (response)
        {
            var said = await response.Content.ReadAsStringAsync(cancel);
            throw new UnexpectedAnswer($"{Named(request)} answered {(int)response.StatusCode}, not {(int)expected}: {Plain(said)}");
        }
    }

    private static string Named(HttpRequestMessage request) => $"{request.Method} {request.RequestUri}";

    /// <summary>A problem in the words of the platform; anything else as it came, cut short.</summary>
    private static string Plain(string said)
    {
        try
        {
            if (JsonNode.Parse(said) is JsonObject problem && problem["what"] is not null)
            {
                var all = problem["problems"] is JsonArray { Count: > 0 } several ? several.OfType<JsonObject>() : [problem];
                return string.Join("; ", all.Take(5).Select(one => $"{one["code"]}: {one["what"]} [{one["where"]}] {one["wayOut"]}"));
            }
        }
        catch (JsonException)
        {
            // Not a problem document; shown as text below.
        }

        return said.Length > 600 ? said[..600] + "…" : said;
    }
}
