using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Clinks.Engage.Api.Tests;

/// <summary>
/// Somebody at a browser without script: keeps cookies, follows links and redirections, fills in the forms that a page shows and
/// sends them with all that is hidden in them.
/// </summary>
internal sealed class Visitor : IDisposable
{
    private const int MostRedirections = 5;
    private readonly CookieContainer cookies = new();
    private readonly HttpClient http;

    private Visitor(Uri platform)
    {
        http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false, CookieContainer = cookies }) { BaseAddress = platform, Timeout = TimeSpan.FromSeconds(100) };
        http.DefaultRequestHeaders.Accept.ParseAdd("text/html");
    }

    /// <summary>The page that is shown now.</summary>
    public Visited Page { get; private set; } = null!;

    /// <param name="caller">Null: nobody is signed in.</param>
    public static Visitor Of(Platform platform, Caller? caller)
    {
        var visitor = new Visitor(platform.Http.BaseAddress!);
        // TEMPORARY(door): what a session is, is known here and nowhere else in the tests.
        if (caller is not null) visitor.cookies.Add(platform.Http.BaseAddress!, new Cookie("session", caller.Token));
        return visitor;
    }

    public void Dispose() => http.Dispose();

    public Task<Visited> Go(string path) => Show(new(HttpMethod.Get, path));

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
    public Task<Visited> Press(string button, ChosenFile? file, params (string Field, string Value)[] fill) => Show(Submission(button, file, fill).Request());

    /// <summary>The same without pressing: to press it several times, or later.</summary>
    public Submission Submission(string button, ChosenFile? file = null, params (string Field, string Value)[] fill)
    {
        var pressed = Page.Main.QuerySelectorAll("form button").FirstOrDefault(one => one.TextContent.Trim() == button);
        Assert.True(pressed is not null, $"There is no button '{button}' on {Page.Path}: {Page.Text}");
        return Tests.Submission.Of(Page.Path, (IHtmlFormElement)pressed.Closest("form")!, pressed, file, fill);
    }

    public async Task<Visited> Show(HttpRequestMessage request)
    {
        for (var redirections = 0; redirections < MostRedirections; redirections++)
        {
            using var response = await http.SendAsync(request);
            if (response.Headers.Location is not { } next)
            {
                var path = response.RequestMessage!.RequestUri!.PathAndQuery;
                Page = new(path, response.StatusCode, response.Content.Headers.ContentType?.MediaType ?? "", await response.Content.ReadAsByteArrayAsync());
                return Page;
            }

            request = new(HttpMethod.Get, next);
        }

        throw new InvalidOperationException("The redirections do not end.");
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
        Assert.Contains(words, Text);
        return this;
    }
}
