using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests.Releases;

/// <summary>The release in a browser holds what the stored one holds, and nothing else.</summary>
public sealed class ReleasePageStories(Platform platform)
{
    [Fact]
    public async Task A_release_is_made_once_shown_as_it_is_and_downloaded_in_both_languages()
    {
        var asking = await Asking.Open(platform, "release-page", [.. Enumerable.Range(1, 12)]);
        foreach (var member in Enumerable.Range(1, 12))
            (await asking.Send(await asking.Respondent(member), $$"""{"lived":"{{(member <= 9 ? "yes" : "no")}}","people":12}""")).Is(HttpStatusCode.Created);
        (await asking.Close()).Is(HttpStatusCode.OK);
        (await asking.Policy.Post(asking.Path + "/releases")).Is(HttpStatusCode.OK);
        using var person = await Person.Of(platform, await asking.Second());
        await person.Go("/staff/surveys/release-page");
        await person.Follow("Releases");
        await person.Follow("Look at it and make it");
        var pressed = person.Submission("Yes, make the release");
        var page = (await person.Show(pressed)).Is(HttpStatusCode.OK);
        Assert.Equal(page.Text, (await person.Show(pressed)).Is(HttpStatusCode.OK).Text);

        page.Says("Release 1").Says("Among Everybody that responded").Says("Who was asked Member organisations of Clinks");
        // Nine said yes and three said no: that is said nowhere, and the page says why.
        Assert.DoesNotContain(page.Main.QuerySelectorAll("td"), cell => cell.TextContent.Trim() is "9" or "3");
        page.Says("This table is not published.").Says("How many people did you support?");
        Assert.Contains(page.Rows("How many people did you support?"), row => row.Contains("12"));
        await person.Follow("Download in English");
        Assert.Equal(Caller.Xlsx, person.Page.Is(HttpStatusCode.OK).ContentType);
        Assert.Equal((await asking.Policy.Get(asking.Path + "/releases/1/workbook")).Body, person.Page.Body);
        await person.Go("/staff/surveys/release-page/releases/1/welsh.xlsx");
        Assert.Equal((await asking.Policy.Get(asking.Path + "/releases/1/workbook?language=cy")).Body, person.Page.Body);
    }

    [Fact]
    public async Task Amounts_are_shown_as_the_file_has_them()
    {
        var asking = await Asking.Open(platform, "release-amounts", Xlsx.Of("""
            # survey
            | type    | name   | label                         | required | engage::kind |
            | integer | income | What was your income, pounds? | yes      | magnitude    |
            # settings
            | form_title | form_id         |
            | Incomes    | release-amounts |
            """).ToArray(), [.. Enumerable.Range(1, 12)]);
        foreach (var member in Enumerable.Range(1, 12))
            (await asking.Send(await asking.Respondent(member), $$"""{"income":{{(member <= 6 ? member * 10 + 10 : member * 100 - 450)}}}""")).Is(HttpStatusCode.Created);
        (await asking.Close()).Is(HttpStatusCode.OK);
        (await asking.Release()).Is(HttpStatusCode.OK);
        using var person = await Person.Of(platform, asking.Policy);
        await person.Go("/staff/surveys/release-amounts/releases/1");
        var page = person.Page.Says("Total (in the unit of the question)").Says("Medians are rounded to two digits");
        Assert.Contains(page.Rows("What was your income, pounds?, amounts"), row => row.SequenceEqual(["All", "12", "3,270", "273", "160"]));
    }

    [Fact]
    public async Task Before_the_close_there_is_no_way_to_a_release()
    {
        var asking = await Asking.Open(platform, "release-early", 1);
        using var person = await Person.Of(platform, asking.Policy);
        Assert.Equal("/staff/surveys/release-early", (await person.Go("/staff/surveys/release-early/releases/1/make")).Is(HttpStatusCode.OK).Path);
        foreach (var page in new[] { "/releases", "/releases/choose", "/releases/choose?q=*", "/releases/choose/bands?q=*&segments=region&question=lived&by=region" })
            Assert.Equal("/staff/surveys/release-early", (await person.Go("/staff/surveys/release-early" + page)).Is(HttpStatusCode.OK).Path);
        Assert.DoesNotContain(person.Page.Links, link => link.Contains("/releases", StringComparison.Ordinal));
    }
}
