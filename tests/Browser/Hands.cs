using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests;

/// <summary>What people do on a page, by the words that they see.</summary>
internal static class Hands
{
    public static ILocator Field(this IPage page, string name) => page.Locator($"[name='{name}']");

    public static ILocator Choice(this IPage page, string name, string value) => page.Locator($"[name='{name}'][value='{value}']");

    public static ILocator Question(this IPage page, string name) => page.Locator($"[data-question='{name}']");

    public static ILocator Heading(this IPage page) => page.Locator("h1");

    public static ILocator Errors(this IPage page) => page.Locator(".govuk-error-summary li");

    public static ILocator Status(this IPage page) => page.Locator("[data-saves]");

    public static ILocator Button(this IPage page, string words) => page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true });

    public static ILocator Link(this IPage page, string words) => page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true });

    public static Task Press(this IPage page, string button) => page.Button(button).ClickAsync();

    public static Task Follow(this IPage page, string link) => page.Link(link).ClickAsync();

    public static Task Type(this IPage page, string name, string text) => page.Field("q:" + name).FillAsync(text);

    public static Task Choose(this IPage page, string name, string value) => page.Choice("q:" + name, value).CheckAsync();

    public static async Task TypeDate(this IPage page, string name, string day, string month, string year)
    {
        await page.Field("day:" + name).FillAsync(day);
        await page.Field("month:" + name).FillAsync(month);
        await page.Field("year:" + name).FillAsync(year);
    }

    /// <summary>Where it leads by links, without the server's address.</summary>
    public static string Path(this IPage page) => new Uri(page.Url).AbsolutePath;

    /// <summary>Until the page says that what was typed is saved.</summary>
    public static Task Saved(this IPage page) => Assertions.Expect(page.Status()).ToContainTextAsync("Saved at");
}
