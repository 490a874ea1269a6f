using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>Telling something in a real browser: with the keyboard alone and no script; and getting away at once.</summary>
public sealed class TellingStories(Site site)
{
    [Fact]
    public async Task Somebody_tells_with_the_keyboard_alone_and_without_script()
    {
        await site.Consultation("tell-by-keys");
        await using var person = await Person.Nobody(site, script: false);
        var tab = await person.Open("/tell/tell-by-keys");
        await Reach("a.govuk-button--start");
        await tab.Keyboard.PressAsync("Enter");
        await Reach("[name=who]");
        await tab.Keyboard.PressAsync("Space");
        await Reach("[name=adult]");
        await tab.Keyboard.PressAsync("Space");
        await Reach("main form[id=page] button");
        await tab.Keyboard.PressAsync("Enter");
        await Reach("[name='q:story']");
        await tab.Keyboard.TypeAsync("Nobody told us.");
        await Reach("button[value=on]");
        await tab.Keyboard.PressAsync("Enter");
        await Reach("[name=how]");
        await tab.Keyboard.PressAsync("ArrowDown");
        await Reach("main form[id=page] button");
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Heading()).ToHaveTextAsync("Check before you send");
        await Reach("main form[id=page] button");
        await tab.Keyboard.PressAsync("Enter");
        await Expect(tab.Locator(".engage-secret span")).ToHaveCountAsync(6);
        Assert.Empty(person.Complaints);

        async Task Reach(string selector)
        {
            await tab.Locator(selector).First.WaitForAsync();
            // From wherever a page begins, to and past what comes before it.
            for (var i = 0; i < 60; i++)
            {
                await tab.Keyboard.PressAsync("Tab");
                if (await tab.Locator(selector + ":focus").CountAsync() > 0) return;
            }

            Assert.Fail($"The keyboard does not reach {selector} on {tab.Url}.");
        }
    }

    [Fact]
    public async Task Shift_three_times_leads_away_and_back_does_not_lead_here()
    {
        await site.Consultation("tell-and-exit");
        await using var person = await Person.Nobody(site);
        // Tests leave this machine for nowhere, so the way out is answered here.
        await person.Context.RouteAsync("**/exit", route => route.FulfillAsync(new() { ContentType = "text/html", Body = "<title>Away</title><h1>Away</h1>" }));
        var tab = await person.Open("/accessibility");
        await tab.GotoAsync("/tell/tell-and-exit");
        for (var i = 0; i < 3; i++) await tab.Keyboard.PressAsync("Shift");
        await Expect(tab.Heading()).ToHaveTextAsync("Away");
        await tab.GoBackAsync();
        Assert.Equal("/accessibility", tab.Path());
    }
}
