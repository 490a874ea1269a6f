using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Workbooks.Tests;

namespace Clinks.Engage.Api.Tests.Engagements;

/// <summary>A survey from upload to release by clicking, without script.</summary>
public sealed class StaffStories(Platform platform)
{
    private const string Upload = "Upload and make a draft", Faults = "What to put right in the file";

    [Fact]
    public async Task A_form_is_uploaded_looked_at_opened_and_closed()
    {
        using var visitor = await Visit(Roles.Policy, "staff-whole");
        await visitor.Go("/staff");
        await visitor.Follow("New survey or consultation");
        (await visitor.Press(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-whole")), ("kind", "consultation"))).Is(HttpStatusCode.OK);
        Assert.Equal("/staff/consultations/staff-whole", visitor.Page.Path);
        visitor.Page.Says("Draft").Says("Questions 4");

        (await visitor.Follow("Preview it as respondents see it")).Is(HttpStatusCode.OK).Says("This is a preview").Says("Why we are asking");
        (await visitor.Follow("A survey")).Is(HttpStatusCode.OK).Says("Has your board lived experience?");
        Assert.DoesNotContain("<form", visitor.Page.Html);
        (await visitor.Go("/staff/consultations/staff-whole/preview?language=cy")).Says("Rhagolwg yw hwn");
        await visitor.Go("/staff?language=en");

        await visitor.Go("/staff/consultations/staff-whole");
        await visitor.Follow("Open it");
        (await visitor.Press("See who would be asked", ("who", "some"), ("region", "London"), ("region", "Wales"), ("specialist", "yes"), ("band", "From100KTo500K"))).Is(HttpStatusCode.OK);
        Assert.Equal([["London", "20"], ["Wales", "20"]], visitor.Page.Rows("Region or nation").Select(row => row[..2]));
        Assert.Contains("Oak 003", visitor.Page.Main.QuerySelectorAll("details li").Select(item => item.TextContent));
        Assert.DoesNotContain("Oak 004", visitor.Page.Main.QuerySelectorAll("details li").Select(item => item.TextContent));
        (await visitor.Press("Open it for these organisations")).Is(HttpStatusCode.OK).Says("Organisations asked 40");

        await visitor.Follow("Close it");
        (await visitor.Press("Yes, close it")).Is(HttpStatusCode.OK).Says("Closed").Says("Not made yet");
        Assert.Contains("/staff/consultations/staff-whole/release/make", visitor.Page.Links);
        Assert.DoesNotContain("/staff/consultations/staff-whole/close", visitor.Page.Links);
        (await visitor.Go("/staff")).Says("A survey");
        Assert.Contains("/staff/consultations/staff-whole", visitor.Page.Links);
    }

    [Fact]
    public async Task Every_fault_of_a_form_is_shown_with_its_place_and_the_way_out()
    {
        using var visitor = await Visit(Roles.Policy, "staff-faults");
        await visitor.Go("/staff/engagements/new");
        var form = Xlsx.Of("""
            # survey
            | type                    | name   | label        |
            | select_one <b>none</b>  | lived  | Lived?       |
            | intager                 | people | How many?    |
            | text                    | story  |              |
            # settings
            | form_title | form_id      |
            | A survey   | staff-faults |
            """).ToArray();
        var page = (await visitor.Press(Upload, new ChosenFile("form.xlsx", form), ("kind", "survey"))).Is(HttpStatusCode.UnprocessableEntity);
        var rows = page.Rows(Faults);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["survey, row 2", "survey, row 3", "survey, row 4"], rows.Select(row => row[0][..13]).Order());
        Assert.Contains(rows, row => row[1].Contains("There is no list of choices named <b>none</b>.", StringComparison.Ordinal));
        Assert.Empty(page.Main.QuerySelectorAll("table b"));
        (await visitor.Go("/staff/surveys/staff-faults")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("form.csv", "survey", "not of a type that is read here")]
    [InlineData("form.xlsx", "survey", "not an Excel workbook")]
    public async Task A_file_that_is_no_form_is_refused_in_words(string name, string kind, string words)
    {
        using var visitor = await Visit(Roles.Policy, "staff-no-form");
        await visitor.Go("/staff/engagements/new");
        (await visitor.Press(Upload, new ChosenFile(name, "nothing"u8.ToArray()), ("kind", kind))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.True(visitor.Page.Main.QuerySelector("#kind")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task It_must_be_said_whether_it_is_a_survey_or_a_consultation()
    {
        using var visitor = await Visit(Roles.Policy, "staff-no-kind");
        await visitor.Go("/staff/engagements/new");
        (await visitor.Press(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-no-kind")))).Is(HttpStatusCode.UnprocessableEntity).Says("Select whether it is a survey or a consultation");
        (await visitor.Go("/staff/surveys/staff-no-kind")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_takes_another_form_and_an_open_one_only_other_words()
    {
        await Asking.Draft(platform, "staff-words");
        using var visitor = await Visit(Roles.Policy, "staff-words");
        await visitor.Go("/staff/surveys/staff-words");
        await visitor.Follow("Replace the questionnaire of this draft");
        (await visitor.Press("Upload", Small("staff-words", "How many people?"))).Is(HttpStatusCode.OK).Says("Questions 1");
        await Open(visitor, "staff-words");

        await visitor.Follow("Change the wording");
        (await visitor.Press("Upload", Small("staff-words", "How many people, all in all?"))).Is(HttpStatusCode.OK);
        await visitor.Follow("Change the wording");
        var refused = (await visitor.Press("Upload", new ChosenFile("form.xlsx", Asking.Form("staff-words")))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("their answers would no longer mean what they meant", refused.Text);
        Assert.Contains(refused.Rows(Faults), row => row[0] == "lived");
    }

    [Fact]
    public async Task Pressing_twice_makes_opens_and_closes_once()
    {
        using var visitor = await Visit(Roles.Policy, "staff-twice");
        await visitor.Go("/staff/engagements/new");
        await Twice(visitor, visitor.Submission(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-twice")), ("kind", "survey")));
        await visitor.Follow("Open it");
        await visitor.Press("See who would be asked", ("who", "everyone"));
        await Twice(visitor, visitor.Submission("Open it for these organisations"));
        await visitor.Follow("Close it");
        await Twice(visitor, visitor.Submission("Yes, close it"));
        visitor.Page.Says("Closed");
    }

    [Fact]
    public async Task Nobody_is_asked_who_was_not_on_the_page()
    {
        await Asking.Draft(platform, "staff-joined");
        using var visitor = await Visit(Roles.Policy, "staff-joined");
        await visitor.Go("/staff/surveys/staff-joined/open");
        await visitor.Press("See who would be asked", ("who", "some"), ("region", "NorthEast"), ("region", "London"), ("specialist", "no"));
        var late = visitor.Submission("Open it for these organisations");
        var membership = await platform.As(Roles.Membership, who: "staff-joined");
        var joins = "Name,Income band,Region,Specialist\nJoined Later,not known,North East,No\n"u8.ToArray();
        (await membership.Upload("/v1/members/import", joins, "text/csv")).Is(HttpStatusCode.OK);

        var again = (await visitor.Show(late.Request())).Is(HttpStatusCode.Conflict).Says("The directory changed since you looked");
        Assert.Contains("Joined Later", again.Text);
        (await visitor.Go("/staff/surveys/staff-joined")).Says("Draft");
    }

    [Theory]
    [InlineData("", "Select everyone")]
    [InlineData("some", "Select everyone")]
    public async Task Whom_to_ask_must_be_said(string who, string words)
    {
        await Asking.Draft(platform, "staff-nobody-" + who.Length);
        using var visitor = await Visit(Roles.Policy, "staff-nobody");
        await visitor.Go($"/staff/surveys/staff-nobody-{who.Length}/open");
        (string, string)[] fill = who.Length == 0 ? [] : [("who", who)];
        (await visitor.Press("See who would be asked", fill)).Is(HttpStatusCode.UnprocessableEntity).Says(words);
    }

    private async Task<Visitor> Visit(Roles role, string who) => Visitor.Of(platform, await platform.As(role, who: who));

    private static async Task Open(Visitor visitor, string name)
    {
        await visitor.Go($"/staff/surveys/{name}/open");
        await visitor.Press("See who would be asked", ("who", "everyone"));
        (await visitor.Press("Open it for these organisations")).Is(HttpStatusCode.OK);
    }

    private static async Task Twice(Visitor visitor, Submission pressed)
    {
        var first = await visitor.Show(pressed.Request());
        var second = await visitor.Show(pressed.Request());
        Assert.Equal((first.Is(HttpStatusCode.OK).Path, first.Text), (second.Is(HttpStatusCode.OK).Path, second.Text));
    }

    private static ChosenFile Small(string name, string label) => new("form.xlsx", Xlsx.Of($$"""
        # survey
        | type    | name   | label     |
        | integer | people | {{label}} |
        # settings
        | form_title | form_id  |
        | A survey   | {{name}} |
        """).ToArray());
}
