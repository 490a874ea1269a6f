using System.IO.Compression;
using System.Text;
using Clinks.Engage.Api.Pages;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>Styles, script and fonts as a browser gets them.</summary>
public sealed class AssetStories(Platform platform)
{
    // The first visit: all of it, before anything is cached. A page of ours may take 20 KB of it.
    private const int MostBytesOfAFirstVisit = 100 * 1024;

    [Theory]
    [InlineData("engage.css", "text/css; charset=utf-8")]
    [InlineData("engage.js", "text/javascript; charset=utf-8")]
    [InlineData("govuk-frontend.min.js", "text/javascript; charset=utf-8")]
    [InlineData("engage.svg", "image/svg+xml")]
    [InlineData("atkinson-hyperlegible-latin-400-normal.woff2", "font/woff2")]
    public async Task An_asset_says_what_it_is_and_may_be_kept_for_a_year(string name, string type)
    {
        using var said = await Ask(Assets.Url(name));
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.Equal(type, said.Content.Headers.ContentType?.ToString());
        Assert.Equal("public, max-age=31536000, immutable", said.Headers.GetValues("Cache-Control").Single());
        Assert.NotNull(said.Headers.ETag);
        Assert.NotEmpty(await said.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("deflate", null)]
    [InlineData(null, null)]
    public async Task A_style_sheet_is_sent_in_the_smallest_form_that_the_browser_reads(string? accepts, string? encoding)
    {
        using var said = await Ask(Assets.Url("engage.css"), accepts);
        Assert.Equal(encoding, said.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Equal("Accept-Encoding", said.Headers.Vary.Single());
        Assert.Contains(".govuk-button", await Read(said), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_form_has_a_tag_of_its_own_and_who_has_it_is_sent_nothing()
    {
        using var plain = await Ask(Assets.Url("engage.css"));
        using var small = await Ask(Assets.Url("engage.css"), "br");
        Assert.NotEqual(plain.Headers.ETag, small.Headers.ETag);
        using var again = await Ask(Assets.Url("engage.css"), "br", seen: small.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var other = await Ask(Assets.Url("engage.css"), "br", seen: plain.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_font_is_compressed_already_and_sent_as_it_is()
    {
        using var said = await Ask(Assets.Url("atkinson-hyperlegible-latin-700-normal.woff2"), "br, gzip");
        Assert.Empty(said.Content.Headers.ContentEncoding);
        Assert.Equal("wOF2"u8.ToArray(), (await said.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken))[..4]);
    }

    [Fact]
    public async Task Head_says_all_and_sends_nothing()
    {
        using var said = await Ask(Assets.Url("engage.css"), method: HttpMethod.Head);
        Assert.Equal(HttpStatusCode.OK, said.StatusCode);
        Assert.True(said.Content.Headers.ContentLength > 0);
        Assert.Empty(await said.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("/assets/0123456789abcdef/engage.css")]
    [InlineData("{hash}/engage.scss")]
    [InlineData("{hash}/ENGAGE.CSS")]
    [InlineData("{hash}/package.json")]
    [InlineData("{hash}/..%2f..%2fappsettings.json")]
    [InlineData("/assets/engage.css")]
    public async Task What_is_not_there_is_not_found_and_not_kept(string path)
    {
        using var said = await Ask(path.Replace("{hash}", Path.GetDirectoryName(Assets.Url("engage.css"))!.Replace('\\', '/'), StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, said.StatusCode);
        Assert.False(said.Headers.CacheControl?.MaxAge > TimeSpan.Zero);
    }

    [Fact]
    public async Task What_the_style_sheet_and_the_script_name_is_there()
    {
        var css = await Text("engage.css");
        var named = Between(css, "url(\"", "\")").Concat(Between(await Text("engage.js"), "from './", "'")).ToList();
        Assert.Equal(5, named.Count);
        Assert.All(named, name => Assert.Contains(name, Assets.Names));
    }

    // The GDS Transport typeface, the crown, the crest and these colours are GOV.UK's: we are a charity's platform, and must not look like it.
    [Theory]
    [InlineData("GDS Transport")]
    [InlineData("crown")]
    [InlineData("crest")]
    [InlineData("#1d70b8")]
    [InlineData("#0f7a52")]
    [InlineData("#1a65a6")]
    [InlineData("#54319f")]
    public async Task Nothing_looks_like_the_government(string mark) => Assert.DoesNotContain(mark, await Text("engage.css"), StringComparison.OrdinalIgnoreCase);

    // WCAG 2.2, 1.4.3: text against what it stands on.
    [Theory]
    [InlineData("text", "body-background")]
    [InlineData("secondary-text", "body-background")]
    [InlineData("link", "body-background")]
    [InlineData("link", "surface-background")]
    [InlineData("link-visited", "body-background")]
    [InlineData("link-hover", "body-background")]
    [InlineData("error", "body-background")]
    [InlineData("success", "body-background")]
    [InlineData("inverse-text", "brand")]
    [InlineData("inverse-text", "success")]
    [InlineData("surface-text", "surface-background")]
    [InlineData("focus-text", "focus")]
    public async Task Text_can_be_read_against_what_it_stands_on(string text, string ground)
    {
        var css = await Text("engage.css");
        Assert.InRange(Contrast(Colour(css, text), Colour(css, ground)), 4.5, 21);
    }

    [Fact]
    public async Task A_first_visit_is_small()
    {
        var bytes = 0;
        // The fonts of the letters that Welsh adds are fetched only where they are needed.
        foreach (var name in Assets.Names.Where(name => !name.Contains("latin-ext", StringComparison.Ordinal)))
        {
            using var said = await Ask(Assets.Url(name), "gzip");
            bytes += (await said.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length;
        }

        Assert.InRange(bytes, 1, MostBytesOfAFirstVisit);
    }

    // As #rrggbb, or as rgb(r, g, b) where it is a mixture. The last of the list has a brace behind it.
    private static byte[] Colour(string css, string name)
    {
        var written = Between(css, $"--govuk-{name}-colour: ", ";").First().Split('}')[0];
        return written.StartsWith('#') ? Convert.FromHexString(written[1..]) : [.. written[4..^1].Split(", ").Select(byte.Parse)];
    }

    private static double Contrast(byte[] one, byte[] other)
    {
        double[] light = [.. new[] { Luminance(one), Luminance(other) }.Order()];
        return (light[1] + 0.05) / (light[0] + 0.05);
    }

    private static double Luminance(byte[] colour)
    {
        double[] parts = [.. colour.Select(part => part / 255.0).Select(part => part <= 0.04045 ? part / 12.92 : Math.Pow((part + 0.055) / 1.055, 2.4))];
        return (0.2126 * parts[0]) + (0.7152 * parts[1]) + (0.0722 * parts[2]);
    }

    private async Task<string> Text(string name)
    {
        using var said = await Ask(Assets.Url(name));
        return await Read(said);
    }

    private async Task<HttpResponseMessage> Ask(string path, string? accepts = null, string? seen = null, HttpMethod? method = null)
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Get, path);
        if (accepts is not null) request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
        if (seen is not null) request.Headers.TryAddWithoutValidation("If-None-Match", seen);
        return await platform.Http.SendAsync(request);
    }

    private static async Task<string> Read(HttpResponseMessage said)
    {
        await using var sent = await said.Content.ReadAsStreamAsync();
        await using Stream plain = said.Content.Headers.ContentEncoding.SingleOrDefault() switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using var reader = new StreamReader(plain, Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private static IEnumerable<string> Between(string text, string before, string after) =>
        text.Split(before)[1..].Select(rest => rest[..rest.IndexOf(after, StringComparison.Ordinal)]);
}
