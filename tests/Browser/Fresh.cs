using System.Text.RegularExpressions;
using System.Threading.Channels;
using Clinks.Engage.Api;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Silo;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Browser.Tests;

/// <summary>An empty platform as somebody starts it on their own machine: one administrator, and letters that go into a folder.</summary>
internal sealed partial class Fresh : IAsyncDisposable
{
    private readonly DirectoryInfo folder;
    private readonly Channel<string> arrived = Channel.CreateUnbounded<string>();
    private readonly FileSystemWatcher postman;
    private readonly WebApplication app;
    private readonly HttpClient http;

    private Fresh(DirectoryInfo folder, WebApplication app)
    {
        this.folder = folder;
        this.app = app;
        http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.First()) };
        // Letters come into it whole: they are moved there when they are written.
        postman = new(Directory.CreateDirectory(Path.Combine(folder.FullName, "mail")).FullName, "*.eml") { EnableRaisingEvents = true };
        postman.Created += (_, letter) => arrived.Writer.TryWrite(letter.FullPath);
        postman.Renamed += (_, letter) => arrived.Writer.TryWrite(letter.FullPath);
    }

    public string Address => app.Urls.First();

    public static async Task<Fresh> Start(string administrator)
    {
        var data = Directory.CreateTempSubdirectory("engage-fresh-");
        // The commands themselves, as they are typed.
        Assert.Equal(0, await Verbs.Run(["administrator", "--data", data.FullName, "--email", administrator]));
        var built = EngageApi.BuildOver(
            ["--urls", "http://127.0.0.1:0", "--environment", "Development", "--Logging:Console:LogLevel:Default=None"],
            host => host.AddEngageSilo(new() { DataFolder = data.FullName }),
            MailOptions.Told(null, data.FullName, development: true, _ => null));
        await built.StartAsync();
        return new(data, built);
    }

    /// <summary>The next letter to this address: its link, as a path, and its code.</summary>
    public async Task<(string Link, string Code)> Letter(string to)
    {
        while (true)
        {
            var text = Readable(await File.ReadAllTextAsync(await arrived.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMilliseconds(Site.Patience))));
            if (text.Contains("To: " + to, StringComparison.Ordinal)) return (Link().Match(text).Groups["path"].Value, Code().Match(text).Value);
        }
    }

    /// <summary>A program of theirs.</summary>
    public async Task<Caller> Program(Roles roles, string? member = null)
    {
        var (secret, hash) = BearerToken.NewSecret();
        var request = RequestKey.Of(Guid.NewGuid().ToString("N"), "token", []);
        var locator = request.Derive(Actor.System, "token");
        var holder = $"program-{member ?? "staff"}";
        var grain = app.Services.GetRequiredService<IGrainFactory>().GetGrain<ITokenGrain>("token-" + locator);
        (await grain.Issue(new(Actor.System, request, holder, roles, member is null ? null : MemberId.Parse(member), null, hash), CancellationToken.None)).Get();
        return new(http, BearerToken.Write(locator, secret), holder);
    }

    public async ValueTask DisposeAsync()
    {
        postman.Dispose();
        http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Delete(recursive: true);
    }

    /// <summary>As it is read: what is not plain ASCII stays as it was packed for the way (quoted-printable, RFC 2045).</summary>
    private static string Readable(string letter) => letter.ReplaceLineEndings("\n")
        .Replace("=\n", "", StringComparison.Ordinal).Replace("=0D=0A", "\n", StringComparison.Ordinal).Replace("=3D", "=", StringComparison.Ordinal);

    [GeneratedRegex(@"http://[^/\s]+(?<path>/sign-in/link/\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex("(?<=    )[0-9]{4} [0-9]{4}", RegexOptions.None, 1_000)]
    private static partial Regex Code();
}
