using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Api.Tests;

/// <summary>A browser, as far as forms and cookies go. It keeps the cookies itself, so that a test sees them as they are set, and secure ones too.</summary>
internal sealed partial class Visitor(HttpClient http)
{
    public Dictionary<string, string> Cookies { get; } = new(StringComparer.Ordinal);

    /// <summary>The headers of all cookies that were set, newest last.</summary>
    public List<string> Set { get; } = [];

    public string Agent { get; init; } = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

    public string? Language { get; init; }

    public string From { get; set; } = "198.51.100.1";

    public Task<Seen> Get(string path) => Send(HttpMethod.Get, path, null);

    /// <summary>Sends the form of a page as it was shown, with what is filled in.</summary>
    public Task<Seen> Fill(Seen page, string? action = null, params (string Name, string Value)[] fields) =>
        Send(HttpMethod.Post, action ?? page.Path, new FormUrlEncodedContent([.. page.Hidden.Where(one => fields.All(field => field.Name != one.Key)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));

    public async Task<Seen> Send(HttpMethod method, string path, HttpContent? content)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/html"));
        request.Headers.TryAddWithoutValidation("User-Agent", Agent);
        request.Headers.Add("X-Forwarded-For", From);
        if (Language is not null) request.Headers.AcceptLanguage.ParseAdd(Language);
        if (Cookies.Count > 0) request.Headers.Add("Cookie", string.Join("; ", Cookies.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        using var response = await http.SendAsync(request);
        foreach (var cookie in response.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            Set.Add(cookie);
            var (name, value) = (cookie.Split(';')[0].Split('=')[0], cookie.Split(';')[0].Split('=', 2)[1]);
            if (value.Length == 0) Cookies.Remove(name);
            else Cookies[name] = value;
        }

        return new(response.StatusCode, path, await response.Content.ReadAsStringAsync(), response.Headers.Location?.OriginalString, response.Headers.RetryAfter?.ToString());
    }

    /// <summary>Goes where an answer leads to.</summary>
    public Task<Seen> Follow(Seen seen) => Get(seen.Location ?? throw new InvalidOperationException($"{(int)seen.Status} leads nowhere: {seen.Text}"));

    internal sealed partial record Seen(HttpStatusCode Status, string Path, string Text, string? Location, string? RetryAfter)
    {
        /// <summary>The hidden fields of the page's last form.</summary>
        public Dictionary<string, string> Hidden
        {
            get
            {
                var fields = new Dictionary<string, string>(StringComparer.Ordinal);
                foreach (Match found in HiddenField().Matches(Text[Math.Max(0, Text.LastIndexOf("<form", StringComparison.Ordinal))..]))
                    fields[found.Groups["name"].Value] = System.Web.HttpUtility.HtmlDecode(found.Groups["value"].Value);
                return fields;
            }
        }

        public Seen Is(HttpStatusCode status)
        {
            Assert.True(Status == status, $"{(int)Status} instead of {(int)status} at {Path}: {Text}");
            return this;
        }

        [GeneratedRegex("""<input type="hidden" name="(?<name>[^"]*)"(?: value="(?<value>[^"]*)")?""", RegexOptions.ExplicitCapture, 1_000)]
        private static partial Regex HiddenField();
    }
}
