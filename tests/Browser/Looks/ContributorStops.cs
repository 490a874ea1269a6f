using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages of those who tell something, and come back with their code.</summary>
internal static class ContributorStops
{
    private const string Name = "visits", Start = "/tell/" + Name, Who = "/telling/who/{name}", Story = "/telling/story", Purpose = "/telling/uses/{purpose}", Yours = "/yours/uses/{purpose}", Pictures = "/telling/pictures";

    public static ImmutableArray<Stop> All { get; } =
    [
        new("tell us", "/tell/{name}", visit => Open(visit, Start)),
        new("tell us, in Easy Read", "/tell/{name}", async visit => await Visit.Press(await Open(visit, Start), "easy")),
        new("tell us, begun on this device", "/tell/{name}", async visit => await Goes(await Begun(visit), Start)),
        new("tell us, by a poster", "/tell/{name}/{poster}", async visit => await Open(visit, await Poster(visit, Start))),
        new("tell us, closed", "/tell/{name}", async visit =>
        {
            await visit.Site.Survey("told-and-closed", () => Closed(visit.Site));
            return await visit.AsNobody("/tell/told-and-closed");
        }),
        new("who is telling", Who, visit => Open(visit, "/telling/who/" + Name)),
        new("who is telling, by a poster", Who + "/{poster}", async visit => await Open(visit, await Poster(visit, "/telling/who/" + Name))),
        new("who is telling, nothing chosen", Who, async visit => await Visit.Press(await Open(visit, "/telling/who/" + Name)), Errors: true),
        new("who is telling, a guardian without relation", Who, async visit =>
        {
            var tab = await Open(visit, "/telling/who/" + Name);
            await tab.Choice("who", "guardian").CheckAsync();
            await tab.Choice("adult", "no").CheckAsync();
            return await Visit.Press(tab);
        }, Errors: true),
        new("in your own words", Story, Begun),
        new("in your own words, nothing written", Story, async visit => await Visit.Press(await Begun(visit), "on"), Errors: true),
        new("in your own words, two windows", Story, async visit =>
        {
            var mine = await Begun(visit);
            var other = await visit.Person.Open(Story);
            await other.Type("story", "What the other window says.\nOn two lines.");
            await Visit.Press(other, "later");
            await other.CloseAsync();
            await mine.Type("story", "What this window says.");
            return await Visit.Press(mine, "on");
        }, Errors: true),
        new("saved for later", "/telling/saved", async visit => await Visit.Press(await Begun(visit), "later")),
        new("nothing open on this device", Story, visit => visit.AsNobody(Story)),
        new("what may be done", "/telling/uses", Told),
        new("what may be done, nothing chosen", "/telling/uses", async visit => await Visit.Press(await Told(visit)), Errors: true),
        new("may we count you", Purpose, async visit => await Goes(await Told(visit), "/telling/uses/aggregate")),
        new("may we quote you", Purpose, async visit => await Yes(await Goes(await Told(visit), "/telling/uses/attributedquote"))),
        new("may we quote you, half answered", Purpose, async visit => await Visit.Press(await Yes(await Goes(await Told(visit), "/telling/uses/anonymousquote"))), Errors: true),
        new("may we hand it on", Purpose, async visit => await Goes(await Told(visit), "/telling/uses/sharewithbody")),
        new("check before you send", "/telling/check", async visit => await Goes(await Quoted(visit), "/telling/check")),
        new("photos and drawings", Pictures, async visit => await Goes(await Quoted(visit), Pictures)),
        new("photos and drawings, no picture", Pictures, async visit => await Adds(await Goes(await Quoted(visit), Pictures), "a letter"u8.ToArray()), Errors: true),
        new("photos and drawings, two of them", Pictures, Pictured),
        new("check before you send, with pictures", "/telling/check", async visit => await Goes(await Pictured(visit), "/telling/check")),
        new("the code", "/telling/send", Sent),
        new("come back with the code", "/yours", visit => Open(visit, "/yours")),
        new("a wrong code", "/yours", async visit => await Visit.Press(await Open(visit, "/yours")), Errors: true),
        new("what we hold", "/yours/held", Back),
        new("what we hold, with pictures", "/yours/held", async visit => await Back(await Visit.Press(await Goes(await Pictured(visit), "/telling/check")))),
        new("what we hold, taken back", "/yours/held", async visit => await Visit.Press(await Goes(await Back(visit), "/yours/withdraw"))),
        new("what we hold, not yet", "/yours/held", async visit => await Visit.Press(await Goes(await Back(visit), "/yours/embargo"))),
        new("change an answer", Yours, async visit => await Goes(await Back(visit), "/yours/uses/recontact")),
        new("change an answer, no address", Yours, async visit => await Visit.Press(await Yes(await Goes(await Back(visit), "/yours/uses/recontact"))), Errors: true),
        new("who you are", "/yours/about", async visit => await Goes(await Back(visit), "/yours/about")),
        new("who you are, nothing chosen", "/yours/about", async visit => await Visit.Press(await Goes(await Back(visit), "/yours/about")), Errors: true),
        new("do not use it yet", "/yours/embargo", async visit => await Goes(await Back(visit), "/yours/embargo")),
        new("do not use it yet, a day that is over", "/yours/embargo", async visit =>
        {
            var tab = await Goes(await Back(visit), "/yours/embargo");
            foreach (var (part, value) in new[] { ("day", "1"), ("month", "2"), ("year", "2001") }) await tab.Field("until-" + part).FillAsync(value);
            return await Visit.Press(tab);
        }, Errors: true),
        new("make it yours", "/yours/confirm", async visit => await Goes(await AssistingStops.WrittenFor(visit), "/yours/confirm")),
        new("take one back", "/yours/withdraw/{purpose}", async visit => await Goes(await Back(visit), "/yours/withdraw/anonymousquote")),
        new("take everything back", "/yours/withdraw", async visit => await Goes(await Back(visit), "/yours/withdraw")),
        new("worry", "/yours/concern", async visit => await Goes(await Back(visit), "/yours/concern")),
    ];

    /// <summary>What leads elsewhere, and so shows nothing; saying yes again, for which a year has to pass; and pictures by themselves.</summary>
    public static ImmutableArray<string> Ways =>
    [
        "/exit", "/yours/renew",
        Pictures + "/{picture}", "/yours/pictures/{picture}", "/staff/contributions/{contribution}/pictures/{picture}", "/consultations/{name}/on-behalf/{contribution}/pictures/{picture}",
        "/staff/consultations/{name}/taken-down/{contribution}/pictures/{picture}", "/staff/consultations/{name}/keyed-in/{contribution}/pictures/{picture}",
    ];

    private static async Task<IPage> Open(Visit visit, string path)
    {
        await visit.Site.Consultation(Name);
        return await visit.AsNobody(path);
    }

    /// <summary>The address on a poster; a place has one, and each visit wants one of its own.</summary>
    private static async Task<string> Poster(Visit visit, string path)
    {
        await visit.Site.Consultation(Name);
        var once = Guid.NewGuid().ToString("N");
        var made = await visit.Site.Platform.Grains.Posters(EngagementId.Parse("consultation-" + Name)).Make(new(new("ann", Roles.Policy), RequestKey.Of(once, "looks", []), once), TestContext.Current.CancellationToken);
        return $"{path}/{made.Get().Answer.Code}";
    }

    private static async Task<IPage> Goes(IPage tab, string path)
    {
        await tab.GotoAsync(path);
        return tab;
    }

    private static async Task<IPage> Yes(IPage tab)
    {
        await tab.Choice("answer", "yes").CheckAsync();
        return tab;
    }

    private static async Task<IPage> Begun(Visit visit) => await Begun(await Open(visit, "/telling/who/" + Name));

    private static async Task<IPage> Begun(IPage tab)
    {
        await tab.Choice("who", "self").CheckAsync();
        await tab.Choice("adult", "yes").CheckAsync();
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Told(Visit visit) => await Told(await Begun(visit));

    private static async Task<IPage> Told(IPage tab)
    {
        await tab.Type("story", "The visit was cancelled.\n\nNobody told us.");
        return await Visit.Press(tab, "on");
    }

    private static async Task<IPage> Quoted(Visit visit) => await Quoted(await Told(visit));

    private static async Task<IPage> Quoted(IPage told)
    {
        var tab = await Yes(await Goes(told, "/telling/uses/anonymousquote"));
        await tab.Choice("reader", "public").CheckAsync();
        await tab.Choice("manner", "own").CheckAsync();
        await tab.Choice("named", "role-age").CheckAsync();
        return await Visit.Press(tab);
    }

    /// <summary>Somebody who told something in this consultation, at the page that shows their code.</summary>
    internal static async Task<IPage> Sent(Visit visit, string consultation) =>
        await Visit.Press(await Goes(await Quoted(await Told(await Begun(await visit.AsNobody("/telling/who/" + consultation)))), "/telling/check"));

    private static async Task<IPage> Sent(Visit visit) => await Visit.Press(await Goes(await Quoted(visit), "/telling/check"));

    private static async Task<IPage> Pictured(Visit visit)
    {
        var tab = await Goes(await Quoted(visit), Pictures);
        return await Adds(await Adds(tab, await Drawn.Jpeg(tab)), await Drawn.Png(tab));
    }

    internal static async Task<IPage> Adds(IPage tab, byte[] picture)
    {
        await tab.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "picture.jpg", MimeType = "image/jpeg", Buffer = picture });
        return await Visit.Press(tab);
    }

    private static async Task<IPage> Back(Visit visit) => await Back(await Sent(visit));

    private static async Task<IPage> Back(IPage tab)
    {
        var shown = string.Join('-', await tab.Locator(".engage-secret span").AllTextContentsAsync());
        await tab.GotoAsync("/yours");
        await tab.Field("code").FillAsync(shown);
        return await Visit.Press(tab);
    }

    private static async Task<Asking> Closed(Site site)
    {
        await Asking.OpenConsultation(site.Platform, "told-and-closed");
        (await (await site.Platform.As(Domain.Identity.Roles.Policy, who: "told-and-closed")).Post("/v1/consultations/told-and-closed/closing")).Is(HttpStatusCode.OK);
        return await Asking.Draft(site.Platform, "told-and-closed");
    }
}
