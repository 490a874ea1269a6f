using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>The last step, as people do it who click twice and go back.</summary>
public sealed class SendingStories(Site site)
{
    [Fact]
    public async Task A_double_click_on_send_is_one_submission()
    {
        var own = await site.Own();
        await using var person = await own.Begun(Forms.Enough);
        var tab = await person.Open(own.Path + "/declaration");
        await tab.Field("declared").CheckAsync();
        await tab.Button("Send").DblClickAsync();
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");
        await Expect(tab.Locator("tbody tr", new() { HasText = "Answers sent" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task A_double_click_without_script_is_one_submission()
    {
        var own = await site.Own();
        await using var begun = await own.Begun(Forms.Enough);
        await using var person = await own.SignedIn(script: false);
        var tab = await person.Open(own.Path + "/declaration");
        await tab.Field("declared").CheckAsync();
        await tab.Button("Send").DblClickAsync();
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");
        await Expect(tab.Locator("tbody tr", new() { HasText = "Answers sent" })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Going_back_after_sending_loses_nothing()
    {
        var own = await site.Own();
        await using var person = await own.Begun(Forms.Enough);
        var tab = await person.Open(own.Section("more"));
        await tab.Press("Save and continue");
        await tab.Press("Continue");
        await tab.Field("declared").CheckAsync();
        await tab.Press("Send");
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");

        // Back to the declaration, the check, the section: each leads to what was sent, and sends nothing again.
        for (var back = 0; back < 3; back++)
        {
            await tab.GoBackAsync();
            await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");
        }

        await Expect(tab.Locator("tbody tr", new() { HasText = "Answers sent" })).ToHaveCountAsync(1);
        await tab.Follow("See the answers that you sent");
        await Expect(tab.Locator("main")).ToContainTextAsync("Ann told us.");
    }

    [Fact]
    public async Task What_is_typed_on_a_page_from_before_the_sending_stays_there()
    {
        var own = await site.Own();
        await using var person = await own.Begun(Forms.Enough);
        var old = await person.Open(own.Section("more"));
        var tab = await person.Open(own.Path + "/declaration");
        await tab.Field("declared").CheckAsync();
        await tab.Press("Send");
        await Expect(tab.Heading()).ToHaveTextAsync("Answers sent");

        await old.Type("story", "One thing more.");
        await Expect(old.Status()).ToContainTextAsync("Some answers on this page are not saved yet.");
        await old.Press("Save and continue");
        await Expect(old.Errors()).ToHaveTextAsync(["Your organisation sent its answers while this page was open. What you changed here is not part of them."]);
        await Expect(old.Field("q:story")).ToHaveValueAsync("One thing more.");
    }
}
