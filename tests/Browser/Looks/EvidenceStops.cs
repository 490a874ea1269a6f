using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Evidence;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Evidence;
using Clinks.Engage.Grains.Packs;
using Clinks.Engage.Grains.Responding;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages of evidence and of evidence packs, in all their states.</summary>
internal static class EvidenceStops
{
    private const string One = "/staff/surveys/{name}", Evidence = One + "/evidence", Passages = Evidence + "/passages", Packs = One + "/packs", Name = "quoted", At = "/staff/surveys/" + Name;
    private static readonly Actor Ann = new("ann", Roles.Policy), Ben = new("ben", Roles.Policy);

    public static ImmutableArray<Stop> All { get; } =
    [
        new("evidence", Evidence, visit => Seen(visit, "/evidence")),
        new("evidence, one source", Evidence + "/sources/{source}", async visit => await Themes(await FirstSource(visit))),
        new("evidence, nothing ticked", Evidence + "/sources/{source}", async visit => await Visit.Press(await FirstSource(visit)), Errors: true),
        new("passages by theme", Passages, async visit => await Themes(await Seen(visit, "/evidence/passages?theme=families"))),
        new("passages, none", Passages, visit => Seen(visit, "/evidence/passages?theme=racism")),
        new("a passage", Passages + "/{passage:int}", async visit => await Themes(await Seen(visit, "/evidence/passages/2"))),
        new("a passage, to approve", Passages + "/{passage:int}", visit => Seen(visit, "/evidence/passages/3")),
        new("quotes to approve", Evidence + "/quotes", visit => Seen(visit, "/evidence/quotes")),
        new("coding frame", Evidence + "/frame", visit => Seen(visit, "/evidence/frame")),
        new("coding frame, no name", Evidence + "/frame", async visit => await Visit.Press(await Seen(visit, "/evidence/frame")), Errors: true),
        new("a theme", Evidence + "/frame/{theme}", visit => Seen(visit, "/evidence/frame/families")),
        new("evidence packs", Packs, visit => Seen(visit, "/packs")),
        new("plan a pack", Packs + "/new", visit => Seen(visit, "/packs/new")),
        new("plan a pack, nothing filled in", Packs + "/new", async visit => await Visit.Press(await Seen(visit, "/packs/new")), Errors: true),
        new("a pack", Packs + "/{pack:int}", visit => Seen(visit, "/packs/1")),
        new("ask back", Packs + "/{pack:int}/recall/{handing:int}", visit => Seen(visit, "/packs/1/recall/1")),
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<IPage> Seen(Visit visit, string path)
    {
        await visit.Site.Survey(Name, () => Make(visit.Site));
        return await visit.AsStaff(At + path);
    }

    private static async Task<IPage> FirstSource(Visit visit)
    {
        var tab = await Seen(visit, "/evidence");
        await tab.GotoAsync((await tab.Locator("a[href*='/sources/']").First.GetAttributeAsync("href"))!);
        return tab;
    }

    private static async Task<IPage> Themes(IPage tab)
    {
        await tab.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
        return tab;
    }

    /// <summary>Two answers of an organisation: one quoted and handed out, and taken back since, one that is not quoted, one that waits.</summary>
    private static async Task<Asking> Make(Site site)
    {
        var asking = await Asking.Open(site.Platform, Name, Forms.Whole(Name), 1);
        (await asking.Send(await asking.Respondent(1), Forms.Enough.Replace("Ann told us.", "We wait. We pay for visits ourselves. Nobody asks!", StringComparison.Ordinal))).Is(HttpStatusCode.Created);
        var engagement = EngagementId.Parse("survey-" + Name);
        var (evidence, packs) = (site.Platform.Grains.Evidence(engagement), site.Platform.Grains.Packs(engagement));
        var source = (await evidence.GetSources(new(Ann), Cancel)).Get().Sources.Single();
        var response = site.Platform.Grains.Response(ResponseId.Parse(source.Source));
        var respondent = new Actor("respondent", Roles.Respondent, source.Member);
        (await response.AnswerQuoting(new(respondent, Request(), Quoting.ByName), Cancel)).Get();
        var story = (await evidence.Read(new(Ann, source.Source), Cancel)).Get().Texts.Single(text => text.Words.StartsWith("We wait", StringComparison.Ordinal));
        foreach (var (start, length) in new[] { (0, 8), (9, 28), (38, 12) }) (await evidence.Mark(new(Ann, Request(), story.Place, start, length, [ThemeId.Parse("families")]), Cancel)).Get();
        foreach (var (number, attribution) in new[] { (1, Attribution.Named), (3, Attribution.None) }) (await evidence.ProposeQuote(new(Ann, Request(), number, attribution, Shown.Nothing), Cancel)).Get();
        (await evidence.AnswerQuote(new(Ben, Request(), 1, Approve: true), Cancel)).Get();
        (await packs.Plan(new(Ann, Request(), "An inquiry into visits", BodyId.Parse("justice-committee"), [1], null, null), Cancel)).Get();
        var content = (await packs.Prepare(new(Ann, 1), Cancel)).Get();
        (await packs.HandOut(new(Ann, Request(), 1, Language.English, [.. content.Quotes.Select(quote => quote.Handed)], new('c', 64)), Cancel)).Get();
        (await response.AnswerQuoting(new(respondent, Request(), Quoting.WithoutName), Cancel)).Get();
        return asking;
    }

    private static RequestKey Request() => RequestKey.Of(Guid.NewGuid().ToString("N"), "looks", []);
}
