using System.IO.Compression;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Releases;

/// <summary>What goes out: once, the same to everybody who may have it, and nothing about few.</summary>
public sealed class ReleaseStories(Platform platform)
{
    [Fact]
    public async Task A_closed_survey_is_released_once_and_its_workbook_is_the_same_at_every_download()
    {
        var asking = await Answered("released", 12, member => member <= 9 ? "yes" : "no");
        var lead = await platform.As(Roles.DataProtectionLead);
        var made = (await asking.Policy.Post(asking.Path + "/release")).Is(HttpStatusCode.OK);
        Assert.InRange(made.Json.GetProperty("tables").GetInt32(), 1, 100);
        (await asking.Policy.Post(asking.Path + "/release")).Refused(409, "released-already", "released");

        var (english, again, welsh) = (await lead.Get(asking.Path + "/release/workbook"), await asking.Policy.Get(asking.Path + "/release/workbook"), await lead.Get(asking.Path + "/release/workbook?language=cy"));
        Assert.Equal(Caller.Xlsx, english.Is(HttpStatusCode.OK).ContentType);
        Assert.Equal(english.Body, again.Body);
        Assert.NotEqual(english.Body, welsh.Is(HttpStatusCode.OK).Body);
        using var package = new ZipArchive(new MemoryStream(english.Body));
        Assert.Contains(package.Entries, entry => entry.FullName == "xl/workbook.xml");
        Assert.Equal((await lead.Get(asking.Path + "/release")).Text, (await asking.Policy.Get(asking.Path + "/release")).Text);
    }

    [Fact]
    public async Task Fewer_than_five_organisations_are_not_told_of_in_any_figure()
    {
        var asking = await Answered("few-said-no", 12, member => member <= 9 ? "yes" : "no");
        var table = (await asking.Policy.Get(asking.Path + "/results/lived")).Is(HttpStatusCode.OK).Text;
        Assert.DoesNotContain("[3,", table);
        Assert.DoesNotContain("[9,", table);
        (await asking.Policy.Post(asking.Path + "/release")).Is(HttpStatusCode.OK);
        var release = (await asking.Policy.Get(asking.Path + "/release")).Text;
        Assert.DoesNotContain("[3,", release);
        Assert.DoesNotContain("[9,", release);
    }

    [Fact]
    public async Task A_response_that_is_withdrawn_before_the_release_does_not_count_and_after_it_changes_nothing()
    {
        var asking = await Answered("withdrawn-figures", 12, _ => "yes");
        var (ann, ben) = (await asking.Respondent(1), await asking.Respondent(2));
        (await ann.Post($"/v1/responses/{await Response(asking, ann)}/withdrawal")).Is(HttpStatusCode.OK);
        Assert.Contains("[11,", (await asking.Policy.Get(asking.Path + "/results/people")).Is(HttpStatusCode.OK).Text);
        (await asking.Policy.Post(asking.Path + "/release")).Is(HttpStatusCode.OK);
        var before = (await asking.Policy.Get(asking.Path + "/results/people")).Text;
        (await ben.Post($"/v1/responses/{await Response(asking, ben)}/withdrawal")).Is(HttpStatusCode.OK);
        Assert.Equal(before, (await asking.Policy.Get(asking.Path + "/results/people")).Text);
    }

    [Theory]
    [InlineData("/results/no-such-question", "no-results-of-question")]
    [InlineData("/results/lived?by=shoe-size", "segment-unknown")]
    [InlineData("/rates?by=shoe-size", "segment-unknown")]
    public async Task A_figure_that_is_none_is_not_there(string path, string code)
    {
        var asking = await Answered("no-figure-" + path.Length, 1, _ => "yes");
        (await asking.Policy.Get(asking.Path + path)).Refused(404, code);
    }

    private static async Task<string> Response(Asking asking, Caller respondent) =>
        (await respondent.Post(asking.Path + "/responses", "{}")).Is(HttpStatusCode.OK).Field("response");

    private async Task<Asking> Answered(string name, int members, Func<int, string> lived)
    {
        var asking = await Asking.Open(platform, name, [.. Enumerable.Range(1, members)]);
        foreach (var member in Enumerable.Range(1, members))
            (await asking.Send(await asking.Respondent(member), $$"""{"lived":"{{lived(member)}}","people":12}""")).Is(HttpStatusCode.Created);
        (await asking.Close()).Is(HttpStatusCode.OK);
        return asking;
    }
}
