using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Outcomes;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>What happened: for everybody, for who told something, for an organisation that was asked, and for staff who write it.</summary>
internal static class OutcomeStops
{
    private const string Public = "/what-happened/{name}", Staff = "/staff/surveys/{name}/outcomes", Entry = Staff + "/entries/{entry:int}", Name = "told-what-happened", At = "/staff/consultations/" + Name + "/outcomes";
    private static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy);
    private static readonly DateOnly Day = new(2026, 3, 1);

    public static ImmutableArray<Stop> All { get; } =
    [
        new("where it is told what happened", "/what-happened", async visit => await (await Made(visit)).AsNobody("/what-happened")),
        new("what happened", Public, async visit => await (await Made(visit)).AsNobody("/what-happened/" + Name)),
        new("what happened, partly in English", Public, async visit => await (await Made(visit)).AsNobody("/what-happened/" + Name + "-again")),
        new("what happened after a survey", "/what-happened/surveys/{name}", async visit => await (await Made(visit)).AsNobody("/what-happened/surveys/" + Name + "-survey")),
        new("what happened, nothing public", "", async visit => await visit.AsNobody("/what-happened/surveys/no-such-thing/x")),
        new("what we hold, and what happened", "/yours/held", Held),
        new("what happened, with the code", Public, async visit =>
        {
            var tab = await Held(visit);
            await tab.GotoAsync("/what-happened/" + Name + "-held");
            return tab;
        }),
        new("a survey after which it is told", "/surveys/{name}/", async visit => await (await Made(visit)).AsMember($"/surveys/{Name}-survey")),
        new("write what happened", Staff, async visit => await (await Made(visit)).AsStaff(At)),
        new("write what happened, taken down for no reason", Staff + "/take-down", async visit => await Visit.PressNamed(await (await Made(visit)).AsStaff(At), "/take-down"), Errors: true),
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
        new("read what happened, put forward by a colleague", Staff + "/preview", async visit => await (await Made(visit)).AsStaff($"/staff/consultations/{Name}-again/outcomes/preview")),
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
        var name = $"{Name}-held";
        var tab = await visit.AsNobody("/");
        await Made(visit);
        var code = await visit.Site.Code(name, () => Tell(visit.Site, name));
        await tab.GotoAsync("/yours");
        await tab.Field("code").FillAsync(code);
        return await Visit.Press(tab);
    }

    /// <summary>One that is public with a newer draft, one that waits for a colleague with a version before, and a survey.</summary>
    private static async Task<Asking> Make(Site site)
    {
        var first = await Written(site, EngagementId.Parse("consultation-" + Name), () => Asking.OpenConsultation(site.Platform, Name), true);
        await first.WriteEntry(new(Ann, Request(), 1, 2, Buses with { Progress = Progress.Planned }), Cancel);
        var again = await Written(site, EngagementId.Parse($"consultation-{Name}-again"), () => Asking.OpenConsultation(site.Platform, Name + "-again"), false);
        (await again.WriteEntry(new(Ann, Request(), 1, 2, Buses with { Progress = Progress.Planned }), Cancel)).Get();
        (await again.Propose(new(Ann, Request(), (await again.Get(new(Ann), Cancel)).Get().Edition), Cancel)).Get();
        Asking? asking = null;
        await Written(site, EngagementId.Parse($"survey-{Name}-survey"), async () => asking = await Asking.Open(site.Platform, Name + "-survey", Forms.Whole(Name + "-survey"), [.. Enumerable.Range(1, Api.Tests.Platform.Members)]), true);
        return asking!;
    }
