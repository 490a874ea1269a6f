using Clinks.Engage.Domain.Identity;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>One person on the way to one stop, in one language, for an organisation that nobody else answers for.</summary>
internal sealed class Visit(Site site, string language) : IAsyncDisposable
{
    private const string Name = "looks";
    private Caller? respondent;
    private Person? person;
    private int? member;

    public Site Site => site;

    public string Language => language;

    public string Path { get; } = "/surveys/" + Name;

    public int Member => member ??= site.NewMember();

    public Person Person => person ?? throw new InvalidOperationException("Nobody has opened anything.");

    public Task<Asking> Asking() => site.Survey(Name, Forms.Whole);

    /// <summary>As nobody: signed out.</summary>
    public async Task<IPage> AsNobody(string path)
    {
        person ??= await Person.Nobody(site, language);
        return await person.Open(path);
    }

    public async Task<IPage> AsMember(string path)
    {
        await Asking();
        respondent ??= await site.Platform.Respondent(Member);
        person ??= await Person.SignedIn(site, respondent, language);
        return await person.Open(path);
    }

    public async Task<IPage> AsStaff(string path, Roles roles = Roles.Administrator | Roles.Policy | Roles.Membership)
    {
        person ??= await Person.SignedIn(site, await site.Platform.As(roles, who: "looks"), language);
        return await person.Open(path);
    }

    /// <summary>The organisation has begun, with these answers.</summary>
    public async Task<Visit> Begun(string answers = "{}")
    {
        var asking = await Asking();
        respondent ??= await site.Platform.Respondent(Member);
        var begun = (await respondent.Post(asking.Path + "/responses")).Is(HttpStatusCode.Created);
        if (answers != "{}") (await respondent.Save(begun.Field("response"), answers, "0")).Is(HttpStatusCode.OK);
        return this;
    }

    /// <summary>The organisation has sent its answers.</summary>
    public async Task<Visit> Sent()
    {
        var asking = await Asking();
        respondent ??= await site.Platform.Respondent(Member);
        (await asking.Send(respondent, Forms.Enough)).Is(HttpStatusCode.Created);
        return this;
    }

    /// <summary>A button, whatever its words in this language: the one that sends the page's form, or the one with this value.</summary>
    public static async Task<IPage> Press(IPage page, string? value = null)
    {
        await page.Locator(value is null ? "main button.govuk-button" : $"main button[value='{value}']").First.ClickAsync();
        await page.WaitForLoadStateAsync();
        return page;
    }

    public ValueTask DisposeAsync() => person is null ? ValueTask.CompletedTask : person.DisposeAsync();
}
