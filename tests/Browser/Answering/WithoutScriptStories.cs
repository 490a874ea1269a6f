using static Microsoft.Playwright.Assertions;

namespace Clinks.Engage.Browser.Tests.Answering;

/// <summary>Answering in a browser that runs no script: forms and links do all of it.</summary>
public sealed class WithoutScriptStories(Site site)
{
    [Fact]
    public async Task An_organisation_answers_in_Welsh_without_script()
    {
        var own = await site.Own();
        await using var person = await own.SignedIn("cy", script: false);
        var tab = await person.Open("/");
        await tab.Locator($"a[href='{own.Path}']").ClickAsync();
        await tab.Press("Dechrau nawr");
        await tab.Follow("Amdanoch chi");

        // What an answer brings up is there after it is saved.
        await Expect(tab.Question("how")).ToBeHiddenAsync();
        await tab.Choose("lived", "yes");
        await tab.Choose("where", "prison");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Locator("main")).ToContainTextAsync("Oherwydd eich atebion mae rhagor o gwestiynau ar y dudalen hon.");
        await Expect(tab.Question("how")).ToBeVisibleAsync();

        // Right answers beside wrong ones are kept, and wrong ones are shown as they were typed.
        await tab.Type("people", "tua deuddeg");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Errors()).ToHaveTextAsync(["Rhowch rif cyfan, fel 12"]);
        await Expect(tab.Field("q:people")).ToHaveValueAsync("tua deuddeg");
        await tab.Type("people", "12");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Errors()).ToHaveTextAsync(["Dywedwch sut mae'n helpu"]);
        await tab.Type("how", "Maen nhw'n penderfynu gyda ni.");
        await tab.Press("Cadw a pharhau");

        // A page that another page brought up.
        await Expect(tab.Heading()).ToHaveTextAsync("Eich gwaith yn y carchar");
        await tab.TypeDate("since", "31", "2", "2019");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Errors()).ToHaveTextAsync(["Rhowch ddyddiad go iawn, fel 27 3 2026"]);
        await tab.TypeDate("since", "1", "5", "2019");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Heading()).ToHaveTextAsync("Unrhyw beth arall");
        await tab.Press("Cadw a pharhau");
        await Expect(tab.Heading()).ToHaveTextAsync("Gwiriwch eich atebion");
        await Expect(tab.Locator("main")).ToContainTextAsync("Maen nhw'n penderfynu gyda ni.");
        await tab.Press("Parhau");
        await tab.Press("Anfon");
        await Expect(tab.Errors()).ToHaveTextAsync(["Cadarnhewch fod yr atebion yn gywir"]);
        await tab.Field("declared").CheckAsync();
        await tab.Press("Anfon");
        await Expect(tab.Heading()).ToHaveTextAsync("Atebion wedi'u hanfon");
        Assert.Empty(person.Complaints);
    }

    [Fact]
    public async Task The_language_changes_in_the_middle_and_what_was_typed_stays()
    {
        var own = await site.Own();
        await using var person = await own.SignedIn(script: false);
        var tab = await person.Open(own.Path);
        await tab.Press("Start now");
        await tab.Follow("About you");
        await tab.Choose("lived", "yes");
        await tab.Type("people", "half a numb");
        await tab.Choose("where", "community");
        await tab.Press("Cymraeg");
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("lang", "cy");
        await Expect(tab.Field("q:people")).ToHaveValueAsync("half a numb");
        await Expect(tab.Choice("q:lived", "yes")).ToBeCheckedAsync();
        await Expect(tab.Choice("q:where", "community")).ToBeCheckedAsync();
        await tab.Type("people", "13");
        await tab.Type("how", "Half a sentence");
        await tab.Press("English");
        await Expect(tab.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Expect(tab.Field("q:people")).ToHaveValueAsync("13");
        await Expect(tab.Field("q:how")).ToHaveValueAsync("Half a sentence");
    }
}
