using System.Collections.Concurrent;
using System.Text;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Silo;
using Clinks.Engage.Silo.Watching;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Api.Tests;

/// <summary>
/// The whole platform as it is deployed: Kestrel on a free port, a silo, a data folder of its own that goes with it. One for all
/// tests, which keep apart by engagement; a test that looks at the whole log or at every file starts its own.
/// </summary>
public sealed class Platform : IAsyncLifetime
{
    /// <summary>Oak 001 to Oak 120; their ids are oak-001 to oak-120.</summary>
    internal const int Members = 120;

    internal const string SessionCookie = "__Host-session";

    private readonly string folder = Path.Combine(Path.GetTempPath(), $"engage-api-{Guid.NewGuid():N}");
    private readonly ConcurrentDictionary<string, Lazy<Task<Caller>>> callers = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> sessions = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, (Roles Roles, MemberId? Member)> holders = new(StringComparer.Ordinal);
    private readonly string level;
    private readonly Action<WebApplication>? configure;
    private readonly WatchOptions watch = new();
    private readonly Action<Microsoft.Extensions.Hosting.IHostApplicationBuilder>? host;
    private readonly MailOptions? mail;
    private WebApplication? app;
    private HttpClient? http;

    public Platform() : this("Warning", null)
    {
    }

    internal Platform(string level, Action<WebApplication>? configure = null)
    {
        this.level = level;
        this.configure = configure;
    }

    /// <param name="host">What the host has besides, or instead.</param>
    internal Platform(Action<Microsoft.Extensions.Hosting.IHostApplicationBuilder> host, MailOptions? mail = null) : this("Warning", null) => (this.host, this.mail) = (host, mail);

    internal Platform(WatchOptions watch) : this("Warning", null) => this.watch = watch;

    internal Logs Logs { get; } = new();

    internal string Folder => folder;

    internal IServiceProvider Services => app!.Services;

    internal IGrainFactory Grains => Services.GetRequiredService<IGrainFactory>();

    internal IEventLog Log => Services.GetRequiredService<IEventLog>();

    internal HttpClient Http => http!;

    public async ValueTask InitializeAsync()
    {
        await Start();
        var membership = await As(Roles.Membership);
        (await membership.Upload("/v1/members/import", Encoding.UTF8.GetBytes(MemberList()), "text/csv")).Is(HttpStatusCode.OK);
    }

    /// <summary>Stops and starts anew on the same data folder, at another address.</summary>
    /// <param name="between">What happens to the folder while nothing runs.</param>
    internal async Task Restart(Action? between = null)
    {
        await Stop();
        between?.Invoke();
        callers.Clear();
        await Start();
    }

    private async Task Start()
    {
        app = EngageApi.BuildOver(
            ["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default=" + level, "--Logging:Console:LogLevel:Default=None"],
            builder =>
            {
                builder.AddEngageSilo(new() { DataFolder = folder, Watch = watch });
                host?.Invoke(builder);
            },
            mail);
        Services.GetRequiredService<ILoggerFactory>().AddProvider(Logs);
        configure?.Invoke(app);
        await app.StartAsync();
        http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new(app.Urls.First()), Timeout = TimeSpan.FromSeconds(100) };
    }

    public async ValueTask DisposeAsync()
    {
        await Stop();
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
    }

    private async Task Stop()
    {
        http?.Dispose();
        if (app is null) return;
        await app.StopAsync();
        await app.DisposeAsync();
    }

    /// <summary>Somebody with these roles; the same one when asked again.</summary>
    /// <param name="who">Tells colleagues apart, and tests that would disturb each other.</param>
    internal Task<Caller> As(Roles roles, string? member = null, string who = "a")
    {
        var holder = $"{Slug.Of(roles.ToString())}-{member ?? "staff"}-{who}";
        return callers.GetOrAdd(holder, _ => new(() => Issue(holder, roles, member))).Value;
    }

    internal Task<Caller> Respondent(int member, string who = "a") => As(Roles.Respondent, Member(member), who);

    /// <summary>A browser in which somebody is signed in.</summary>
    internal async Task<Pages.Browser> SignedIn(Caller caller)
    {
        var browser = new Pages.Browser(Http.BaseAddress!);
        browser.SetCookie(SessionCookie, await sessions.GetOrAdd(caller.Holder, holder => new(() => SignIn(holder))).Value);
        return browser;
    }

    internal static string Member(int number) => $"oak-{number:000}";

    /// <summary>As the executable's verb <c>token</c> does it: whoever has the machine has the platform.</summary>
    private async Task<Caller> Issue(string holder, Roles roles, string? member)
    {
        var (secret, hash) = BearerToken.NewSecret();
        var request = RequestKey.Of(Guid.NewGuid().ToString("N"), "token", []);
        var locator = request.Derive(Actor.System, "token");
        MemberId? of = member is null ? null : MemberId.Parse(member);
        holders[holder] = (roles, of);
        var issued = await Grains.GetGrain<ITokenGrain>("token-" + locator).Issue(new(Actor.System, request, holder, roles, of, null, hash), CancellationToken.None);
        Assert.True(issued.Succeeded, string.Join(' ', issued.Problems));
        return new(Http, BearerToken.Write(locator, secret), holder);
    }

    /// <summary>An account that has the roles of this holder, and the cookie of a session of it.</summary>
    private async Task<string> SignIn(string holder)
    {
        var (roles, member) = holders[holder];
        var email = $"{SecretHash.Of(holder)[..20]}@people.example.org";
        (await Grains.Door().Grant(new(Actor.System, NewRequest(), email, roles, member), CancellationToken.None)).Get();
        var letter = (await Grains.Door().AskSignIn(new(Actor.System, NewRequest(), email), CancellationToken.None)).Get();
        var session = new SessionSecret(letter.Account, BearerToken.NewSecret().Secret);
        (await Grains.Account(letter.Account).RedeemLink(new(Actor.System, NewRequest(), SecretHash.Of(letter.LinkSecret), new(session.Hash, Device.Unknown, null)), CancellationToken.None)).Get();
        return session.Write();

        static RequestKey NewRequest() => RequestKey.Of(Guid.NewGuid().ToString("N"), "sign in", []);
    }

    private static string MemberList()
    {
        var list = new StringBuilder("Name,Charity number,Income band,Region,Specialist,Networks,Contact name,Contact email\n");
        for (var i = 1; i <= Members; i++) list.Append($"Oak {i:000},,£100k to £500k,{(i % 2 == 0 ? "London" : "Wales")},{(i % 3 == 0 ? "Yes" : "No")},,Contact{i} Surname{i},contact{i}@example.org\n");
        return list.ToString();
    }
}
