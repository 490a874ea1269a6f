using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests.Releases;

/// <summary>Choosing what a release holds, in a browser: the pattern before the figures, one who prepares and another who makes.</summary>
public sealed class PlanPageStories(Platform platform)
{
    private const string See = "Show what would be hidden", Prepare = "Prepare this release", Yes = "Yes, make the release";

    [Fact]
    public async Task A_release_is_chosen_prepared_by_one_and_made_by_another_and_is_what_the_pattern_showed()
    {
        var asking = await Closed("plan-whole");
        using var first = await Person.Of(platform, asking.Policy);
        using var second = await Person.Of(platform, await asking.Second());
        await first.Go(Of(asking));
        (await first.Follow("Releases")).Is(HttpStatusCode.OK).Says("None has been made yet.");
        await first.Follow("Choose what to release");
        Assert.Equal(["mood", "people", "story"], first.Page.Main.QuerySelectorAll("[name=q][checked]").Select(box => box.GetAttribute("value")));
        Assert.Empty(first.Page.Main.QuerySelectorAll("#pattern"));
        (await first.Press(See, ("segments", "region"))).Is(HttpStatusCode.OK).Says("What would be hidden").Says("Tables that lose more than a fifth of their cells");
        Assert.Contains("Hidden", Cells(first.Page));

        // The same choice by its address alone, with bands that a proposal has.
        (await first.Follow("See coarser bands")).Is(HttpStatusCode.OK).Says("Shows ");
        (await first.Follow("Use these bands")).Is(HttpStatusCode.OK).Says("Answers put together").Says("What would be hidden");
        var pattern = (await first.Press(See, ("segments", "region"), ("segments", "specialist"))).Is(HttpStatusCode.OK);
        Assert.Empty(Cells(pattern).Except(["Shown", "Hidden"]));
        (await first.Press(Prepare)).Is(HttpStatusCode.OK).Says("You prepared release 1; a colleague has to look at it and to make it.");
        (await first.Follow("Look at what you prepared")).Is(HttpStatusCode.OK).Says("Release 1 is prepared").Says("Everybody that responded");
        Assert.False(first.Page.Has(Yes));

        await second.Go(Of(asking, "/releases"));
        (await second.Follow("Look at it and make it")).Is(HttpStatusCode.OK).Says("Do you want to make release 1?").Says("The first mood; The second mood");
        var pressed = second.Submission(Yes);
        var made = (await second.Show(pressed)).Is(HttpStatusCode.OK).Says("Release 1");
        Assert.Equal(made.Text, (await second.Show(pressed)).Is(HttpStatusCode.OK).Text);
        Assert.Equal(Of(asking, "/releases/1"), made.Path);
        IsOf(pattern, made);
        (await first.Go(Of(asking, "/releases/1/make"))).Is(HttpStatusCode.OK).Says("Choose what to release");
        Assert.Equal(Of(asking, "/releases"), first.Page.Path);
    }

    [Fact]
    public async Task A_second_release_says_what_the_first_binds_and_of_whom_it_is()
    {
        var asking = await Closed("plan-second");
        (await asking.Release("""{"questions":["mood"],"segments":["region"],"answerBands":[{"question":"mood","groups":[["a","b"]]}]}""")).Is(HttpStatusCode.OK);
        using var first = await Person.Of(platform, asking.Policy);
        using var second = await Person.Of(platform, await asking.Second());
        (await first.Go(Of(asking, "/releases/choose"))).Is(HttpStatusCode.OK)
            .Says("Region or nation: as it is in print Release 1 published it without groups").Says("Which mood?: The first mood; The second mood (release 1)").Says("Yearly income band: put categories together");
        // All six can be chosen. Of three categories nothing is put together by hand: two of them would be nearly all that there are.
        first.Page.Says("Arts or not").Says("Racially minoritised people").Says("Lived experience");
        Assert.DoesNotContain("Arts or not: put categories together", first.Page.Text);
        (await first.Go(Of(asking, "/releases/choose?q=mood&answers=mood:a+c"))).Is(HttpStatusCode.UnprocessableEntity).Says("Release 1 has it in other bands");
        (await first.Go(Of(asking, "/releases/choose?q=*&segments=region&bands=region:wales+south_west"))).Is(HttpStatusCode.UnprocessableEntity).Says("Release 1 has it in other bands");

        // All segments are ticked; the one of the group is left out by itself.
        await first.Go(Of(asking, "/releases/choose"));
        (await first.Press(See, ("segments", "region"), ("among", "region:wales"), ("q", "mood"))).Is(HttpStatusCode.OK).Says("among: Wales");
        (await first.Press(Prepare)).Is(HttpStatusCode.OK).Says("You prepared release 2");
        await second.Go(Of(asking, "/releases/2/make"));
        (await second.Press(Yes)).Is(HttpStatusCode.OK).Says("Release 2").Says("Among Region or nation: Wales").Says("Every release counts the same answers");
        (await second.Go(Of(asking, "/releases"))).Is(HttpStatusCode.OK).Says("Release 1").Says("Release 2");
        Assert.Contains(Of(asking, "/releases/2/welsh.xlsx"), second.Page.Links);
    }

    [Fact]
    public async Task Whoever_prepared_it_does_not_make_it_and_nobody_makes_what_they_did_not_look_at()
    {
        var asking = await Closed("plan-pairs");
        using var first = await Person.Of(platform, asking.Policy);
        using var second = await Person.Of(platform, await asking.Second());
        await first.Go(Of(asking, "/releases/choose?q=mood&segments=region"));
        await first.Press(Prepare);
        await second.Go(Of(asking, "/releases/1/make"));
        var late = second.Submission(Yes);
        await first.Go(Of(asking, "/releases/choose?q=mood"));
        await first.Press(Prepare);
        (await second.Show(late)).Is(HttpStatusCode.Conflict).Says("Something else was prepared since you looked. Nothing was released.");
        var own = second.Submission(Yes);
        await second.Go(Of(asking, "/releases/choose?q=mood"));
        await second.Press(Prepare);
        (await second.Show(own)).Is(HttpStatusCode.Forbidden).Says("Whoever prepared a release does not make it").Says("Ask a colleague");
        (await first.Go(Of(asking, "/releases"))).Says("None has been made yet.");
    }

    [Fact]
    public async Task Who_may_only_read_releases_chooses_none()
    {
        var asking = await Closed("plan-lead");
        (await asking.Release()).Is(HttpStatusCode.OK);
        (await asking.Policy.Post(asking.Path + "/releases", """{"segments":["specialist"]}""")).Is(HttpStatusCode.OK);
        using var lead = await Person.Of(platform, await platform.As(Roles.DataProtectionLead, who: "plan-lead"));
        (await lead.Go(Of(asking, "/releases"))).Is(HttpStatusCode.OK).Says("Release 2 is prepared.");
        Assert.DoesNotContain(lead.Page.Links, link => link.Contains("choose", StringComparison.Ordinal) || link.Contains("make", StringComparison.Ordinal));
        foreach (var page in new[] { "/releases/choose", "/releases/2/make" }) (await lead.Go(Of(asking, page))).Is(HttpStatusCode.NotFound);
        (await lead.Follow("Home")).Is(HttpStatusCode.OK);
        (await lead.Go(Of(asking, "/releases/1"))).Is(HttpStatusCode.OK).Says("Release 1");
    }

    [Fact]
    public async Task Groups_are_chosen_by_select_and_what_has_none_says_why()
    {
        var asking = await Closed("plan-groups");
        using var first = await Person.Of(platform, asking.Policy);
        await first.Go(Of(asking, "/releases/choose"));
        (await first.Press(See, ("segments", "region"), ("group.region.london", "1"), ("group.region.south_east", "1"))).Is(HttpStatusCode.OK).Says("London");
        Assert.Contains("bands=region:london+south_east", string.Join(' ', first.Page.Links));
        Assert.Contains("region:london+south_east", first.Page.Main.QuerySelectorAll("#among option").Select(option => option.GetAttribute("value")));
        (await first.Press(See, ("group.region.south_east", ""))).Is(HttpStatusCode.UnprocessableEntity).Says("A band holds two categories or more.");
        (await first.Go(Of(asking, "/releases/choose?q=*&among=region:wales+london"))).Is(HttpStatusCode.UnprocessableEntity).Says("These categories are not published as one group of their own.");
    }

    [Fact]
    public async Task Addresses_that_hold_no_plan_are_refused_in_words()
    {
        const string Script = "<script>alert(1)</script>";
        var asking = await Closed("plan-hostile", 6);
        using var first = await Person.Of(platform, asking.Policy);
        string[] hostile =
        [
            "chosen=yes", "q=nothing", "q=mood&q=mood", "q=*&q=mood", "q=%00", "q=" + Script, "q=mood&segments=shoe", "q=mood&segments=" + Script,
            "q=mood&bands=region", "q=mood&bands=:wales+london", "q=mood&bands=shoe:a+b", "q=mood&bands=region:", "q=mood&bands=region:wales", "q=mood&bands=region:wales+wales",
            "q=mood&bands=region:atlantis+wales", "q=mood&bands=specialist:yes+no", "q=mood&bands=region:" + Script,
            "q=mood&group.region.wales=1", "q=mood&group.region.wales=9", "q=mood&group.region.wales=-1", "q=mood&group.region.wales=x", "q=mood&group.region.wales=1&group.region.wales=2",
            "q=mood&answers=mood", "q=mood&answers=mood:a", "q=mood&answers=story:a+b", "q=mood&answers=nothing:a+b", "q=mood&answers=mood:a+z", $"q=mood&answers={Script}:{Script}+b",
            "q=mood&among=region", "q=mood&among=region:", "q=mood&among=shoe:a", "q=mood&among=region:atlantis", "q=mood&among=region:wales&among=region:london", "q=mood&among=" + Script,
            string.Join('&', Enumerable.Range(0, 501).Select(i => $"q=a_question_whose_name_is_long_{i}")), $"q=mood&answers=mood:{string.Join('+', Enumerable.Range(0, 301).Select(i => $"a{i}"))}",
        ];
        foreach (var query in hostile)
        {
            var page = (await first.Go(Of(asking, "/releases/choose?" + Uri.EscapeDataString(query).Replace("%26", "&").Replace("%3D", "=").Replace("%2B", "+").Replace("%2500", "%00")))).Is(HttpStatusCode.UnprocessableEntity);
            Assert.NotEmpty(page.Main.QuerySelectorAll(".govuk-error-summary a"));
            Assert.DoesNotContain("<script>alert", page.Html);
            Assert.False(page.Has(Prepare));
        }

        foreach (var query in (string[])["", "q=mood", "question=mood&by=shoe", "q=mood&segments=region&by=region", "q=mood&segments=region&question=story&by=region", "q=mood&question=mood&by=region", "q=mood&bands=region&question=mood&by=region", "q=*&segments=region&by=region&question=%3Cscript%3Ealert(1)"])
        {
            var page = await first.Go(Of(asking, "/releases/choose/bands?" + query));
            Assert.InRange((int)page.Status, 400, 499);
            Assert.DoesNotContain("<script>alert", page.Html);
        }
    }

    [Fact]
    public async Task What_is_prepared_by_a_forged_form_is_held_to_the_same_rules()
    {
        var asking = await Closed("plan-forged", 6);
        using var first = await Person.Of(platform, asking.Policy);
        await first.Go(Of(asking, "/releases/choose?q=mood&segments=region"));
        var pressed = first.Submission(Prepare);
        foreach (var (name, value) in new[] { ("q", "nothing"), ("segments", "shoe"), ("q", "") })
            (await first.Show(pressed.Forged(name, value))).Is(HttpStatusCode.UnprocessableEntity);
        (await first.Go(Of(asking, "/releases"))).Says("None has been made yet.");
    }

    /// <summary>What the pattern showed is a figure, and what it hid is none.</summary>
    private static void IsOf(Visited pattern, Visited made)
    {
        var compared = 0;
        foreach (var table in pattern.Main.QuerySelectorAll("table"))
        {
            var caption = table.QuerySelector("caption")!.TextContent.Trim();
            var released = made.Main.QuerySelectorAll("table").Single(other => other.QuerySelector("caption")!.TextContent.Trim() == caption);
            var heads = Heads(released);
            var rows = made.Rows(caption).ToDictionary(row => row[0]);
            foreach (var row in pattern.Rows(caption))
            {
                foreach (var (head, cell) in Heads(table).Zip(row).Skip(1))
                {
                    var figure = rows[row[0]][heads.IndexOf(head)];
                    Assert.Equal(cell == "Hidden", figure == "[c]");
                    compared++;
                }
            }
        }

        Assert.True(compared > 0, "There was nothing to compare.");

        static List<string> Heads(AngleSharp.Dom.IElement table) => [.. table.QuerySelectorAll("thead th").Select(head => head.TextContent.Trim())];
    }

    private static IEnumerable<string> Cells(Visited page) => page.Main.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim());

    private static string Of(Asking asking, string page = "") => $"/staff/surveys/{asking.Name}{page}";

    /// <summary>Answered so that small cells are in the table by region: Wales and London have as many, and the rare moods are in Wales.</summary>
    private async Task<Asking> Closed(string name, int members = 48)
    {
        var asking = await Asking.Open(platform, name, Form(name), [.. Enumerable.Range(1, members)]);
        await Task.WhenAll(Enumerable.Range(1, members).Select(async member =>
            (await asking.Send(await asking.Respondent(member), $$"""{"mood":"{{Mood(member)}}","people":{{member % 3 * 40}}}""")).Is(HttpStatusCode.Created)));
        (await asking.Close()).Is(HttpStatusCode.OK);
        return asking;
    }

    internal static char Mood(int member) => "aaaaaaaaaabbbbbbcccccddd"[(member - 1) / 2 % 24] switch { 'd' when member % 2 == 0 => 'e', 'a' when member % 2 == 0 && member > 12 => 'e', var mood => mood };

    internal static byte[] Form(string name) => Xlsx.Of($$"""
        # survey
        | type            | name   | label                            |
        | select_one mood | mood   | Which mood?                      |
        | integer         | people | How many people did you support? |
        | text            | story  | What happened?                   |
        # choices
        | list_name | name | label           |
        | mood      | a    | The first mood  |
        | mood      | b    | The second mood |
        | mood      | c    | The third mood  |
        | mood      | d    | The fourth mood |
        | mood      | e    | The fifth mood  |
        # settings
        | form_title | form_id  |
        | A survey   | {{name}} |
        """).ToArray();
}
