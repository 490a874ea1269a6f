using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>What holds for every page, in both languages, on large screens and on small ones.</summary>
internal static class Fitness
{
    private const int Wide = 1200, Narrow = 320, Shown = 1000;

    // Names a folder in which to leave a picture of every page, for people to look at.
    private static readonly string? Pictures = Environment.GetEnvironmentVariable("ENGAGE_PICTURES");

    public static async Task Check(IPage page, Stop stop, Visit visit)
    {
        var wrong = new List<string>();
        await Says(page, stop, visit, wrong);
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('a[href]')].filter(a => a.host === location.host).map(a => a.pathname)");
        // A link to the page itself, to one of its fields for example, leads there wherever the page is.
        wrong.AddRange(links.Distinct().Where(link => link != page.Path() && EveryPage.Leads(visit.Site, link, "")).Select(link => $"A link leads to {link}, where nothing is."));
        await Axe.Bring(page);
        foreach (var width in new[] { Wide, Narrow })
        {
            await page.SetViewportSizeAsync(width, 900);
            if (width == Narrow && await page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > Narrow and var scrolled)
                wrong.Add($"It is {scrolled} pixels wide on a screen of {Narrow}: {await TooWide(page)}");
            wrong.AddRange((await Axe.Look(page)).Select(violation => $"{width}: {violation}"));
        }

        wrong.AddRange(visit.Person.Complaints);
        if (!EveryPage.Leads(visit.Site, page.Path(), stop.Route)) wrong.Add($"It is not the page {stop.Route}.");
        await Picture(page, stop, visit);
        Assert.True(wrong.Count == 0, $"{page.Path()}{Environment.NewLine}{string.Join(Environment.NewLine, wrong)}");
    }

    private static async Task Says(IPage page, Stop stop, Visit visit, List<string> wrong)
    {
        var headings = await page.Locator("h1").CountAsync();
        if (headings != 1) wrong.Add($"It has {headings} first headings.");
        var language = await page.Locator("html").GetAttributeAsync("lang");
        if (language != visit.Language) wrong.Add($"It is in '{language}'.");

        var title = await page.TitleAsync();
        var prefix = visit.Language == "cy" ? "Gwall: " : "Error: ";
        if (title.StartsWith(prefix, StringComparison.Ordinal) != stop.Errors) wrong.Add($"Its title is '{title}'.");
        var summary = await page.Locator(".govuk-error-summary").CountAsync() == 1;
        if (summary != stop.Errors) wrong.Add(summary ? "It tells of errors." : "It has no summary of errors.");
        if (summary && !await page.EvaluateAsync<bool>("document.activeElement.classList.contains('govuk-error-summary')")) wrong.Add("The summary of errors has not the focus.");
        // Every error leads to its field.
        foreach (var link in await page.Locator(".govuk-error-summary a[href^='#']").AllAsync())
        {
            var target = await link.GetAttributeAsync("href");
            if (!await page.EvaluateAsync<bool>("id => document.getElementById(id) !== null", target![1..])) wrong.Add($"The error leads to {target}, which is not there.");
        }
    }

    private static Task<string> TooWide(IPage page) => page.EvaluateAsync<string>(
        "[...document.querySelectorAll('body *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1).slice(0, 3).map(e => e.outerHTML.slice(0, 120)).join('; ')");

    private static async Task Picture(IPage page, Stop stop, Visit visit)
    {
        if (Pictures is null) return;
        foreach (var width in new[] { Shown, Narrow })
        {
            await page.SetViewportSizeAsync(width, 700);
            var file = $"{string.Join('-', stop.Name.Split(' ', ',', '?', '\''))}.{visit.Language}.{width}.png";
            await page.ScreenshotAsync(new() { Path = Path.Combine(Pictures, file), FullPage = true });
        }
    }
}
