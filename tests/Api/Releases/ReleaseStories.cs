using System.IO.Compression;
using System.Text.Json;
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
        var made = (await asking.Release()).Is(HttpStatusCode.OK);
        Assert.InRange(made.Json.GetProperty("tables").GetInt32(), 1, 100);
        (await (await asking.Second()).Post(asking.Path + "/releases/1")).Refused(409, "nothing-prepared", "released");

        var (english, again, welsh) = (await lead.Get(asking.Path + "/releases/1/workbook"), await asking.Policy.Get(asking.Path + "/releases/1/workbook"), await lead.Get(asking.Path + "/releases/1/workbook?language=cy"));
        Assert.Equal(Caller.Xlsx, english.Is(HttpStatusCode.OK).ContentType);
        Assert.Equal(english.Body, again.Body);
        Assert.NotEqual(english.Body, welsh.Is(HttpStatusCode.OK).Body);
        using var package = new ZipArchive(new MemoryStream(english.Body));
        Assert.Contains(package.Entries, entry => entry.FullName == "xl/workbook.xml");
        Assert.Equal((await lead.Get(asking.Path + "/releases/1")).Text, (await asking.Policy.Get(asking.Path + "/releases/1")).Text);
    }

    [Fact]
    public async Task Fewer_than_five_organisations_are_not_told_of_in_any_figure()
    {
        var asking = await Answered("few-said-no", 12, member => member <= 9 ? "yes" : "no");
        (await asking.Policy.Get(asking.Path + "/results/lived")).Refused(404, "not-in-print");
        (await asking.Release()).Is(HttpStatusCode.OK);
        var table = (await asking.Policy.Get(asking.Path + "/results/lived")).Is(HttpStatusCode.OK).Text;
        Assert.DoesNotContain("[3,", table);
        Assert.DoesNotContain("[9,", table);
        var release = (await asking.Policy.Get(asking.Path + "/releases/1")).Text;
        Assert.DoesNotContain("[3,", release);
        Assert.DoesNotContain("[9,", release);
    }

    [Fact]
    public async Task A_response_that_is_withdrawn_before_the_release_does_not_count_and_after_it_changes_nothing()
    {
        var asking = await Answered("withdrawn-figures", 12, _ => "yes");
        var (ann, ben) = (await asking.Respondent(1), await asking.Respondent(2));
        (await ann.Post($"/v1/responses/{await Response(asking, ann)}/withdrawal")).Is(HttpStatusCode.OK);
        (await asking.Release("""{"questions":["people"],"segments":[]}""")).Is(HttpStatusCode.OK);
        var before = (await asking.Policy.Get(asking.Path + "/results/people")).Is(HttpStatusCode.OK).Text;
        Assert.Contains("[11,", before);
        (await ben.Post($"/v1/responses/{await Response(asking, ben)}/withdrawal")).Is(HttpStatusCode.OK);
        // Of eleven, in a second release, too: the first froze whom it is about.
        (await asking.Release()).Is(HttpStatusCode.OK);
        Assert.Equal(before, (await asking.Policy.Get(asking.Path + "/results/people")).Text);
        Assert.Contains("[11,", (await asking.Policy.Get(asking.Path + "/releases/2")).Is(HttpStatusCode.OK).Text);
    }

    [Fact]
    public async Task Whoever_prepared_a_release_does_not_make_it_and_of_two_who_make_it_one_is_late()
    {
        var asking = await Answered("second-person", 12, member => member <= 6 ? "yes" : "no");
        (await asking.Policy.Post(asking.Path + "/releases/1")).Refused(409, "nothing-prepared");
        Assert.Equal("1", (await asking.Policy.Post(asking.Path + "/releases", """{"questions":["people"],"segments":["region"]}""")).Is(HttpStatusCode.OK).Field("number"));
        (await asking.Policy.Post(asking.Path + "/releases/1")).Refused(403, "second-person-wanted");
        (await (await asking.Second()).Post(asking.Path + "/releases/2")).Refused(409, "nothing-prepared");
        (await (await asking.Second()).Post(asking.Path + "/releases/1", seen: "2")).Refused(412, "prepared-anew");
        var (ann, ben) = (await platform.As(Roles.Policy, who: "ann-makes"), await platform.As(Roles.Policy, who: "ben-makes"));
        var both = await Task.WhenAll(ann.Post(asking.Path + "/releases/1"), ben.Post(asking.Path + "/releases/1"));
        Assert.Single(both, said => said.Status is HttpStatusCode.OK);
        both.Single(said => said.Status is not HttpStatusCode.OK).Refused(409, "nothing-prepared");
        var register = (await asking.Policy.Get(asking.Path + "/releases")).Is(HttpStatusCode.OK).Json;
        Assert.Equal(1, register.GetProperty("releases").GetArrayLength());
        Assert.False(register.TryGetProperty("prepared", out var prepared) && prepared.ValueKind is not System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task A_preview_says_what_would_be_hidden_and_no_figure()
    {
        var asking = await Answered("preview-pattern", 12, member => member <= 9 ? "yes" : "no");
        var preview = (await asking.Policy.Post(asking.Path + "/releases/preview")).Is(HttpStatusCode.OK);
        // By three segments: of arts, racially minoritised people and lived experience nobody stated anything.
        Assert.Equal(["incomeBand", "region", "specialist"], preview.Json.GetProperty("plan").GetProperty("segments").EnumerateArray().Select(segment => segment.GetString()));
        Assert.Equal(1 + 3 + 2 * 4, preview.Json.GetProperty("tables").GetArrayLength() - (preview.Json.GetProperty("plan").GetProperty("questions").GetArrayLength() - 2) * 4);
        foreach (var row in preview.Json.GetProperty("tables").EnumerateArray().SelectMany(table => table.GetProperty("hidden").EnumerateArray()).SelectMany(row => row.EnumerateArray()))
            Assert.True(row.ValueKind is System.Text.Json.JsonValueKind.True or System.Text.Json.JsonValueKind.False);
        (await asking.Policy.Get(asking.Path + "/results/people")).Refused(404, "not-in-print");
        (await asking.Policy.Post(asking.Path + "/releases/proposals?question=people&by=region")).Is(HttpStatusCode.OK);
        (await asking.Policy.Post(asking.Path + "/releases/proposals?question=people&by=shoe-size")).Refused(404, "segment-unknown");
        (await asking.Policy.Post(asking.Path + "/releases/proposals?question=nobody&by=region")).Refused(404, "no-results-of-question");
        (await asking.Policy.Post(asking.Path + "/releases/preview", """{"questions":["people","people"]}""")).Refused(422, "plan-twice", "questions[1]");
        (await asking.Policy.Post(asking.Path + "/releases/preview", """{"questions":["people"],"among":{"segment":"region","categories":["south_west"]}}""")).Refused(409, "among-is-no-group");
    }

    [Fact]
    public async Task What_a_release_used_binds_the_bands_of_the_next()
    {
        var asking = await Answered("bands-bound", 12, _ => "yes");
        (await asking.Release("""{"questions":["people"],"segments":["region"]}""")).Is(HttpStatusCode.OK);
        (await asking.Policy.Post(asking.Path + "/releases", """{"questions":["lived"],"segments":["region"],"segmentBands":[{"segment":"region","groups":[["wales","london"]]}]}"""))
            .Refused(409, "bands-bound", "region");
        (await asking.Release("""{"questions":["lived"],"segments":["specialist"]}""")).Is(HttpStatusCode.OK);
        // Nobody stated anything: one category is left, and it is not published; the answer says so, and is no figure.
        (await asking.Release("""{"questions":["lived"],"segments":["arts","raciallyMinoritised","livedExperience"]}""")).Is(HttpStatusCode.OK);
        foreach (var by in new[] { "arts", "raciallyMinoritised", "livedExperience" })
            foreach (var path in new[] { "/results/lived?by=", "/rates?by=" })
                Assert.Equal("oneSegmentLeft", (await asking.Policy.Get(asking.Path + path + by)).Is(HttpStatusCode.OK).Field("withheld"));
    }

    [Fact]
    public async Task While_it_is_open_figures_are_rounded_stand_still_while_few_come_and_end_with_the_release()
    {
        var asking = await Asking.Open(platform, "so-far", [.. Enumerable.Range(1, 30)]);
        (await (await asking.Respondent(1)).Get(asking.Path + "/figures-so-far")).Is(HttpStatusCode.Forbidden);
        await Answer(1, 28);
        Assert.Empty((await SoFar()).EnumerateArray());
        await Answer(29, 29);
        var tables = await SoFar();
        // Of the first nineteen; one question in four stands still, so of no single one it is certain that it shows figures.
        var lived = tables.EnumerateArray().Single(table => table.GetProperty("question").GetString() == "lived");
        Assert.Equal(lived.GetProperty("about").GetString() == "people" ? 10 : 5, lived.GetProperty("threshold").GetInt32());
        Assert.All(tables.EnumerateArray(), table => Assert.All(Figures(table), figure => Assert.Equal(0, figure % table.GetProperty("threshold").GetInt32())));
        var before = tables.GetRawText();
        await Answer(30, 30);
        Assert.Equal(before, (await SoFar()).GetRawText());
        (await asking.Close()).Is(HttpStatusCode.OK);
        Assert.Equal(before, (await SoFar()).GetRawText());
        (await asking.Release()).Is(HttpStatusCode.OK);
        (await asking.Policy.Get(asking.Path + "/figures-so-far")).Refused(409, "released-since");

        async Task<JsonElement> SoFar() => (await asking.Policy.Get(asking.Path + "/figures-so-far")).Is(HttpStatusCode.OK).Json.GetProperty("tables");

        async Task Answer(int from, int to)
        {
            for (var member = from; member <= to; member++)
                (await asking.Send(await asking.Respondent(member), $$"""{"lived":"{{(member % 4 == 0 ? "no" : "yes")}}","people":12}""")).Is(HttpStatusCode.Created);
        }

        static IEnumerable<int> Figures(JsonElement table) => table.GetProperty("rows").EnumerateArray()
            .SelectMany(row => row.GetProperty("cells").EnumerateArray()).Where(cell => cell.ValueKind is JsonValueKind.Number).Select(cell => cell.GetInt32());
    }

    [Theory]
    [InlineData("/results/no-such-question", "no-results-of-question")]
    [InlineData("/results/lived?by=shoe-size", "segment-unknown")]
    [InlineData("/results/lived", "not-in-print")]
    [InlineData("/releases/7", "no-release")]
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
