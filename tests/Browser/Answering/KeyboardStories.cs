using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>Answering with the keys of a keyboard and nothing else, as people do who cannot use a mouse.</summary>
public sealed class KeyboardStories(Site site)
{
    private const int MostTabs = 40;

    // What shows the focus: an outline that can be seen, or the shadow that govuk-frontend draws. A radio button is drawn by its label.
    private const string Seen = """
        () => {
          const element = document.activeElement
          const drawn = element.matches('[type=radio], [type=checkbox]') ? getComputedStyle(element.nextElementSibling, '::before') : getComputedStyle(element)
          const box = element.getBoundingClientRect()
          const outlined = drawn.outlineStyle !== 'none' && parseFloat(drawn.outlineWidth) >= 2 && !/^rgba\(.*, 0\)$/.test(drawn.outlineColor)
          const onScreen = box.bottom > 0 && box.top < innerHeight && box.width > 0 && box.height > 0
          return (outlined || drawn.boxShadow !== 'none') && onScreen
        }
        """;

    [Fact]
    public async Task An_organisation_answers_with_the_keyboard_alone()
    {
        var own = await site.Own();
        await using var person = await own.SignedIn();
        var tab = await person.Open("/");

        // The first stop of every page skips what every page has.
        await tab.Keyboard.PressAsync("Tab");
        await Expect(tab.Locator(":focus")).ToHaveTextAsync("Skip to main content");
        await tab.Keyboard.PressAsync("Enter");
        await Go(tab, tab.Locator($"a[href='{own.Path}']"), "Enter");
        await Go(tab, tab.Button("Start now"), "Enter");
        await Expect(tab.Heading()).ToHaveTextAsync("Your answers");
        await Go(tab, tab.Link("About you"), "Enter");

        // Radio buttons are one stop; arrows choose, and what they bring up is the next stop.
        await Go(tab, tab.Choice("q:lived", "yes"), "ArrowDown");
        await Expect(tab.Choice("q:lived", "no")).ToBeCheckedAsync();
        await tab.Keyboard.PressAsync("ArrowUp");
        await Expect(tab.Choice("q:lived", "yes")).ToBeCheckedAsync();
        await Expect(tab.Question("how")).ToBeVisibleAsync();
        await Write(tab, tab.Field("q:how"), "They decide with us.");
        await Write(tab, tab.Field("q:people"), "twelve");
        await Go(tab, tab.Choice("q:where", "prison"), "Space");
        await Go(tab, tab.Button("Save and continue"), "Enter");

        // The summary of errors has the focus; its link leads to the field.
        await Expect(tab.Locator(".govuk-error-summary")).ToBeFocusedAsync();
        await Go(tab, tab.Link("Enter a whole number, like 12"), "Enter");
        await Expect(tab.Field("q:people")).ToBeFocusedAsync();
        await tab.Keyboard.PressAsync("Control+A");
        await tab.Keyboard.TypeAsync("12");
        // Enter in a field sends the page.
        await tab.Keyboard.PressAsync("Enter");

        await Expect(tab.Heading()).ToHaveTextAsync("Your work in prison");
        await Write(tab, tab.Field("q:hours"), "7.5");
        await Write(tab, tab.Field("day:since"), "1");
        await Write(tab, tab.Field("month:since"), "5");
        await Write(tab, tab.Field("year:since"), "2019");
        await Go(tab, tab.Button("Save and continue"), "Space");
        await Expect(tab.Heading()).ToHaveTextAsync("Anything else");
        await Write(tab, tab.Field("q:story"), "Ann told us.");
        await Go(tab, tab.Button("Save and continue"), "Enter");

        await Expect(tab.Heading()).ToHaveTextAsync("Check your answers");
        await Go(tab, tab.Button("Continue"), "Enter");
        await Go(tab, tab.Field("declared"), "Space");
        await Go(tab, tab.Button("Send"), "Enter");
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");
        Assert.Empty(person.Complaints);
    }

    /// <summary>Tab by tab to something, seeing at each where one is; then a key.</summary>
    private static async Task Go(IPage tab, ILocator to, string key)
    {
        await to.WaitForAsync();
        for (var tabs = 0; !await to.EvaluateAsync<bool>("element => element === document.activeElement"); tabs++)
        {
            Assert.True(tabs < MostTabs, $"{to} cannot be reached on {tab.Path()}.");
            await tab.Keyboard.PressAsync("Tab");
            Assert.True(await tab.EvaluateAsync<bool>(Seen), $"One does not see on {tab.Path()} that one is at {await tab.EvaluateAsync<string>("document.activeElement.outerHTML")}.");
        }

        await tab.Keyboard.PressAsync(key);
    }

    private static async Task Write(IPage tab, ILocator field, string text)
    {
        await Go(tab, field, "End");
        await tab.Keyboard.TypeAsync(text);
    }
}
