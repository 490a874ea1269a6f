using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests;

/// <summary>Somebody at a browser of their own: cookies, tabs, and what the browser complained about.</summary>
internal sealed class Person : IAsyncDisposable
{
    private const string OfStatus = "Failed to load resource: the server responded with a status of ";
    private static int people;
    private readonly ConcurrentQueue<string> complaints = new();

    private Person(IBrowserContext context) => Context = context;

    public IBrowserContext Context { get; }

    /// <summary>Errors of the console, violations of the content security policy among them; not the status of the page itself.</summary>
    public IReadOnlyCollection<string> Complaints => complaints;

    /// <param name="address">Of another platform.</param>
    public static async Task<Person> Nobody(Site site, string language = "en", bool script = true, string? address = null)
    {
        address ??= site.Address;
        var context = await site.Chromium.NewContextAsync(new()
        {
            BaseURL = address,
            JavaScriptEnabled = script,
            Locale = "en-GB",
            ViewportSize = new() { Width = 1200, Height = 900 },
            AcceptDownloads = true,
            // Each from an address of their own: who asks for letters too often from one is slowed down.
            ExtraHTTPHeaders = [new("X-Forwarded-For", $"198.51.100.{Interlocked.Increment(ref people) % 250}")],
        });
        context.SetDefaultTimeout(Site.Patience);
        var person = new Person(context);
        context.Console += (_, said) =>
        {
            // The page itself answers 404, 409 or 422 where it should.
            if (said.Type == "error" && !(said.Text.StartsWith(OfStatus, StringComparison.Ordinal) && said.Location.StartsWith(said.Page!.Url, StringComparison.Ordinal)))
                person.complaints.Enqueue($"{said.Text} ({said.Location})");
        };
        context.WebError += (_, error) => person.complaints.Enqueue(error.Error);
        await context.AddCookiesAsync([new() { Name = "language", Value = language, Url = address }]);
        return person;
    }

    public static async Task<Person> SignedIn(Site site, Caller caller, string language = "en", bool script = true)
    {
        var person = await Nobody(site, language, script);
        await person.SignIn(site, caller);
        return person;
    }

    public async Task SignIn(Site site, Caller caller)
    {
        using var browser = await site.Platform.SignedIn(caller);
        // The name of the cookie asks for https; from this machine itself browsers take http for as good.
        var address = site.Address.Replace("http:", "https:", StringComparison.Ordinal);
        await Context.AddCookiesAsync([new() { Name = Platform.SessionCookie, Value = browser.Cookie(Platform.SessionCookie)!, Url = address, HttpOnly = true, Secure = true }]);
    }

    /// <summary>The session is over, here at least.</summary>
    public Task SignOut() => Context.ClearCookiesAsync(new() { Name = Platform.SessionCookie });

    /// <summary>Somebody else sits down at the browser: no cookie, no tab and no complaint of the one before is left.</summary>
    public async Task Change(Site site, Caller? caller, string language)
    {
        foreach (var tab in Context.Pages.ToList()) await tab.CloseAsync();
        await Context.ClearCookiesAsync();
        complaints.Clear();
        await Context.AddCookiesAsync([new() { Name = "language", Value = language, Url = site.Address }]);
        if (caller is not null) await SignIn(site, caller);
    }

    public async Task<IPage> Open(string path)
    {
        var tab = await Context.NewPageAsync();
        await tab.GotoAsync(path);
        return tab;
    }

    public async ValueTask DisposeAsync() => await Context.DisposeAsync();
}
