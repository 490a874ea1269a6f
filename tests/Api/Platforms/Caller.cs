using System.Net.Http.Headers;
using System.Text;

namespace Clinks.Engage.Api.Tests;

/// <summary>Calls the API as somebody. Each command has a new key, unless the test gives one.</summary>
internal sealed class Caller(HttpClient http, string? token, string holder)
{
    public const string Xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private int keys;

    public string Holder => holder;

    public string? Token => token;

    public string NewKey() => $"{holder}-{Interlocked.Increment(ref keys)}";

    public Task<Said> Get(string path) => Send(HttpMethod.Get, path, null);

    public Task<Said> Post(string path, string json = "{}", string? key = null, string? seen = null) =>
        Send(HttpMethod.Post, path, Json(json), key ?? NewKey(), seen);

    /// <param name="seen">The version that the sender saw, as a number; null sends no If-Match.</param>
    public Task<Said> Save(string response, string answers, string? seen, string? key = null) =>
        Send(HttpMethod.Patch, $"/v1/responses/{response}/draft", Json($$"""{"answers":{{answers}}}"""), key ?? NewKey(), seen);

    public Task<Said> Upload(string path, byte[] file, string type = Xlsx, string? key = null, HttpMethod? method = null)
    {
        var content = new ByteArrayContent(file);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return Send(method ?? HttpMethod.Post, path, content, key ?? NewKey());
    }

    public async Task<Said> Send(HttpMethod method, string path, HttpContent? content, string? key = null, string? seen = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null) request.Headers.Authorization = new("Bearer", token);
        if (key is not null) request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-Match", seen.StartsWith('"') ? seen : $"\"{seen}\"");
        return await Said.Read(await http.SendAsync(request));
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");
}
