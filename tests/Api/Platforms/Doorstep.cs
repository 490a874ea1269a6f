using System.Text.RegularExpressions;
using Clinks.Engage.Api.Mail;
using Microsoft.Extensions.DependencyInjection;

namespace Clinks.Engage.Api.Tests;

/// <summary>A platform with pages and a post box; a proxy in front of it says who comes from where.</summary>
public sealed partial class Doorstep : IAsyncLifetime
{
    private int visitors;

    public Doorstep() : this(mail: true)
    {
    }

    internal Doorstep(bool mail, bool development = false) => Platform = new(
        host =>
        {
            if (development) host.Environment.EnvironmentName = "Development";
            Clock.AddTo(host.Services);
            host.Services.AddSingleton<IPost>(Post);
        },
        mail ? new() { Folder = "unused", PublicUrl = new("https://engage.example.org") } : MailOptions.None);

    internal ShiftedClock Clock { get; } = new();

    internal PostBox Post { get; } = new();

    internal Platform Platform { get; }

    internal HttpClient Http { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await Platform.InitializeAsync();
        Connect();
    }

    internal async Task Restart()
    {
        await Platform.Restart();
        Http.Dispose();
        Connect();
    }

    private void Connect() => Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = Platform.Http.BaseAddress };

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await Platform.DisposeAsync();
    }

    /// <summary>Each from an address of their own, as the proxy of this machine tells it.</summary>
    internal Visitor Visitor(string? language = null) => new(Http) { Language = language, From = $"192.0.2.{Interlocked.Increment(ref visitors) % 250}" };

    /// <summary>Asks for a letter on the page, and has it.</summary>
    internal async Task<Letter> Letter(Visitor visitor, string email, string? next = null)
    {
        var page = (await visitor.Get("/sign-in" + (next is null ? "" : "?return=" + Uri.EscapeDataString(next)))).Is(HttpStatusCode.OK);
        (await visitor.Fill(page, "/sign-in", ("email", email))).Is(HttpStatusCode.SeeOther);
        return await Post.Next();
    }

    /// <summary>Signs in by the letter's link; gives where it leads.</summary>
    internal static async Task<string?> Enter(Visitor visitor, Letter letter)
    {
        var page = (await visitor.Get(LinkIn(letter))).Is(HttpStatusCode.OK);
        return (await visitor.Fill(page)).Is(HttpStatusCode.SeeOther).Location;
    }

    /// <summary>The path of the letter's link.</summary>
    internal static string LinkIn(Letter letter) => Link().Match(letter.Text).Groups["path"].Value is { Length: > 0 } path ? path : throw new InvalidOperationException("There is no link in the letter.");

    internal static string CodeIn(Letter letter) => Digits().Match(letter.Text).Value;

    [GeneratedRegex(@"https://engage\.example\.org(?<path>/\S+)", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Link();

    [GeneratedRegex("(?<=    )[0-9]{4} [0-9]{4}", RegexOptions.None, 1_000)]
    private static partial Regex Digits();
}
