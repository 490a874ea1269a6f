using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Outcomes;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>What happened: for everybody, for who told something, for an organisation that was asked, and for staff who write it.</summary>
internal static class OutcomeStops
{
    private const string Public = "/what-happened/{name}", Staff = "/staff/surveys/{name}/outcomes", Entry = Staff + "/entries/{entry:int}", Name = "told-what-happened", Survey = Name + "-survey", Waiting = Name + "-waiting", At = "/staff/surveys/" + Survey + "/outcomes";
    private static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy);
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static ImmutableArray<Stop> All { get; } =
    [
        new("where it is told what happened", "/what-happened", async visit => await (await Made(visit)).AsNobody("/what-happened")),
        new("what happened", Public, async visit => await (await Made(visit)).AsNobody("/what-happened/" + Name)),
        new("what happened, partly in English", Public, async visit => await (await Made(visit)).AsNobody("/what-happened/" + Name + "-again")),
        new("what happened after a survey", "/what-happened/surveys/{name}", async visit => await (await Made(visit)).AsNobody("/what-happened/surveys/" + Survey)),
        new("what we hold, and what happened", "/yours/held", Held),
        new("what happened, with the code", Public, async visit => await Visit.Click(await Held(visit), "main a[href^='/what-happened/']")),
        new("a survey after which it is told", "/surveys/{name}/", async visit => await (await Made(visit)).AsMember("/surveys/" + Survey)),
        new("write what happened", Staff, async visit => await (await Made(visit)).AsStaff(At)),
        new("write what happened, taken down for no reason", Staff, async visit => await Visit.Press(await (await Made(visit)).AsStaff(At)), Errors: true),
        new("write what was asked", Staff + "/asked", async visit => await (await Made(visit)).AsStaff(At + "/asked")),
        new("write what was asked, nothing written", Staff + "/asked", async visit =>
        {
            var tab = await (await Made(visit)).AsStaff(At + "/asked");
            await tab.Field("asked").FillAsync("");
            return await Visit.Press(tab);
        }, Errors: true),
        new("write an entry", Staff + "/entries/new", async visit => await (await Made(visit)).AsStaff(At + "/entries/new")),
        new("write an entry, all wrong", Staff + "/entries/new", async visit =>
        {
            var tab = await (await Made(visit)).AsStaff(At + "/entries/new");
            await tab.Field("said").FillAsync("12 people told us.");
            await tab.Field("did").FillAsync("We read “nobody ever told us why”.");
            await tab.Field("on-day").FillAsync("32");
            return await Visit.Press(tab);
        }, Errors: true),
        new("change an entry", Entry, async visit => await (await Made(visit)).AsStaff(At + "/entries/2")),
        new("change an entry, a colleague was first", Entry, async visit =>
        {
            var tab = await (await Made(visit)).AsStaff(At + "/entries/2");
            await tab.EvaluateAsync("document.querySelector('[name=seen]').value = '1'");
            await tab.Field("did").FillAsync("We wrote something else.");
            return await Visit.Press(tab);
        }, Errors: true),
        new("read what happened before it is public", Staff + "/preview", async visit => await (await Made(visit)).AsStaff(At + "/preview")),
        new("read what happened, put forward by a colleague", Staff + "/preview", async visit => await (await Made(visit)).AsStaff($"/staff/surveys/{Waiting}/outcomes/preview")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<Visit> Made(Visit visit)
    {
        await visit.Site.Survey(Name, () => Make(visit.Site));
        return visit;
    }

    /// <summary>Who told something, at the page of what we hold, after it was closed and told.</summary>
    private static async Task<IPage> Held(Visit visit)
    {
        var name = $"{Name}-{visit.Language}-{Guid.NewGuid():N}"[..40];
        var engagement = EngagementId.Parse("consultation-" + name);
        await Asking.OpenConsultation(visit.Site.Platform, name);
        var tab = await ContributorStops.Sent(visit, name);
        var code = string.Join('-', await tab.Locator(".engage-secret span").AllTextContentsAsync());
        await Written(visit.Site, engagement, isPublic: true);
        await tab.GotoAsync("/yours");
        await tab.Field("code").FillAsync(code);
        return await Visit.Press(tab);
    }

    /// <summary>Two that are public, one of them not all in Welsh; a survey with a newer draft, and one whose draft a colleague put forward.</summary>
    private static async Task<Asking> Make(Site site)
    {
        foreach (var (name, isWhole) in new[] { (Name, true), (Name + "-again", false) })
        {
            await Asking.OpenConsultation(site.Platform, name);
            await Written(site, EngagementId.Parse("consultation-" + name), isPublic: true, isWhole);
        }

        var asking = await Asking.Open(site.Platform, Survey, Forms.Whole(Survey), [.. Enumerable.Range(1, Platform.Members)]);
        var told = await Written(site, EngagementId.Parse("survey-" + Survey), isPublic: true);
        (await told.WriteEntry(new(Ann, Request(), null, 0, Late with { Theme = null }), Cancel)).Get();
        await Asking.Open(site.Platform, Waiting, Forms.Whole(Waiting), 1);
        var waiting = await Written(site, EngagementId.Parse("survey-" + Waiting), isPublic: false);
        (await waiting.Propose(new(Ann, Request(), (await waiting.Get(new(Ann), Cancel)).Get().Edition), Cancel)).Get();
        return asking;
    }

    private static readonly TypedEntry
        Late = new(
            new("You told us that visits are cancelled too late.\n\nSome of you had been on the train for hours.", "Dywedoch wrthym fod ymweliadau'n cael eu canslo'n rhy hwyr.\n\nRoedd rhai ohonoch wedi bod ar y trên am oriau."),
            new("We told the prisons. They now send a message the day before.", "Dywedasom wrth y carchardai. Maent nawr yn anfon neges y diwrnod cynt."), Progress.Done, new(""), Day, ThemeId.Parse("families")),
        Buses = new(
            new("You asked for a bus from the station.", "Gofynnoch am fws o'r orsaf."), new("We asked the minister, in a letter and again in May.", "Gofynnom i'r gweinidog, mewn llythyr ac eto ym mis Mai."), Progress.NotNow,
            new("The government says that there is no money for it this year.", "Mae'r llywodraeth yn dweud nad oes arian ar ei gyfer eleni."), Day, ThemeId.Parse("families-government")),
        Train = new(
            new("You said that prison staff change all the time.", "Dywedoch fod staff y carchar yn newid drwy'r amser."), new("We are writing a guide for new staff, with people who have been in prison.", "Rydym yn ysgrifennu canllaw i staff newydd, gyda phobl sydd wedi bod yn y carchar."), Progress.UnderWay, new(""), Day, null);

    /// <param name="isWhole">With all of the Welsh.</param>
    private static async Task<IOutcomesGrain> Written(Site site, EngagementId engagement, bool isPublic, bool isWhole = true)
    {
        var told = site.Platform.Grains.Outcomes(engagement);
        (await site.Platform.Grains.Engagement(engagement).Close(new(Ann, Request()), Cancel)).Get();
        (await told.WriteAsked(new(Ann, Request(), new("We asked families and people in prison what visits are like.", "Gofynnom i deuluoedd a phobl yn y carchar sut beth yw ymweliadau."), 0), Cancel)).Get();
        foreach (var entry in (TypedEntry[])[Train, isWhole ? Late : Late with { Did = new(Late.Did.English) }, Buses]) (await told.WriteEntry(new(Ann, Request(), null, 0, entry), Cancel)).Get();
        if (!isPublic) return told;
        var edition = (await told.Get(new(Ann), Cancel)).Get().Edition;
        (await told.Propose(new(Ann, Request(), edition), Cancel)).Get();
        (await told.Publish(new(Ben, Request(), edition), Cancel)).Get();
        return told;
    }

    private static RequestKey Request() => RequestKey.Of(Guid.NewGuid().ToString("N"), "looks", []);
}
