using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Workbooks.XlsForms;

namespace Clinks.Engage.Workbooks.Tests.XlsForms;

/// <summary>What a form may hold, and what comes of it.</summary>
public sealed class XlsFormReaderTests
{
    private const string WholeForm = """
        # survey
        | type                     | name     | label::English (en)         | label::Cymraeg (cy)     | hint         | required | required_message   | relevant                     | constraint         | constraint_message      | engage::about | engage::kind |
        | note                     | welcome  | Welcome                     | Croeso                  |              |          |                    |                              |                    |                         |               |              |
        | begin group              | about    | About you                   | Amdanoch chi            |              |          |                    |                              |                    |                         |               |              |
        | text                     | name     | Name of your organisation   | Enw eich sefydliad      | As registered | yes      | Tell us your name. |                              |                    |                         |               |              |
        | select_one yes_no        | cj       | Is criminal justice your main purpose? | | | TRUE | | | | | | |
        | end group                |          |                             |                         |              |          |                    |                              |                    |                         |               |              |
        (blank)
        | begin_group              | work     | Your work                   |                         |              |          |                    | ${cj} = 'yes'                |                    |                         |               |              |
        | select_multiple settings | settings | Where do you work?          |                         |              |          |                    |                              |                    |                         |               |              |
        | integer                  | people   | People in prison you supported |                      |              |          |                    | selected(${settings}, 'prison') | . >= 0 and . < 100000 | Fewer than 100,000. |  people       |              |
        | decimal                  | income   | Income in pounds            |                         |              |          |                    |                              |                    |                         |               | magnitude    |
        | date                     | founded  | When founded?               |                         |              |          |                    |                              | . <= '2026-12-31'  |                         |               |              |
        | end_group                |          |                             |                         |              |          |                    |                              |                    |                         |               |              |
        | text                     | more     | Anything else?              |                         |              |          |                    |                              |                    |                         |               |              |
        # choices
        | list_name | name      | label::English (en) | label::Cymraeg (cy) |
        | yes_no    | yes       | Yes                 | Ydy                 |
        | yes_no    | no        | No                  | Nac ydy             |
        | settings  | prison    | In prison           |                     |
        | settings  | community | In the community    |                     |
        # settings
        | form_title          | form_title::Cymraeg (cy) | form_id   | version | default_language |
        | State of the sector | Cyflwr y sector          | sots-2026 | =3      | English (en)     |
        """;

    [Fact]
    public void A_form_becomes_the_questionnaire_that_it_describes()
    {
        var form = Read(WholeForm).Get();

        Assert.Equal(("sots-2026", "State of the sector", "Cyflwr y sector"), (form.FormId, form.Title.English, form.Title.Welsh));
        Assert.Equal(["page_1", "about", "work", "page_4"], form.Pages.Select(page => page.Name));
        Assert.Equal(["State of the sector", "About you", "Your work", "State of the sector"], form.Pages.Select(page => page.Title.English));
        Assert.Equal(
            ["welcome Note", "name Text required", "cj SelectOne required", "settings SelectMultiple", "people Integer", "income Decimal", "founded Date", "more Text"],
            form.Pages.SelectMany(page => page.Questions).Select(question => $"{question.Name} {question.Type}{(question.Required ? " required" : "")}"));

        var name = Find(form, "name");
        Assert.Equal(("Enw eich sefydliad", "As registered", "Tell us your name."), (name.Label.Welsh, name.Hint!.English, name.RequiredMessage!.English));
        Assert.Equal([("yes", "Yes", "Ydy"), ("no", "No", "Nac ydy")], Find(form, "cj").Choices.Select(choice => (choice.Code, choice.Label.English, choice.Label.Welsh)));
        Assert.Equal("${cj} = 'yes'", form.Pages[2].Relevant!.Source);
        var people = Find(form, "people");
        Assert.Equal(("selected(${settings}, 'prison')", ". >= 0 and . < 100000", "Fewer than 100,000.", About.People), (people.Relevant!.Source, people.Constraint!.Source, people.ConstraintMessage!.English, people.About));
        Assert.Equal((Measure.Magnitude, About.Organisation), (Find(form, "income").Measure, Find(form, "income").About));
    }

    [Fact]
    public void Answers_go_through_the_form_that_was_read()
    {
        var form = Read(WholeForm).Get();
        var sheet = new AnswerSheet([new("name", Text: "Oak"), new("cj", Text: "yes"), new("settings", Codes: ["prison"]), new("people", Text: "1,200")]);
        var done = form.Fit(sheet).Then(fitted => form.Complete(fitted.Given)).Get();
        Assert.Equal(["name", "cj", "settings", "people"], done.Answers.Select(answer => answer.Name));
    }

    private static Outcome<Questionnaire> Read(string drawing) => XlsFormReader.Read(Xlsx.Of(drawing));

    private static Question Find(Questionnaire form, string name) => form.Pages.SelectMany(page => page.Questions).Single(question => question.Name == name);
}
