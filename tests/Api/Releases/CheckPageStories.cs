using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Tests.Releases;

/// <summary>Staff hold a workbook, whoever made it, against the rules of releases.</summary>
public sealed class CheckPageStories(Platform platform)
{
    private const string Path = "/staff/check", Check = "Check it";

    [Fact]
    public async Task Findings_stand_under_their_rule_with_sheet_cell_and_remedy()
    {
        using var person = await Visit("check-faulty");
        var page = (await Upload(person, "Staff Survey.xlsx", Asking.Form("check-faulty"))).Is(HttpStatusCode.OK).Says("places to put right").Says("Staff Survey.xlsx");
        Assert.Contains(page.Rows("Rule 11: A1 has the cell style Heading 1"), row => row is ["Sheet survey, A1", var says] && says.StartsWith("The title does not have the cell style Heading 1.", StringComparison.Ordinal) && says.Contains("Give A1 the style"));
        Assert.Equal("The file", Assert.Single(page.Rows("Rule 7: File name in lower case with dashes"))[0]);
    }

    [Fact]
    public async Task A_release_of_ours_has_none_and_the_page_says_so()
    {
        var asking = await Asking.Open(platform, "check-release", [.. Enumerable.Range(1, 12)]);
        foreach (var member in Enumerable.Range(1, 12)) (await asking.Send(await asking.Respondent(member), """{"lived":"yes","people":12}""")).Is(HttpStatusCode.Created);
        (await asking.Close()).Is(HttpStatusCode.OK);
        (await asking.Release()).Is(HttpStatusCode.OK);
        using var person = await Visit("check-ours");
        foreach (var language in new[] { "en", "cy" })
        {
            var workbook = (await asking.Policy.Get($"{asking.Path}/releases/1/workbook?language={language}")).Is(HttpStatusCode.OK).Body;
            (await Upload(person, "check-release.xlsx", workbook)).Is(HttpStatusCode.OK).Says("Nothing was found: the workbook keeps all 26 rules");
        }
    }

    [Theory]
    [InlineData("list.pdf", "not of a type that is read here")]
    [InlineData("list.xlsx", "not an Excel workbook")]
    public async Task What_cannot_be_read_is_refused_in_words(string name, string words)
    {
        using var person = await Visit("check-refused");
        (await Upload(person, name, Encoding.UTF8.GetBytes("no workbook"))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.True(person.Page.Has(Check));
    }

    [Fact]
    public async Task A_hostile_name_is_shown_as_it_is_written_and_does_nothing()
    {
        using var person = await Visit("check-hostile");
        var page = (await Upload(person, "<img src=x onerror=alert(1)>.xlsx", Asking.Form("check-hostile"))).Is(HttpStatusCode.OK);
        Assert.Empty(page.Main.QuerySelectorAll("script, img"));
        page.Says("<img src=x onerror=alert(1)>.xlsx");
    }

    private async Task<Person> Visit(string who) => await Person.Of(platform, await platform.As(Roles.Steward, who: who));

    private static async Task<Visited> Upload(Person person, string name, byte[] file)
    {
        await person.Go(Path);
        return await person.Press(Check, new ChosenFile(name, file));
    }
}
