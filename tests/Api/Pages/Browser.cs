using System.Net.Http.Headers;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>A browser without script: it keeps cookies, follows redirects, and sends what forms hold.</summary>
internal sealed class Browser(Uri address) : IDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = address };
    private readonly Dictionary<string, string> cookies = new(StringComparer.Ordinal);

    public Tab NewTab() => new(this);

    public void SetCookie(string name, string value) => cookies[name] = value;

    public string? Cookie(string name) => cookies.GetValueOrDefault(name);

    public void Forget(string name) => cookies.Remove(name);

    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        if (cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var response = await http.SendAsync(request);
        foreach (var set in response.Headers.TryGetValues("Set-Cookie", out var all) ? all : [])
        {
            var pair = set.Split(';')[0].Split('=', 2);
            if (pair[1].Length == 0) cookies.Remove(pair[0]);
            else cookies[pair[0]] = pair[1];
        }

        return response;
    }

    public void Dispose() => http.Dispose();
}
