namespace Clinks.Engage.Browser.Tests.Looks;

/// <summary>The pages of those who answer, in all their states.</summary>
internal static class MemberStops
{
    private const string One = "/surveys/{name}";
    private const string Real = "state-of-the-sector-2026";
    private const string Section = One + "/sections/{section}";

    public static ImmutableArray<Stop> All { get; } =
    [
        new("what asks you", "/", visit => visit.AsMember("/")),
        new("start", One + "/", visit => visit.AsMember(visit.Path)),
        new("start, begun", One + "/", async visit => await (await visit.Begun()).AsMember(visit.Path)),
        new("start, sent", One + "/", async visit => await (await visit.Sent()).AsMember(visit.Path)),
        new("start of a real survey", One + "/", async visit =>
        {
            await visit.Site.Survey(Real, _ => Forms.Sample(Real));
            return await visit.AsMember("/surveys/" + Real);
        }),
        new("start, closed", One + "/", async visit =>
        {
            await visit.Site.Survey("closed", () => StaffStops.MakeClosed(visit.Site, "closed"));
            return await visit.AsMember("/surveys/closed");
        }),
        new("all questions, to print", One + "/print", visit => visit.AsMember(visit.Path + "/print")),
        new("sections, not begun", One + "/sections", async visit => await (await visit.Begun()).AsMember(visit.Path + "/sections")),
        new("sections, all done", One + "/sections", async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/sections")),
        new("a section, empty", Section, async visit => await (await visit.Begun()).AsMember(visit.Path + "/sections/about")),
        new("a section, answered", Section, async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/sections/about")),
        new("a section with a long list", Section, async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/sections/more")),
        new("a section with a date", Section, async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/sections/prison")),
        new("a section of a real survey", Section, async visit =>
        {
            await visit.Site.Survey(Real, _ => Forms.Sample(Real));
            var tab = await visit.AsMember("/surveys/" + Real);
            await Visit.Press(tab);
            await tab.GotoAsync($"/surveys/{Real}/sections/people");
            return tab;
        }),
        new("a section with more questions", Section, async visit => await (await visit.Begun()).AsMember(visit.Path + "/sections/about?more=true")),
        new("a section, required answers missing", Section, async visit =>
            await Visit.Press(await (await visit.Begun()).AsMember(visit.Path + "/sections/about"), "on"), Errors: true),
        new("a section, wrong answers", Section, async visit =>
        {
            var tab = await (await visit.Begun()).AsMember(visit.Path + "/sections/about");
            await tab.Choose("lived", "yes");
            await tab.Type("people", "about twelve");
            return await Visit.Press(tab, "on");
        }, Errors: true),
        new("a section, a date that is none", Section, async visit =>
        {
            var tab = await (await visit.Begun("""{"where":["prison"]}""")).AsMember(visit.Path + "/sections/prison");
            await tab.TypeDate("since", "31", "2", "2019");
            return await Visit.Press(tab, "on");
        }, Errors: true),
        new("a section, two answers to one question", Section, async visit =>
        {
            var mine = await (await visit.Begun()).AsMember(visit.Path + "/sections/more");
            var other = await visit.AsMember(visit.Path + "/sections/more");
            await other.Type("story", "What the other tab says.\nOn two lines.");
            await Visit.Press(other, "later");
            await mine.BringToFrontAsync();
            await mine.Type("story", "What this tab says.");
            return await Visit.Press(mine, "on");
        }, Errors: true),
        new("a section, sent meanwhile", Section, async visit =>
        {
            var tab = await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/sections/more");
            var other = await visit.AsMember(visit.Path + "/declaration");
            await other.Field("declared").CheckAsync();
            await Visit.Press(other);
            await tab.BringToFrontAsync();
            await tab.Type("story", "One thing more.");
            return await Visit.Press(tab, "on");
        }, Errors: true),
        new("a section, signed out meanwhile", Section, async visit =>
        {
            var tab = await (await visit.Begun()).AsMember(visit.Path + "/sections/more");
            await tab.Type("story", "Held by the page.");
            await visit.Person.SignOut();
            return await Visit.Press(tab, "on");
        }),
        new("check", One + "/check", async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/check")),
        new("check, answers missing", One + "/check", async visit => await (await visit.Begun("""{"people":12}""")).AsMember(visit.Path + "/check"), Errors: true),
        new("declaration", One + "/declaration", async visit => await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/declaration")),
        new("declaration, not ticked", One + "/declaration", async visit =>
            await Visit.Press(await (await visit.Begun(Forms.Enough)).AsMember(visit.Path + "/declaration")), Errors: true),
        new("receipt", One + "/sent", async visit => await (await visit.Sent()).AsMember(visit.Path + "/sent")),
        new("what was sent", One + "/sent/answers", async visit => await (await visit.Sent()).AsMember(visit.Path + "/sent/answers")),
        new("sections, while changing", One + "/sections", async visit => await Visit.Press(await (await visit.Sent()).AsMember(visit.Path + "/sent"))),
        new("drop changes?", One + "/change/drop", async visit =>
        {
            var tab = await Visit.Press(await (await visit.Sent()).AsMember(visit.Path + "/sent"));
            await tab.GotoAsync(visit.Path + "/change/drop");
            return tab;
        }),
        new("withdraw?", One + "/withdraw", async visit => await (await visit.Sent()).AsMember(visit.Path + "/withdraw")),
        new("withdrawn", One + "/sent", async visit => await Visit.Press(await (await visit.Sent()).AsMember(visit.Path + "/withdraw"))),
        new("a survey that is none", One + "/", visit => visit.AsMember("/surveys/no-such-thing")),
        new("an address that is none, signed in", "", visit => visit.AsMember("/no/such/page")),
    ];

    /// <summary>Answered with a file: there is nothing to look at.</summary>
    public static ImmutableArray<string> Files { get; } = [One + "/sent/answers.xlsx", One + "/sent/answers.json"];
}
