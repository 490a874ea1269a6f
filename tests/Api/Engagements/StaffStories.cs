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
        using var person = await Visit(Roles.Policy, "staff-whole");
        await person.Go("/staff");
        await person.Follow("New survey or consultation");
        (await person.Press(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-whole")), ("kind", "consultation"))).Is(HttpStatusCode.OK);
        Assert.Equal("/staff/consultations/staff-whole", person.Page.Path);
        person.Page.Says("Draft").Says("Questions 4");

        (await person.Follow("Preview it as respondents see it")).Is(HttpStatusCode.OK).Says("This is a preview").Says("Why we are asking");
        (await person.Follow("A survey")).Is(HttpStatusCode.OK).Says("Has your board lived experience?");
        Assert.DoesNotContain("<form", person.Page.Html);
        (await person.Go("/staff/consultations/staff-whole/preview?language=cy")).Says("Rhagolwg yw hwn");
        await person.Go("/staff?language=en");

        await person.Go("/staff/consultations/staff-whole");
        await person.Follow("Open it");
        (await person.Press("See who would be asked", ("who", "some"), ("region", "London"), ("region", "Wales"), ("specialist", "yes"), ("band", "From100KTo500K"), ("arts", "NotKnown"), ("arts", "No"), ("minoritised", "NotKnown"), ("lived", "NotKnown"))).Is(HttpStatusCode.OK);
        Assert.Equal([["Not known if through the arts", "40"]], person.Page.Rows("Arts or not").Select(row => row[..2]));
        Assert.Equal([["London", "20"], ["Wales", "20"]], person.Page.Rows("Region or nation").Select(row => row[..2]));
        Assert.Contains("Oak 003", person.Page.Main.QuerySelectorAll("details li").Select(item => item.TextContent));
        Assert.DoesNotContain("Oak 004", person.Page.Main.QuerySelectorAll("details li").Select(item => item.TextContent));
        (await person.Press("Open it for these organisations")).Is(HttpStatusCode.OK).Says("Organisations asked 40");

        await person.Follow("Close it");
        (await person.Press("Yes, close it")).Is(HttpStatusCode.OK).Says("Closed").Says("Not made yet");
        Assert.Contains("/staff/consultations/staff-whole/releases", person.Page.Links);
        Assert.DoesNotContain("/staff/consultations/staff-whole/close", person.Page.Links);
        (await person.Go("/staff")).Says("A survey");
        Assert.Contains("/staff/consultations/staff-whole", person.Page.Links);
    }

    [Fact]
    public async Task Those_who_stated_it_can_be_asked_and_nobody_else_is()
    {
        var membership = await platform.As(Roles.Membership, who: "staff-stated");
        var list = "Name,Income band,Region,Specialist,Arts,Racially minoritised,Lived experience\nStated Led,not known,Wales,No,no,yes,yes\nStated Not,not known,Wales,No,no,no,\n"u8.ToArray();
        (await membership.Upload("/v1/members/import", list, "text/csv")).Is(HttpStatusCode.OK);
        await Asking.Draft(platform, "staff-stated");
        using var person = await Visit(Roles.Policy, "staff-stated");
        await person.Go("/staff/surveys/staff-stated/open");
        (await person.Press("See who would be asked", ("who", "some"), ("minoritised", "Yes"), ("lived", "Yes"), ("lived", "No"))).Is(HttpStatusCode.OK);
        Assert.Equal(["Stated Led"], person.Page.Main.QuerySelectorAll("details li").Select(item => item.TextContent));
        (await person.Press("Open it for these organisations")).Is(HttpStatusCode.OK).Says("Organisations asked 1");
        Assert.Equal("Lived experience among staff or board", Assert.Single((await person.Go("/staff/surveys/staff-stated/progress")).Rows("Lived experience"))[0]);

        // A release is proposed by what is known of anybody who was asked: nobody's income is, and of lived experience it is what the list said.
        var policy = await platform.As(Roles.Policy, who: "staff-stated-b");
        (await policy.Post("/v1/surveys/staff-stated/closing")).Is(HttpStatusCode.OK);
        var plan = (await policy.Post("/v1/surveys/staff-stated/releases/preview")).Is(HttpStatusCode.OK).Json.GetProperty("plan");
        Assert.Equal(["region", "specialist", "arts", "raciallyMinoritised", "livedExperience"], plan.GetProperty("segments").EnumerateArray().Select(segment => segment.GetString()));
        var chosen = (await person.Go("/staff/surveys/staff-stated/releases/choose")).Main.QuerySelectorAll("input[name=segments][checked]").Select(box => box.GetAttribute("value"));
        Assert.Equal(["region", "specialist", "arts", "racially_minoritised", "lived_experience"], chosen);
    }

    [Fact]
    public async Task Every_fault_of_a_form_is_shown_with_its_place_and_the_way_out()
    {
        using var person = await Visit(Roles.Policy, "staff-faults");
        await person.Go("/staff/engagements/new");
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
        var page = (await person.Press(Upload, new ChosenFile("form.xlsx", form), ("kind", "survey"))).Is(HttpStatusCode.UnprocessableEntity);
        var rows = page.Rows(Faults);
        Assert.Equal(3, rows.Count);
        Assert.Equal(["survey, row 2", "survey, row 3", "survey, row 4"], rows.Select(row => row[0][..13]).Order());
        Assert.Contains(rows, row => row[1].Contains("There is no list of choices named <b>none</b>.", StringComparison.Ordinal));
        Assert.Empty(page.Main.QuerySelectorAll("table b"));
        (await person.Go("/staff/surveys/staff-faults")).Is(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("form.csv", "survey", "not of a type that is read here")]
    [InlineData("form.xlsx", "survey", "not an Excel workbook")]
    public async Task A_file_that_is_no_form_is_refused_in_words(string name, string kind, string words)
    {
        using var person = await Visit(Roles.Policy, "staff-no-form");
        await person.Go("/staff/engagements/new");
        (await person.Press(Upload, new ChosenFile(name, "nothing"u8.ToArray()), ("kind", kind))).Is(HttpStatusCode.UnprocessableEntity).Says(words);
        Assert.True(person.Page.Main.QuerySelector("#kind")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task It_must_be_said_whether_it_is_a_survey_or_a_consultation()
    {
        using var person = await Visit(Roles.Policy, "staff-no-kind");
        await person.Go("/staff/engagements/new");
        (await person.Press(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-no-kind")))).Is(HttpStatusCode.UnprocessableEntity).Says("Select whether it is a survey or a consultation");
        (await person.Go("/staff/surveys/staff-no-kind")).Is(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_draft_takes_another_form_and_an_open_one_only_other_words()
    {
        await Asking.Draft(platform, "staff-words");
        using var person = await Visit(Roles.Policy, "staff-words");
        await person.Go("/staff/surveys/staff-words");
        await person.Follow("Replace the questionnaire of this draft");
        (await person.Press("Upload", Small("staff-words", "How many people?"))).Is(HttpStatusCode.OK).Says("Questions 1");
        await Open(person, "staff-words");

        await person.Follow("Change the wording");
        (await person.Press("Upload", Small("staff-words", "How many people, all in all?"))).Is(HttpStatusCode.OK);
        await person.Follow("Change the wording");
        var refused = (await person.Press("Upload", new ChosenFile("form.xlsx", Asking.Form("staff-words")))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("their answers would no longer mean what they meant", refused.Text);
        Assert.Contains(refused.Rows(Faults), row => row[0] == "lived");
    }

    [Fact]
    public async Task Pressing_twice_makes_opens_and_closes_once()
    {
        using var person = await Visit(Roles.Policy, "staff-twice");
        await person.Go("/staff/engagements/new");
        await Twice(person, person.Submission(Upload, new ChosenFile("form.xlsx", Asking.Form("staff-twice")), ("kind", "survey")));
        await person.Follow("Open it");
        await person.Press("See who would be asked", ("who", "everyone"));
        await Twice(person, person.Submission("Open it for these organisations"));
        await person.Follow("Close it");
        await Twice(person, person.Submission("Yes, close it"));
        person.Page.Says("Closed");
    }

    [Fact]
    public async Task Nobody_is_asked_who_was_not_on_the_page()
    {
        await Asking.Draft(platform, "staff-joined");
        using var person = await Visit(Roles.Policy, "staff-joined");
        await person.Go("/staff/surveys/staff-joined/open");
        await person.Press("See who would be asked", ("who", "some"), ("region", "NorthEast"), ("region", "London"), ("specialist", "no"));
        var late = person.Submission("Open it for these organisations");
        var membership = await platform.As(Roles.Membership, who: "staff-joined");
        var joins = "Name,Income band,Region,Specialist\nJoined Later,not known,North East,No\n"u8.ToArray();
        (await membership.Upload("/v1/members/import", joins, "text/csv")).Is(HttpStatusCode.OK);

        var again = (await person.Show(late)).Is(HttpStatusCode.Conflict).Says("The directory changed since you looked");
        Assert.Contains("Joined Later", again.Text);
        (await person.Go("/staff/surveys/staff-joined")).Says("Draft");
    }

    [Theory]
    [InlineData("", "Select everyone")]
    [InlineData("some", "Select everyone")]
    public async Task Whom_to_ask_must_be_said(string who, string words)
    {
        await Asking.Draft(platform, "staff-nobody-" + who.Length);
        using var person = await Visit(Roles.Policy, "staff-nobody");
        await person.Go($"/staff/surveys/staff-nobody-{who.Length}/open");
        (string, string)[] fill = who.Length == 0 ? [] : [("who", who)];
        (await person.Press("See who would be asked", fill)).Is(HttpStatusCode.UnprocessableEntity).Says(words);
    }

    private async Task<Person> Visit(Roles role, string who) => await Person.Of(platform, await platform.As(role, who: who));

    private static async Task Open(Person person, string name)
    {
        await person.Go($"/staff/surveys/{name}/open");
        await person.Press("See who would be asked", ("who", "everyone"));
        (await person.Press("Open it for these organisations")).Is(HttpStatusCode.OK);
    }

    private static async Task Twice(Person person, Submission pressed)
    {
        var first = await person.Show(pressed);
        var second = await person.Show(pressed);
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
