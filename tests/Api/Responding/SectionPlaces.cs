using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests.Responding;

/// <summary>Over a section stands which one of how many it is, of those that are asked by now.</summary>
public sealed class SectionPlaces(Platform platform)
{
    [Fact]
    public async Task Sections_that_are_not_asked_are_not_counted_and_questions_that_are_not_asked_are_hidden()
    {
        var form = Xlsx.Of("""
            # survey
            | type              | name    | label                  | relevant           |
            | begin_group       | first   | First                  |                    |
            | select_one yes_no | prison  | Do you work in prison? |                    |
            | text              | which   | Which one?             | ${prison} = 'yes'  |
            | end_group         |         |                        |                    |
            | begin_group       | second  | Second                 | ${prison} = 'yes'  |
            | text              | how     | How?                   |                    |
            | end_group         |         |                        |                    |
            | begin_group       | third   | Third                  |                    |
            | text              | more    | Anything else?         |                    |
            | end_group         |         |                        |                    |
            # choices
            | list_name | name | label |
            | yes_no    | yes  | Yes   |
            | yes_no    | no   | No    |
            # settings
            | form_title | form_id |
            | Sections   | places  |
            """).ToArray();
        var asking = await Asking.Open(platform, "places", form, 1);
        var respondent = await asking.Respondent(1);
        await asking.Begin(respondent);
        using var browser = await platform.SignedIn(respondent);
        var tab = browser.NewTab();
        Assert.Equal("Sections · 2/2", await Caption("third"));
        Assert.Equal("Sections", await Caption("second"));
        Assert.Equal("Sections · 1/2", await Caption("first"));
        Assert.True(Hidden("which"));

        await tab.Type("q:prison", "yes").Press("Save and continue");
        Assert.Equal("Sections · 1/3", await Caption("first"));
        Assert.False(Hidden("which"));
        Assert.Equal("Sections · 3/3", await Caption("third"));

        async Task<string> Caption(string section) => (await tab.Open($"/surveys/places/sections/{section}")).Page.QuerySelector(".govuk-caption-l")!.TextContent;

        bool Hidden(string question) => tab.Page.QuerySelector($"[data-question='{question}']")!.HasAttribute("hidden");
    }
}
