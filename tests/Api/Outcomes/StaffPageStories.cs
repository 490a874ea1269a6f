using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Outcomes;

namespace Clinks.Engage.Api.Tests.Outcomes;

/// <summary>What happened, on the pages of policy staff: written, read, put forward, published by a colleague, changed, taken down.</summary>
public sealed class StaffPageStories(Platform platform)
{
    private const string Save = "Save the draft", Forward = "Put it forward", Publish = "Publish it for everybody";

    private static (string, string)[] Entry(params (string Field, string Value)[] other) =>
        [.. other, .. new[] { ("said", Happening.Said), ("progress", nameof(Progress.Done)), ("did", Happening.Did) }.Where(one => other.All(set => set.Field != one.Item1))];

    [Fact]
    public async Task From_the_first_word_to_the_public_page_and_down_again()
    {
        await (await Happening.Open(platform, "write-all")).Closed();
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-all-a"));
        using var other = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-all-b"));
        (await one.Go("/staff/consultations/write-all")).Is(HttpStatusCode.OK);
        (await one.Follow("We asked, you said, we did")).Says("Nothing is public.").Says("No figures about people or answers").Says("Nobody's words");
        await one.Go("/staff/consultations/write-all/outcomes/asked");
        (await one.Press(Save, ("asked", Happening.Asked))).Is(HttpStatusCode.OK).Says(Happening.Asked);
        await one.Follow("Add an entry");
        (await one.Press(Save, Entry(("theme", "families")))).Is(HttpStatusCode.OK).Says(Happening.Did).Says("Families and relationships supported");
        (await one.Follow("Read it as the public will")).Says("Only policy staff can see it.").Says("You said").Says(Happening.Said);
        (await one.Press(Forward)).Says("waits for a colleague");
        Assert.False((await one.Go("/staff/consultations/write-all/outcomes/preview")).Says("A colleague has to read it").Has(Publish));

        (await other.Go("/staff/consultations/write-all/outcomes/preview")).Says("A colleague put this forward.");
        (await other.Press(Publish)).Is(HttpStatusCode.OK).Says("Version 1 is public");
        (await other.Follow("Open the public page")).Says(Happening.Did);

        await one.Go("/staff/consultations/write-all/outcomes");
        (await one.Press("Take it down now")).Is(HttpStatusCode.UnprocessableEntity).Says("It is not said why it is taken down.");
        (await one.Press("Take it down now", ("why", nameof(WhyTakenDown.TellsWho)))).Is(HttpStatusCode.OK).Says("Nothing is public.").Says("It could tell who somebody is");
        (await other.Go("/what-happened/write-all")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_may_not_be_written_comes_back_with_the_reason_and_with_all_that_was_typed()
    {
        await Happening.Open(platform, "write-rules");
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-rules"));
        await one.Go("/staff/consultations/write-rules/outcomes/entries/new");
        var refused = (await one.Press(Save, Entry(("said", "12 people <b>told</b> us."), ("said-welsh", "Dywedodd 12 o bobl."), ("did", "We read “nobody ever told us why”."), ("on-day", "31"), ("on-month", "2")))).Is(HttpStatusCode.UnprocessableEntity);
        refused.Says("This says how many people or answers").Says("This has four words or more in quotation marks.").Says("The day is missing, is no day, or is still to come.");
        foreach (var typed in (string[])["12 people <b>told</b> us.", "Dywedodd 12 o bobl.", "We read “nobody ever told us why”."])
            Assert.Contains(refused.Main.QuerySelectorAll("textarea"), area => area.TextContent == typed);
        Assert.Empty(refused.Main.QuerySelectorAll("b"));
        (await one.Press(Save, ("said", "Many of you told us."), ("said-welsh", ""), ("did", "We read it all."), ("on-day", "1"))).Is(HttpStatusCode.OK).Says("We read it all.");

        await one.Go("/staff/consultations/write-rules/outcomes/entries/new");
        var whole = new string('é', 20_000);
        Assert.Contains((await one.Press(Save, Entry(("did", whole)))).Is(HttpStatusCode.UnprocessableEntity).Says("This is longer than 1,500 characters.").Main.QuerySelectorAll("textarea"), area => area.TextContent == whole);
    }

    [Fact]
    public async Task Who_comes_second_sees_what_the_colleague_wrote_and_loses_nothing()
    {
        var told = await (await Happening.Open(platform, "write-two")).Written();
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-two-a"));
        using var other = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-two-b"));
        const string At = "/staff/consultations/write-two/outcomes/entries/1";
        await one.Go(At);
        await other.Go(At);
        await one.Press(Save, ("did", "What the first wrote."));
        var stale = (await other.Press(Save, ("did", "What the second wrote."))).Is(HttpStatusCode.PreconditionFailed);
        stale.Says("A colleague changed this after you last saw it.").Says("What the first wrote.");
        Assert.Contains(stale.Main.QuerySelectorAll("textarea"), area => area.TextContent == "What the second wrote.");
        Assert.Equal("What the first wrote.", (await told.Sees()).Entries.Single().Text.Did!.English);
        (await other.Press(Save)).Is(HttpStatusCode.OK).Says("What the second wrote.");

        // What a colleague took out meanwhile can be added as a new one.
        await one.Go(At);
        await other.Go(At);
        await one.Press("Take it out");
        var gone = (await other.Press(Save, ("did", "What stays."))).Is(HttpStatusCode.UnprocessableEntity).Says("There is no such entry, or it was dropped.");
        Assert.Contains(gone.Main.QuerySelectorAll("textarea"), area => area.TextContent == "What stays.");
        (await other.Press(Save)).Is(HttpStatusCode.OK).Says("What stays.").Says("Entry 2");
    }

    [Fact]
    public async Task What_was_changed_after_it_was_read_is_not_published_unread()
    {
        var told = await (await (await Happening.Open(platform, "write-late")).Closed()).Written();
        using var one = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-late-a"));
        using var other = await Person.Of(platform, await platform.As(Roles.Policy, who: "write-late-b"));
        await one.Go("/staff/consultations/write-late/outcomes/preview");
        await one.Press(Forward);
        await other.Go("/staff/consultations/write-late/outcomes/preview");
        var read = other.Submission(Publish);
        await one.Go("/staff/consultations/write-late/outcomes/entries/1");
        await one.Press(Save, ("did", "What nobody else has read."));
        (await other.Show(read)).Is(HttpStatusCode.Conflict).Says("The draft was changed after you last saw it.");
        Assert.Null(await told.Read());
    }

    [Fact]
    public async Task Nobody_else_finds_a_draft()
    {
        await (await Happening.Open(platform, "write-roles")).Written();
        foreach (var role in (Roles[])[Roles.Membership, Roles.DataProtectionLead, Roles.Administrator, Roles.Steward, Roles.SafeguardingLead])
        {
            using var person = await Person.Of(platform, await platform.As(role, who: "write-roles"));
            foreach (var way in (string[])["", "/preview", "/asked", "/entries/1", "/entries/new"])
                Assert.DoesNotContain(Happening.Did, (await person.Go("/staff/consultations/write-roles/outcomes" + way)).Is(HttpStatusCode.NotFound).Html);
        }
    }
}
