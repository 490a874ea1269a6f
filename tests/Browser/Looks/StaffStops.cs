using System.Text;
using Microsoft.Playwright;

namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages of staff, in all their states.</summary>
internal static class StaffStops
{
    private const string One = "/staff/surveys/{name}", New = "/staff/engagements/new", Import = "/staff/members/import", Tokens = "/staff/tokens", People = "/staff/people", Check = "/staff/check";
    private const string Releases = One + "/releases", Choose = Releases + "/choose", Make = Releases + "/{number:int}/make", Everything = "?chosen=yes&q=*&segments=region&segments=specialist";
    private const string Draft = "draft", Open = "looks", Closed = "closed", Released = "released", Prepared = "prepared", Own = "own";
    private const string Header = "Name,Charity number,Income band,Region,Specialist,Networks,Contact name,Contact email\n";
    private const int Respondents = 24;

    public static ImmutableArray<Stop> All { get; } =
    [
        new("staff", "/staff", async visit => await (await Made(visit)).AsStaff("/staff")),
        new("new survey", New, visit => visit.AsStaff(New)),
        new("new survey, nothing chosen", New, async visit => await Visit.Press(await visit.AsStaff(New)), Errors: true),
        new("new survey, a faulty form", New, async visit =>
        {
            var tab = await visit.AsStaff(New);
            await tab.Choice("kind", "survey").CheckAsync();
            return await Upload(tab, "form.xlsx", Forms.Faulty());
        }, Errors: true),
        new("a draft", One + "/", async visit => await (await Made(visit)).AsStaff(At(Draft))),
        new("an open survey", One + "/", async visit => await (await Made(visit)).AsStaff(At(Open))),
        new("a released survey", One + "/", async visit => await (await Made(visit)).AsStaff(At(Released))),
        new("replace the questionnaire", One + "/definition", async visit => await (await Made(visit)).AsStaff(At(Draft) + "/definition")),
        new("replace the questionnaire, no file", One + "/definition", async visit => await Visit.Press(await (await Made(visit)).AsStaff(At(Draft) + "/definition")), Errors: true),
        new("change the wording", One + "/definition", async visit => await (await Made(visit)).AsStaff(At(Open) + "/definition")),
        new("preview", One + "/preview", async visit => await (await Made(visit)).AsStaff(At(Draft) + "/preview")),
        new("preview of a section", One + "/preview/{page}", async visit => await (await Made(visit)).AsStaff(At(Draft) + "/preview/about")),
        new("print as staff", One + "/print", async visit => await (await Made(visit)).AsStaff(At(Draft) + "/print")),
        new("whom to ask", One + "/open", async visit => await (await Made(visit)).AsStaff(At(Draft) + "/open")),
        new("whom to ask, nothing chosen", One + "/open", async visit => await Visit.Press(await (await Made(visit)).AsStaff(At(Draft) + "/open")), Errors: true),
        new("who would be asked", One + "/open", async visit =>
        {
            var tab = await (await Made(visit)).AsStaff(At(Draft) + "/open");
            await tab.Choice("who", "everyone").CheckAsync();
            return await Visit.Press(tab);
        }),
        new("close?", One + "/close", async visit => await (await Made(visit)).AsStaff(At(Open) + "/close")),
        new("who has answered", One + "/progress", async visit => await (await Made(visit)).AsStaff(At(Open) + "/progress")),
        new("who has answered, one state", One + "/progress", async visit => await (await Made(visit)).AsStaff(At(Released) + "/progress?state=answered")),
        new("how the answers look so far", One + "/so-far", async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/so-far")),
        new("how the answers look so far, too few", One + "/so-far", async visit => await (await Made(visit)).AsStaff(At(Open) + "/so-far")),
        new("releases", Releases, async visit => await (await Made(visit)).AsStaff(At(Released) + "/releases")),
        new("releases, none made", Releases, async visit => await (await Made(visit)).AsStaff(At(Closed) + "/releases")),
        new("releases, prepared by a colleague", Releases, async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases")),
        new("releases, prepared by oneself", Releases, Prepare),
        new("choose what to release", Choose, async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose")),
        new("choose what to release, bound by what was", Choose, async visit => await Opened(await (await Made(visit)).AsStaff(At(Released) + "/releases/choose"))),
        new("what would be hidden", Choose, async visit => await Opened(await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose" + "?q=region&q=lived&segments=region&answers=region:wales+london"))),
        new("what would be hidden, too much", Choose, async visit => await Opened(await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose?q=region&segments=region&bands=region:wales+south_west"))),
        new("choose what to release, nothing chosen", Choose, async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose?chosen=yes"), Errors: true),
        new("choose what to release, a group of one", Choose, async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose" + Everything + "&group.region.wales=1"), Errors: true),
        new("choose what to release, among no group", Choose, async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose" + Everything + "&among=region:north_east"), Errors: true),
        new("coarser bands", Choose + "/bands", async visit => await (await Made(visit)).AsStaff(At(Prepared) + "/releases/choose/bands" + "?q=region&segments=region&question=region&by=region")),
        new("coarser bands, none", Choose + "/bands", async visit => await (await Made(visit)).AsStaff(At(Released) + "/releases/choose/bands" + Everything + "&question=region&by=region")),
        new("make the release?", Make, async visit => await Opened(await (await Made(visit)).AsStaff(At(Prepared) + "/releases/1/make"))),
        new("make the release?, one's own", Make, async visit =>
        {
            var tab = await Prepare(visit);
            await tab.GotoAsync(At(Own) + "/releases/1/make");
            return tab;
        }),
        new("make the release?, changed meanwhile", Make, async visit =>
        {
            var tab = await (await Made(visit)).AsStaff(At(Prepared) + "/releases/1/make");
            var asking = await visit.Site.Survey(Prepared, () => MakePrepared(visit.Site));
            foreach (var plan in new[] { """{"segments":["region"]}""", "{}" })
            {
                (await asking.Policy.Post(asking.Path + "/releases", plan)).Is(HttpStatusCode.OK);
                if (plan != "{}") await tab.ReloadAsync();
            }

            return await Visit.Press(tab);
        }, Errors: true),
        new("release", Releases + "/{number:int}", async visit => await Opened(await (await Made(visit)).AsStaff(At(Released) + "/releases/1"))),
        new("release, the second", Releases + "/{number:int}", async visit => await (await Made(visit)).AsStaff(At(Released) + "/releases/2")),
        new("members", "/staff/members", visit => visit.AsStaff("/staff/members")),
        new("import", Import, visit => visit.AsStaff(Import)),
        new("import, no file", Import, async visit => await Visit.Press(await visit.AsStaff(Import)), Errors: true),
        new("import, what it would change", Import, async visit => await Upload(await visit.AsStaff(Import), "list.csv", List("Ash Tree,,£100k to £500k,London,Yes,,Ann Other,ann@example.org"))),
        new("import, nothing to change", Import, async visit => await Upload(await visit.AsStaff(Import), "list.csv", List("Oak 001,,£100k to £500k,Wales,No,,Contact1 Surname1,contact1@example.org"))),
        new("import, a faulty list", Import, async visit => await Upload(await visit.AsStaff(Import), "list.csv", List("Elm Tree,,£3,Atlantis,Perhaps,,,no address")), Errors: true),
        new("imported", "", async visit =>
        {
            var tab = await Upload(await visit.AsStaff(Import), "list.csv", List($"Yew Tree {visit.Language},,£100k to £500k,London,Yes,,Ann Other,ann@example.org"));
            return await Visit.Press(tab);
        }),
        new("invitations", One + "/invitations", async visit => await (await Made(visit)).AsStaff(At(Open) + "/invitations")),
        new("people", People, visit => visit.AsStaff(People)),
        new("people, nothing filled in", People, async visit => await Visit.Press(await visit.AsStaff(People)), Errors: true),
        new("take somebody's access away?", People + "/{account}/away", async visit =>
        {
            var tab = await visit.AsStaff(People);
            await tab.GotoAsync((await tab.Locator("a[href$='/away']").First.GetAttributeAsync("href"))!);
            return tab;
        }),
        new("check a workbook", Check, visit => visit.AsStaff(Check)),
        new("check a workbook, no file", Check, async visit => await Visit.Press(await visit.AsStaff(Check)), Errors: true),
        new("a workbook with findings", Check, async visit => await Upload(await visit.AsStaff(Check), "Survey 2026.xlsx", Forms.Whole("checked"))),
        new("tokens", Tokens, visit => visit.AsStaff(Tokens)),
        new("tokens, nothing filled in", Tokens, async visit => await Visit.Press(await visit.AsStaff(Tokens)), Errors: true),
        new("tokens, the new one", Tokens, async visit =>
        {
            var tab = await visit.AsStaff(Tokens);
            await tab.Field("id").FillAsync($"a-program-{visit.Language}");
            await tab.Choice("roles", "Policy").CheckAsync();
            return await Visit.Press(tab);
        }),
    ];

    /// <summary>Answered with a file: there is nothing to look at.</summary>
    public static ImmutableArray<string> Files { get; } = [Releases + "/{number:int}/english.xlsx", Releases + "/{number:int}/welsh.xlsx"];

    private static string At(string name) => "/staff/surveys/" + name;

    private static byte[] List(string rows) => Encoding.UTF8.GetBytes(Header + rows + "\n");

    private static async Task<IPage> Upload(IPage tab, string name, byte[] file)
    {
        await tab.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "application/octet-stream", Buffer = file });
        return await Visit.Press(tab);
    }

    /// <summary>A survey in every stage.</summary>
    private static async Task<Visit> Made(Visit visit)
    {
        var site = visit.Site;
        await site.Survey(Draft, () => Asking.Draft(site.Platform, Draft, Forms.Whole(Draft)));
        await site.Survey(Open, Forms.Whole);
        await site.Survey(Closed, () => MakeClosed(site, Closed));
        await site.Survey(Released, async () =>
        {
            var asking = await MakeClosed(site, Released);
            (await asking.Release("""{"segments":["region"]}""")).Is(HttpStatusCode.OK);
            (await asking.Release("""{"segments":[],"among":{"segment":"region","categories":["wales"]}}""")).Is(HttpStatusCode.OK);
            return asking;
        });
        await site.Survey(Prepared, () => MakePrepared(site));
        return visit;
    }

    /// <summary>Chosen, and not made yet. Of 24 members in Wales (odd) and in London (even), few gave the last answers: their cells are hidden.</summary>
    private static async Task<Asking> MakePrepared(Site site)
    {
        string[] regions = [.. Enumerable.Repeat("wales", 10), .. Enumerable.Repeat("london", 6), .. Enumerable.Repeat("east", 5), .. Enumerable.Repeat("midlands", 3)];
        var asking = await MakeClosed(site, Prepared, member => $$"""{"lived":"no","people":40,"where":["community"],"region":"{{(member % 2 == 0 && member is > 12 and < 21 or > 42 ? "northeast" : regions[(member - 1) / 2])}}"}""", 2 * regions.Length);
        (await asking.Policy.Post(asking.Path + "/releases")).Is(HttpStatusCode.OK);
        return asking;
    }

    /// <summary>Prepared by who looks.</summary>
    private static async Task<IPage> Prepare(Visit visit)
    {
        await visit.Site.Survey(Own, () => MakeClosed(visit.Site, Own));
        var tab = await visit.AsStaff(At(Own) + "/releases/choose?q=lived&q=people");
        return await Visit.Press(tab, "prepare");
    }

    private static async Task<IPage> Opened(IPage tab)
    {
        await tab.EvaluateAsync("for (const details of document.querySelectorAll('details')) details.open = true");
        return tab;
    }

    /// <summary>Answered by enough for figures that may be published.</summary>
    /// <param name="answers">Of a member, by number.</param>
    internal static async Task<Asking> MakeClosed(Site site, string name, Func<int, string>? answers = null, int respondents = Respondents)
    {
        answers ??= member => member % 2 == 0 ? Forms.Enough : Forms.Other;
        var asking = await Asking.Open(site.Platform, name, Forms.Whole(name), [.. Enumerable.Range(1, Platform.Members)]);
        await Task.WhenAll(Enumerable.Range(1, respondents).Select(async member =>
            (await asking.Send(await asking.Respondent(member), answers(member))).Is(HttpStatusCode.Created)));
        (await asking.Close()).Is(HttpStatusCode.OK);
        return asking;
    }
}
