using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Participation;

/// <summary>Staff see who has answered, and never what.</summary>
public sealed class ProgressPageStories(Platform platform)
{
    [Fact]
    public async Task Who_has_answered_is_told_in_numbers_by_segment_and_by_name()
    {
        var asking = await Asking.Open(platform, "progress-page", 1, 2, 3, 4);
        (await asking.Send(await asking.Respondent(1), """{"lived":"yes","people":4711,"story":"A story of ours"}""")).Is(HttpStatusCode.Created);
        await asking.Begin(await asking.Respondent(2));
        using var person = await Person.Of(platform, await platform.As(Roles.Membership, who: "progress-page"));
        var page = (await person.Go("/staff/surveys/progress-page/progress")).Is(HttpStatusCode.OK);
        Assert.Equal([["Answered", "1"], ["In progress", "1"], ["Not begun", "2"], ["Withdrawn", "0"], ["Asked", "4"]], page.Rows("All that are asked").Select(row => row[..2]));
        Assert.Equal([["London", "0 of 2", "0%"], ["Wales", "1 of 2", "50%"]], page.Rows("Region or nation").Select(row => row[..3]));
        Assert.DoesNotContain("4711", page.Html);
        Assert.DoesNotContain("story", page.Html);

        (await person.Follow("Answered (1)")).Says("Oak 001");
        Assert.DoesNotContain("Oak 002", person.Page.Text);
        (await person.Follow("Not begun (2)")).Says("Oak 003").Says("Oak 004");
        Assert.DoesNotContain("Oak 001", person.Page.Text);
    }

    [Fact]
    public async Task A_segment_is_what_it_was_when_it_opened()
    {
        var membership = await platform.As(Roles.Membership, who: "progress-moves");
        await Import("Moving Rowan,not known,Wales,No");
        var policy = await platform.As(Roles.Policy, who: "progress-moves");
        await Asking.Draft(platform, "progress-moves");
        (await policy.Post("/v1/surveys/progress-moves/opening", """{"mode":"named","audience":{"members":["moving-rowan"]}}""")).Is(HttpStatusCode.OK);
        await Import("Moving Rowan,not known,London,No");
        using var person = await Person.Of(platform, policy);
        Assert.Equal("Wales", Assert.Single((await person.Go("/staff/surveys/progress-moves/progress")).Rows("Region or nation"))[0]);

        async Task Import(string row) => (await membership.Upload("/v1/members/import", System.Text.Encoding.UTF8.GetBytes("Name,Income band,Region,Specialist\n" + row + "\n"), "text/csv")).Is(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_list_is_paged()
    {
        await Asking.Open(platform, "progress-paged", [.. Enumerable.Range(1, 60)]);
        using var person = await Person.Of(platform, await platform.As(Roles.Policy, who: "progress-paged"));
        (await person.Go("/staff/surveys/progress-paged/progress?state=not-begun")).Says("Oak 050");
        Assert.DoesNotContain("Oak 051", person.Page.Text);
        (await person.Follow("Next")).Says("Oak 060");
        Assert.DoesNotContain("Oak 050", person.Page.Text);
    }
}
