using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Clinks.Engage.Api.Tests.Pages;

/// <summary>One tab: the page that was loaded, and what was typed on it since, whatever other tabs do.</summary>
internal sealed class Tab(Browser browser)
{
    private const int MostRedirects = 5;
    private static readonly HtmlParser Parser = new();
    private (string Name, byte[] File, string Called, string Type)? chosen;

    public IHtmlDocument Page { get; private set; } = Parser.ParseDocument("");

    public HttpStatusCode Status { get; private set; }

    public string Path { get; private set; } = "";

    public string Heading => Page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public string Text => Page.Body?.TextContent ?? "";

    public IEnumerable<string> Errors => Page.QuerySelectorAll(".govuk-error-summary__list li").Select(item => item.TextContent.Trim());

    public async Task<Tab> Open(string path)
    {
        await Show(path, await browser.Send(HttpMethod.Get, path));
        return this;
    }

    public Task<Tab> Follow(string link) => Open(Link(link).GetAttribute("href")!);

    public IElement Link(string text) => Page.QuerySelectorAll("a").FirstOrDefault(a => a.TextContent.Trim() == text) ?? throw Missing($"link '{text}'");

    /// <summary>What stands in a field: its text, or the values that are chosen in it.</summary>
    public string Field(string name) => string.Join(' ', Values(name));

    public Tab Type(string name, string text)
    {
        switch (Fields(name).First())
        {
            case IHtmlTextAreaElement area: area.Value = text; break;
            case IHtmlInputElement { Type: "radio" or "checkbox" }:
                foreach (var box in Fields(name).Cast<IHtmlInputElement>()) box.IsChecked = text.Split(' ').Contains(box.Value) && (text.Length > 0 || box.Value.Length == 0);
                break;
            case IHtmlInputElement input: input.Value = text; break;
            case IHtmlSelectElement select when text.Length == 0 || select.Options.Any(option => option.Value == text): select.Value = text; break;
            case var other: throw Missing($"field '{name}' that is typed into ({other.TagName})");
        }

        return this;
    }

    /// <summary>Chooses a file, under the name and the type that its sender gives it.</summary>
    public Tab Choose(string name, byte[] file, string called, string type = "application/octet-stream")
    {
        _ = Fields(name).OfType<IHtmlInputElement>().Single(input => input.Type == "file");
        chosen = (name, file, called, type);
        return this;
    }

    /// <summary>Presses a button by its words, or the only one of the page's own form.</summary>
    public async Task<Tab> Press(string? button = null)
    {
        var pressed = Button(button);
        var action = pressed.Form!.GetAttribute("action") is { Length: > 0 } said ? said : Path;
        await Show(action, await Post(pressed));
        return this;
    }

    /// <summary>Sends the form without looking at the answer: twice, or from a tab that is closed then.</summary>
    public Task<HttpResponseMessage> Post(string? button = null) => Post(Button(button));

    /// <summary>What script does while somebody types.</summary>
    public async Task<HttpResponseMessage> SaveTyped()
    {
        var form = Page.QuerySelector<IHtmlFormElement>("form[data-save]") ?? throw Missing("form that saves itself");
        return await browser.Send(HttpMethod.Post, form.GetAttribute("data-save")!, Content(form, null));
    }

    public IEnumerable<KeyValuePair<string, string>> Sent(string? button = null) => Pairs((IHtmlFormElement)Button(button).Form!, Button(button));

    public Task<HttpResponseMessage> PostFields(string path, IEnumerable<KeyValuePair<string, string>> fields) => browser.Send(HttpMethod.Post, path, new FormUrlEncodedContent(fields));

    private Task<HttpResponseMessage> Post(IHtmlButtonElement pressed)
    {
        var form = (IHtmlFormElement)pressed.Form!;
        return browser.Send(HttpMethod.Post, form.GetAttribute("action") is { Length: > 0 } said ? said : Path, Content(form, pressed));
    }

    private IHtmlButtonElement Button(string? text) =>
        Page.QuerySelectorAll("main button, header button").OfType<IHtmlButtonElement>().FirstOrDefault(button => button.Form is not null && (text is null || button.TextContent.Trim() == text))
        ?? throw Missing($"button '{text}'");

    private HttpContent Content(IHtmlFormElement form, IHtmlButtonElement? pressed)
    {
        var pairs = Pairs(form, pressed);
        if (form.GetAttribute("enctype") is not "multipart/form-data") return new FormUrlEncodedContent(pairs);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in pairs) content.Add(new StringContent(value), $"\"{name}\"");
        if (chosen is { } file)
        {
            var part = new ByteArrayContent(file.File);
            part.Headers.ContentType = new(file.Type);
            content.Add(part, $"\"{file.Name}\"", $"\"{file.Called}\"");
            chosen = null;
        }

        return content;
    }

    private static IEnumerable<KeyValuePair<string, string>> Pairs(IHtmlFormElement form, IHtmlButtonElement? pressed)
    {
        foreach (var field in form.Elements)
        {
            switch (field)
            {
                // A browser sends line ends as CR LF.
                case IHtmlTextAreaElement area: yield return new(area.Name!, area.Value.ReplaceLineEndings("\r\n")); break;
                case IHtmlInputElement { Type: "radio" or "checkbox" } box when !box.IsChecked: break;
                case IHtmlInputElement { Type: "file" }: break;
                case IHtmlSelectElement select: yield return new(select.Name!, select.Value ?? ""); break;
                case IHtmlInputElement input when input.Name is { Length: > 0 }: yield return new(input.Name, input.Value); break;
            }
        }

        if (pressed?.Name is { Length: > 0 }) yield return new(pressed.Name, pressed.GetAttribute("value") ?? "");
    }

    private List<IElement> Fields(string name) =>
        Page.QuerySelectorAll("main [name]").Where(field => field.GetAttribute("name") == name).ToList() is { Count: > 0 } found ? found : throw Missing($"field '{name}'");

    private IEnumerable<string> Values(string name) => Fields(name).Select(field => field switch
    {
        IHtmlTextAreaElement area => area.Value,
        IHtmlInputElement { Type: "radio" or "checkbox" } box => box.IsChecked ? box.Value : "",
        IHtmlInputElement input => input.Value,
        IHtmlSelectElement select => select.Value ?? "",
        _ => "",
    }).Where(value => value.Length > 0);

    private async Task Show(string path, HttpResponseMessage response)
    {
        for (var redirects = 0; response.Headers.Location is { } next; redirects++)
        {
            Assert.True(redirects < MostRedirects, $"It leads in a circle: {path}");
            Assert.False(next.IsAbsoluteUri, $"It leads away: {next}");
            response.Dispose();
            path = next.OriginalString;
            response = await browser.Send(HttpMethod.Get, path);
        }

        (Status, Path) = (response.StatusCode, path.Split('?')[0]);
        Page = Parser.ParseDocument(await response.Content.ReadAsStringAsync());
        response.Dispose();
    }

    private Xunit.Sdk.XunitException Missing(string what) => new($"There is no {what} on '{Heading}' ({Path}, {(int)Status}): {Text.ReplaceLineEndings(" ")}");
}
