using Clinks.Engage.Api.Mail;
using Clinks.Engage.Browser.Tests;
using Clinks.Engage.Demo.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Site))]

namespace Clinks.Engage.Browser.Tests;

/// <summary>The platform, and a real browser that looks at it: one of each for all tests, which keep apart by survey and by person.</summary>
public sealed class Site : IAsyncLifetime
{
    // The same engine without the windows around it: it lays out, reads and clicks alike, and is quicker. Where it is not, the whole browser.
    private static readonly string? Program = Tool.Find("chromium-headless-shell") ?? Tool.Find("chromium");

    /// <summary>For how many milliseconds something is waited for that comes at once, where nothing else keeps the machine busy.</summary>
    internal const int Patience = 60_000;

    private readonly Lock opening = new();
    private readonly Dictionary<string, Task<Asking>> surveys = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Task> consultations = new(StringComparer.Ordinal);
    private int members;
    private IPlaywright? playwright;
    private IBrowser? chromium;

    public Site() => Platform = new(host => host.Services.AddSingleton<IPost>(Post), new() { Folder = "unused", PublicUrl = new("https://engage.example.org") });

    internal Platform Platform { get; }

    internal PostBox Post { get; } = new();

    internal string Address => Platform.Http.BaseAddress!.ToString().TrimEnd('/');

    internal IBrowser Chromium
    {
        get
        {
            SkipWhereNotInstalled();
            return chromium!;
        }
    }

    internal static void SkipWhereNotInstalled() => Assert.SkipUnless(Program is not null, "Chromium (Debian: chromium-headless-shell, or chromium) is not installed here.");

    public async ValueTask InitializeAsync()
    {
        await Platform.InitializeAsync();
        if (Program is null) return;
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        chromium = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Program,
            // Chromium has no sandbox for root, as whom tests run in a container. It sees nothing but our own pages.
            Args = Environment.IsPrivilegedProcess ? ["--no-sandbox"] : [],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (chromium is not null) await chromium.DisposeAsync();
        playwright?.Dispose();
        await Platform.DisposeAsync();
    }

    /// <summary>A member of whom no other test knows anything.</summary>
    internal int NewMember()
    {
        var member = Interlocked.Increment(ref members);
        Assert.True(member <= Platform.Members, "There are more tests than members.");
        return member;
    }

    /// <summary>A survey that several tests look at: made by the first that comes.</summary>
    internal Task<Asking> Survey(string name, Func<Task<Asking>> make)
    {
        lock (opening)
        {
            if (!surveys.TryGetValue(name, out var survey)) surveys.Add(name, survey = make());
            return survey;
        }
    }

    /// <summary>A consultation in which several tests tell something: opened by the first that comes.</summary>
    internal Task Consultation(string name)
    {
        lock (opening)
        {
            if (!consultations.TryGetValue(name, out var opened)) consultations.Add(name, opened = Asking.OpenConsultation(Platform, name));
            return opened;
        }
    }

    /// <summary>A survey that asks every member.</summary>
    internal Task<Asking> Survey(string name, Func<string, byte[]> form) =>
        Survey(name, () => Asking.Open(Platform, name, form(name), [.. Enumerable.Range(1, Platform.Members)]));

    /// <summary>A survey of the test's own.</summary>
    internal async Task<Own> Own(Func<string, byte[]>? form = null)
    {
        var member = NewMember();
        var name = $"survey-{member}";
        var asking = await Asking.Open(Platform, name, (form ?? Forms.Whole)(name), member);
        return new(this, asking, await asking.Respondent(member));
    }
}
