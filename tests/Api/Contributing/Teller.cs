using Clinks.Engage.Api.Tests.Contributions;
using Clinks.Engage.Api.Tests.Pages;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Tests.Contributing;

/// <summary>Somebody with a browser and without script, an account or a name, who tells something in a consultation.</summary>
internal sealed class Teller(Platform platform, string name) : IDisposable
{
    public const string Story = "Qz1Story: the visit was cancelled.\n\nNobody told us.", WritingCookie = "__Host-writing", HeldCookie = "__Host-held";

    public Browser Browser { get; } = new(platform.Http.BaseAddress!);

    /// <summary>As it was shown at the end, with dashes.</summary>
    public string Code { get; private set; } = "";

    public string Consultation => name;

    public string Start => "/tell/" + name;

    /// <summary>Of a consultation that is open now.</summary>
    public static async Task<Teller> Of(Platform platform, string name)
    {
        await Telling.Open(platform, name);
        return new(platform, name);
    }

    /// <summary>A new poster of this consultation: what stands behind its address.</summary>
    public async Task<string> Poster(string place) =>
        (await platform.Grains.Posters(Domain.Engagements.EngagementId.Parse("consultation-" + name)).Make(new(Telling.Ann, Telling.NewRequest(), place), Telling.Cancel)).Get().Answer.Code;

    /// <summary>Another person in the same consultation.</summary>
    public Teller Another() => new(platform, name);

    public async Task<Tab> Starts(string? poster = null)
    {
        var tab = await Browser.NewTab().Open(poster is null ? Start : $"{Start}/{poster}");
        return await tab.Follow("Start now");
    }

    /// <summary>On the page where they tell.</summary>
    public async Task<Tab> Begins(string who = "self", string adult = "yes", string? poster = null)
    {
        var tab = await Starts(poster);
        return await tab.Type("who", who).Type("adult", adult).Press("Begin");
    }

    /// <summary>On the page that asks what may be done.</summary>
    public async Task<Tab> Tells(string story = Story)
    {
        var tab = await Begins();
        return await tab.Type("q:story", story).Press("Save and continue");
    }

    /// <summary>On the page to check, with a yes to be counted and read, and to an anonymous quote for the public.</summary>
    public async Task<Tab> Answers()
    {
        var tab = await Tells();
        await tab.Type("how", "each").Press("Continue");
        await tab.Type("answer", "yes").Press("Save and continue");
        await tab.Type("answer", "yes").Press("Save and continue");
        await tab.Type("answer", "yes").Type("reader", "public").Type("manner", "own").Type("named", "nothing").Press("Save and continue");
        while (!tab.Path.EndsWith("/check", StringComparison.Ordinal)) await tab.Press("Save and continue");
        return tab;
    }

    /// <summary>On the page that shows the code.</summary>
    public async Task<Tab> Sends(Tab checking)
    {
        await checking.Press("Send");
        Code = CodeOn(checking);
        return checking;
    }

    public async Task<Teller> Told()
    {
        await Sends(await Answers());
        return this;
    }

    /// <summary>On the page of what we hold, in another browser or this.</summary>
    public Task<Tab> ComesBack() => ComesBack(Code);

    public async Task<Tab> ComesBack(string typed)
    {
        var tab = await Browser.NewTab().Open("/yours");
        return await tab.Type("code", typed).Press("Continue");
    }

    public async Task<CodeOpens> Opens() =>
        (await platform.Grains.ContributionCodesGrain().Try(new(Domain.Identity.Actor.System, Code), TestContext.Current.CancellationToken)).Get();

    public async Task<ContributionView> Held()
    {
        var opens = await Opens();
        return (await platform.Grains.Contribution(opens.Contribution).Get(new(opens.Contributor), TestContext.Current.CancellationToken)).Get();
    }

    public static string CodeOn(Tab tab) => string.Join('-', tab.Page.QuerySelectorAll(".engage-secret span").Select(group => group.TextContent));

    public void Dispose() => Browser.Dispose();
}
