using System.Net.Http.Headers;
using System.Text;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Api.Tests.Identity;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Tests;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>Every form, sent what no form of ours sends: refused with a page, nothing stored, nothing given back that a browser would run.</summary>
public sealed class HostileForms(HostileForms.Alone alone) : IClassFixture<HostileForms.Alone>
{
    /// <summary>A platform on which nobody else writes, so that it can be seen that nothing was.</summary>
    public sealed class Alone : IAsyncLifetime
    {
        internal Platform Platform { get; } = new();

        internal long Seen { get; set; }

        public ValueTask InitializeAsync() => Platform.InitializeAsync();

        public ValueTask DisposeAsync() => Platform.DisposeAsync();
    }

    private Platform Platform => alone.Platform;

    private const string Script = "<script>alert(1)</script>";

    public static TheoryData<string> Attacks => [.. All.Keys];

    private static readonly Dictionary<string, Func<HttpContent?>> All = new(StringComparer.Ordinal)
    {
        ["no body at all"] = () => null,
        ["JSON"] = () => Of("application/json", """{"declared":"yes"}"""),
        ["plain text"] = () => Of("text/plain", "declared=yes"),
        ["a form without a token"] = () => Form("declared=yes&email=a%40example.org&go=on"),
        ["a token that is none"] = () => Form("__RequestVerificationToken=CfDJ8" + new string('A', 200) + "&declared=yes"),
        ["the token twice"] = () => Form("__RequestVerificationToken=a&__RequestVerificationToken=b"),
        ["a script in every value"] = () => Form($"go={Uri.EscapeDataString(Script)}&shown={Uri.EscapeDataString(Script)}&email={Uri.EscapeDataString(Script)}&response={Uri.EscapeDataString(Script)}"),
        ["a script as a name"] = () => Form($"{Uri.EscapeDataString(Script)}=1&q%3A{Uri.EscapeDataString(Script)}=1"),
        ["ten thousand fields"] = () => Form(string.Join('&', Enumerable.Range(0, 10_000).Select(i => $"f{i}=1"))),
        ["a name of a megabyte"] = () => Form(new string('n', 1 << 20) + "=1"),
        ["a value of forty megabytes"] = () => Form("email=" + new string('v', 40 << 20)),
        ["broken percent signs"] = () => Form("email=%&go=%zz&%=%1"),
        ["bytes that are no text"] = () => Form(Encoding.Latin1.GetString([.. Enumerable.Range(0, 256).Select(i => (byte)i)])),
        ["a null character"] = () => Form("email=a%00b%40example.org&go=on%00"),
        ["line ends where a header might be"] = () => Form("email=a%40example.org%0d%0aBcc%3A%20b%40example.org&return=%0d%0aSet-Cookie%3A%20a%3Db"),
        ["a multipart form that never ends"] = () => Of("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n\r\nPK"),
        ["a multipart form without a boundary"] = () => Of("multipart/form-data", "--x--"),
        ["a multipart form with a header of a megabyte"] = () => Of("multipart/form-data; boundary=x", "--x\r\nContent-Disposition: form-data; name=\"" + new string('n', 1 << 20) + "\"\r\n\r\n1\r\n--x--"),
        ["a file whose name is a path"] = () => File("../../../../etc/passwd", "PK"u8.ToArray()),
        ["a file whose name is a script"] = () => File(Script + ".xlsx", Encoding.UTF8.GetBytes(Script)),
        ["leading to another place"] = () => Form("return=https%3A%2F%2Fevil.example%2F&go=%2F%2Fevil.example"),
        ["a language that is none"] = () => Form("go=language%3A" + Uri.EscapeDataString(Script)),
    };

    [Theory]
    [MemberData(nameof(Attacks))]
    public async Task Every_form_bears_it(string attack)
    {
        var wrong = new List<string>();
        foreach (var endpoint in EndpointRoles.Endpoints(Platform).Where(endpoint => endpoint.Metadata.GetMetadata<PageEndpoint>() is not null && endpoint.Methods().Contains("POST")))
        {
            foreach (var role in AllRoles.Given.Where(role => endpoint.Metadata.GetMetadata<AllowedRoles>()!.Roles is not { } allowed || (allowed & role) != 0).Take(1))
            {
                using var browser = await Platform.SignedIn(await Platform.As(role, role.IsOfMembers() ? Tests.Platform.Member(9) : null, who: "hostile"));
                var before = await Last();
                try
                {
                    using var content = All[attack]();
                    using var response = await browser.Send(HttpMethod.Post, EndpointRoles.PathOf(endpoint), content);
                    var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                    if ((int)response.StatusCode is >= 500) wrong.Add($"{endpoint.RoutePattern.RawText}: {(int)response.StatusCode}");
                    if (text.Contains(Script)) wrong.Add($"{endpoint.RoutePattern.RawText}: the script came back");
                    if (!response.Headers.Contains("Content-Security-Policy")) wrong.Add($"{endpoint.RoutePattern.RawText}: without a policy");
                    if (response.Headers.Location is { } to && (to.IsAbsoluteUri || to.OriginalString.StartsWith("//", StringComparison.Ordinal))) wrong.Add($"{endpoint.RoutePattern.RawText}: leads to {to}");
                    if (response.Headers.Contains("Set-Cookie") && response.Headers.GetValues("Set-Cookie").Any(cookie => cookie.StartsWith("a=b", StringComparison.Ordinal))) wrong.Add($"{endpoint.RoutePattern.RawText}: a header was smuggled in");
                }
                catch (HttpRequestException)
                {
                    // What is too large is answered and then cut off; a client that still sends may see only the cut.
                }

                if (await Last() != before) wrong.Add($"{endpoint.RoutePattern.RawText}: something was stored");
            }
        }

        Assert.True(wrong.Count == 0, string.Join(Environment.NewLine, [.. wrong, .. Platform.Logs.Failures.Take(1)]));
    }

    /// <summary>A page of somebody else's that sends a form of ours, with the cookies that the browser adds, and even with a token.</summary>
    [Theory]
    [InlineData("cross-site")]
    [InlineData("same-site")]
    public async Task A_form_on_somebody_elses_page_does_nothing(string site)
    {
        var asking = await Asking.Open(Platform, "hostile-" + site, 1);
        using var browser = await Platform.SignedIn(await asking.Respondent(1));
        var tab = await browser.NewTab().Open("/surveys/hostile-" + site);
        using var response = await browser.Send(HttpMethod.Post, $"/surveys/hostile-{site}/start", new FormUrlEncodedContent(tab.Sent("Start now")), ("Sec-Fetch-Site", site));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
        await tab.Open("/surveys/hostile-" + site);
        Assert.Contains("Start now", tab.Text);
    }

    /// <summary>Whoever sends one believes that we have it: so it is said that we have not.</summary>
    [Fact]
    public async Task A_file_is_not_dropped_in_silence_where_none_is_taken()
    {
        using var teller = await Contributing.Teller.Of(Platform, "hostile-file");
        var tab = await teller.Begins();
        foreach (var (name, bytes) in new[] { ("letter.jpg", "\xff\xd8\xff"), ("letter.pdf", "<script>"), ("", "voice") })
        {
            using var content = new MultipartFormDataContent();
            foreach (var (key, value) in tab.Sent("Save and continue")) content.Add(new StringContent(value), key);
            content.Add(new ByteArrayContent(Encoding.Latin1.GetBytes(bytes)), "q:story", name.Length == 0 ? "blob" : name);
            using var response = await teller.Browser.Send(HttpMethod.Post, tab.Path, content);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
            Assert.Contains("takes no files", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Theory]
    [InlineData("/surveys/..%2F..%2Fetc/sections")]
    [InlineData("/surveys/%00/sections")]
    [InlineData("/surveys/a%0d%0aSet-Cookie:%20a=b")]
    [InlineData("/surveys/<script>alert(1)</script>/sections")]
    [InlineData("/nothing<script>alert(1)</script>")]
    [InlineData("/surveys/a/sections/%F0%9F%92%9C?more=<script>")]
    [InlineData("/?language=<script>")]
    public async Task Addresses_that_nobody_made_lead_nowhere(string path)
    {
        using var browser = await Platform.SignedIn(await Platform.As(Roles.Respondent, Tests.Platform.Member(9), who: "hostile"));
        using var response = await browser.Send(HttpMethod.Get, path);
        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<long> Last()
    {
        await foreach (var part in Platform.Log.ReadTypes([.. Domain.EventTypes.All.Where(type => type != "page-key-kept/1")], alone.Seen, TestContext.Current.CancellationToken))
            alone.Seen = part[^1].Header.Position;
        return alone.Seen;
    }

    private static StringContent Form(string body) => Of("application/x-www-form-urlencoded", body);

    private static StringContent Of(string type, string body)
    {
        var content = new StringContent(body, Encoding.Latin1);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        return content;
    }

    private static MultipartFormDataContent File(string name, byte[] bytes)
    {
        var file = new ByteArrayContent(bytes);
        file.Headers.TryAddWithoutValidation("Content-Disposition", $"form-data; name=\"file\"; filename=\"{name}\"");
        return new() { file };
    }
}
