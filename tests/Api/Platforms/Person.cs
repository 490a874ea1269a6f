using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Clinks.Engage.Api.Tests.Pages;

namespace Clinks.Engage.Api.Tests;

/// <summary>
/// Somebody at a browser without script who also chooses files, and who may press a button twice: follows links, fills in the forms
/// that a page shows, and sends them with all that is hidden in them.
/// </summary>
internal sealed class Person : IDisposable
{
    private const int MostRedirections = 5;
    private readonly Browser browser;

    private Person(Browser browser) => this.browser = browser;

    /// <summary>The page that is shown now.</summary>
    public Visited Page { get; private set; } = null!;

    public static async Task<Person> Of(Platform platform, Caller caller) => new(await platform.SignedIn(caller));

    public void Dispose() => browser.Dispose();

    public Task<Visited> Go(string path) => Show(HttpMethod.Get, path, null);

    /// <summary>By the words of a link.</summary>
    public Task<Visited> Follow(string words)
    {
        var link = Page.Main.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent.Trim().StartsWith(words, StringComparison.Ordinal));
        Assert.True(link is not null, $"There is no link '{words}' on {Page.Path}: {Page.Text}");
        return Go(link.GetAttribute("href")!);
    }

    /// <summary>Fills in the form that has this button, and presses it.</summary>
    /// <param name="fill">Field, value. A field that is no text is chosen by its value; the same field may come several times.</param>
    public Task<Visited> Press(string button, params (string Field, string Value)[] fill) => Press(button, null, fill);

    /// <param name="file">The file that is chosen where the form takes one.</param>
    public Task<Visited> Press(string button, ChosenFile? file, params (string Field, string Value)[] fill) => Show(Submission(button, file, fill));

    /// <summary>The same without pressing: to press it several times, or later.</summary>
    public Submission Submission(string button, ChosenFile? file = null, params (string Field, string Value)[] fill)
    {
        var pressed = Page.Main.QuerySelectorAll("form button").FirstOrDefault(one => one.TextContent.Trim() == button);
        Assert.True(pressed is not null, $"There is no button '{button}' on {Page.Path}: {Page.Text}");
        return Tests.Submission.Of(Page.Path, (IHtmlFormElement)pressed.Closest("form")!, pressed, file, fill);
    }

    public Task<Visited> Show(Submission pressed) => pressed.IsAddress ? Go(pressed.Address) : Show(HttpMethod.Post, pressed.Path, pressed.Content());

    /// <summary>The same to another address: what nobody does who clicks.</summary>
    public Task<Visited> Post(string path, Submission pressed) => Show(HttpMethod.Post, path, pressed.Content());

    private async Task<Visited> Show(HttpMethod method, string path, HttpContent? content)
    {
        // What follows a # stays in the browser.
        path = path.Split('#')[0];
        using (content)
        {
            using var response = await browser.Send(method, path, content);
            return Page = await Arrive(path, response, 0);
        }
    }

    private async Task<Visited> Arrive(string path, HttpResponseMessage response, int redirections)
    {
        if (response.Headers.Location is not { } next) return new(path, response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
        Assert.True(redirections < MostRedirections, $"It leads in a circle: {path}");
        using var there = await browser.Send(HttpMethod.Get, next.OriginalString);
        return await Arrive(next.OriginalString, there, redirections + 1);
    }
}

/// <summary>A file that somebody chose on their computer.</summary>
internal sealed record ChosenFile(string Name, byte[] Content);

/// <summary>A page as it was answered.</summary>
internal sealed record Visited(string Path, HttpStatusCode Status, string ContentType, byte[] Body)
{
    private readonly Lazy<IHtmlDocument> document = new(() => new HtmlParser().ParseDocument(Encoding.UTF8.GetString(Body)));

    public IHtmlDocument Document => document.Value;

    /// <summary>What is between the header and the footer.</summary>
    public IElement Main => Document.QuerySelector("main") ?? Document.Body!;

    public string Html => Encoding.UTF8.GetString(Body);

    /// <summary>What is read on it, blanks squeezed.</summary>
    public string Text => string.Join(' ', Main.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public string Title => Document.Title ?? "";

    public IEnumerable<string> Links => Main.QuerySelectorAll("a").Select(link => link.GetAttribute("href") ?? "");

    public bool Has(string button) => Main.QuerySelectorAll("button").Any(one => one.TextContent.Trim() == button);

    /// <summary>The cells of the rows of every table that has this caption.</summary>
    public IReadOnlyList<string[]> Rows(string caption) =>
    [
        .. Main.QuerySelectorAll("table").Where(table => table.QuerySelector("caption")?.TextContent.Trim() == caption)
            .SelectMany(table => table.QuerySelectorAll("tbody tr"))
            .Select(row => row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim()).ToArray()),
    ];

    public Visited Is(HttpStatusCode status)
    {
        Assert.True(Status == status, $"{(int)Status} instead of {(int)status} at {Path}: {Text}");
        return this;
    }

    public Visited Says(string words)
    {
        Assert.True(Text.Contains(words, StringComparison.Ordinal), $"'{words}' is not said at {Path}: {Text}");
        return this;
    }
}
