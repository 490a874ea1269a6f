using Clinks.Engage.Domain.Identity;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>On the way to one stop, in one language, for an organisation that nobody else answers for.</summary>
internal sealed class Visit(Site site, Person person, string language)
{
    private const string Name = "looks";
    private Caller? respondent;
    private bool seated;

    public Site Site => site;

    public string Language => language;

    public string Path { get; } = "/surveys/" + Name;

    public Person Person => person;

    public async Task<IPage> AsNobody(string path)
    {
        await Seat(null);
        return await person.Open(path);
    }

    public async Task<IPage> AsMember(string path)
    {
        await Asking();
        await Seat(await Respondent());
        return await person.Open(path);
    }

    public async Task<IPage> AsStaff(string path, Roles roles = Roles.Administrator | Roles.Policy | Roles.Membership)
    {
        // A short name: with those of all roles before it, it must not become too long for a holder.
        await Seat(await site.Platform.As(roles, who: "l"));
        return await person.Open(path);
    }

    /// <summary>The organisation has begun, with these answers.</summary>
    public async Task<Visit> Begun(string answers = "{}")
    {
        var asking = await Asking();
        var begun = (await (await Respondent()).Post(asking.Path + "/responses")).Is(HttpStatusCode.Created);
        if (answers != "{}") (await (await Respondent()).Save(begun.Field("response"), answers, "0")).Is(HttpStatusCode.OK);
        return this;
    }

    /// <summary>The organisation has sent its answers.</summary>
    public async Task<Visit> Sent()
    {
        (await (await Asking()).Send(await Respondent(), Forms.Enough)).Is(HttpStatusCode.Created);
        return this;
    }

    /// <summary>A button, whatever its words in this language: the one with this value, or the page's first.</summary>
    public static Task<IPage> Press(IPage page, string? value = null) => Click(page, value is null ? "main button.govuk-button" : $"main button[value='{value}']");

    /// <summary>The first button of the form that is sent to an address with this end.</summary>
    public static Task<IPage> PressNamed(IPage page, string action) => Click(page, $"main form[action$='{action}'] button");

    /// <summary>Presses or follows the first of these, and waits for the page that comes.</summary>
    public static async Task<IPage> Click(IPage page, string selector)
    {
        // What comes is another document, although perhaps at the same address.
        await page.EvaluateAsync("document.documentElement.dataset.before = 'yes'");
        await page.Locator(selector).First.ClickAsync();
        await page.Locator("html:not([data-before])").WaitForAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    private Task<Asking> Asking() => site.Survey(Name, Forms.Whole);

    private async Task<Caller> Respondent() => respondent ??= await site.Platform.Respondent(site.NewMember());

    private async Task Seat(Caller? caller)
    {
        if (seated) return;
        seated = true;
        await person.Change(site, caller, language);
    }
}
