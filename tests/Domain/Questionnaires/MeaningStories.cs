using Clinks.Engage.Domain.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Questionnaires;

/// <summary>An open questionnaire can change its words, not what answers mean.</summary>
public sealed class MeaningStories
{
    private static readonly Questionnaire Form = Forms.Of("""
        | type                   | name | label | label cy | hint | required | required_message | relevant     | constraint | constraint_message | about  | kind      |
        | begin group            | one  | One   | Un       |      |          |                  |              |            |                    |        |           |
        | select_one(yes no)     | s    | S?    | S?       | s    | yes      | Say.             |              |            |                    |        |           |
        | integer                | n    | N?    |          |      |          |                  | ${s} = 'yes' | . > 0      | More.              | people | magnitude |
        | end group              |      |       |          |      |          |                  |              |            |                    |        |           |
        | begin group            | two  | Two   |          |      |          |                  | ${s} = 'no'  |            |                    |        |           |
        | text                   | t    | T?    |          |      |          |                  |              |            |                    |        |           |
        | select_multiple(a b c) | m    | M?    |          |      |          |                  |              |            |                    |        |           |
        | end group              |      |       |          |      |          |                  |              |            |                    |        |           |
        """);

    private static readonly (string What, Func<Questionnaire, Questionnaire> Change, string[] Places)[] All =
    [
        ("nothing", form => form, []),
        ("the title", form => form with { Title = new("Another") }, []),
        ("a page's title", form => Page(form, 0, page => page with { Title = new("Another", "Arall") }), []),
        ("a label", form => Ask(form, "s", question => question with { Label = new("Another?") }), []),
        ("the Welsh", form => Ask(form, "s", question => question with { Label = question.Label with { Welsh = "Arall?" } }), []),
        ("a hint", form => Ask(form, "s", question => question with { Hint = null }), []),
        ("messages", form => Ask(form, "n", question => question with { ConstraintMessage = new("Another."), RequiredMessage = new("Another.") }), []),
        ("a choice's label", form => Ask(form, "s", question => question with { Choices = [new("yes", new("Indeed")), new("no", new("No"))] }), []),
        ("spaces in a condition", form => Ask(form, "n", question => question with { Relevant = Condition("( ${ s }=\"yes\" )") }), []),
        ("the form_id", form => form with { FormId = "another" }, ["form_id"]),
        ("a page's condition", form => Page(form, 1, page => page with { Relevant = null }), ["two"]),
        ("a page's name", form => Page(form, 1, page => page with { Name = "zwei" }), ["two", "zwei", "t", "m"]),
        ("the order of pages", form => form with { Pages = [form.Pages[1], form.Pages[0]] }, ["one", "s"]),
        ("the order of questions", form => Page(form, 0, page => page with { Questions = [page.Questions[1], page.Questions[0]] }), ["s"]),
        ("a question's page", form => Page(Page(form, 0, page => page with { Questions = [page.Questions[0]] }), 1, page => page with { Questions = [form.Pages[0].Questions[1], .. page.Questions] }), ["n"]),
        ("a question less", form => Page(form, 1, page => page with { Questions = [page.Questions[0]] }), ["m"]),
        ("a question more", form => Page(form, 1, page => page with { Questions = [.. page.Questions, page.Questions[0] with { Name = "new" }] }), ["new"]),
        ("a question's name", form => Ask(form, "t", question => question with { Name = "u" }), ["t", "u"]),
        ("a type", form => Ask(form, "n", question => question with { Type = QuestionType.Decimal }), ["n"]),
        ("required", form => Ask(form, "t", question => question with { Required = true }), ["t"]),
        ("no longer required", form => Ask(form, "s", question => question with { Required = false }), ["s"]),
        ("a condition", form => Ask(form, "n", question => question with { Relevant = Condition("${s} != 'no'") }), ["n"]),
        ("a condition more", form => Ask(form, "t", question => question with { Relevant = Condition("${n} > 5") }), ["t"]),
        ("a constraint", form => Ask(form, "n", question => question with { Constraint = Condition(". >= 0") }), ["n"]),
        ("about", form => Ask(form, "n", question => question with { About = About.Organisation }), ["n"]),
        ("kind", form => Ask(form, "n", question => question with { Measure = Measure.Count }), ["n"]),
        ("a choice less", form => Ask(form, "m", question => question with { Choices = question.Choices[..2] }), ["m"]),
        ("a choice more", form => Ask(form, "m", question => question with { Choices = [.. question.Choices, new("d", new("D"))] }), ["m"]),
        ("a choice's code", form => Ask(form, "m", question => question with { Choices = question.Choices.SetItem(0, new("z", new("a"))) }), ["m", "m"]),
        ("the order of choices", form => Ask(form, "m", question => question with { Choices = [.. question.Choices.Reverse()] }), ["m"]),
    ];

    public static TheoryData<string, Func<Questionnaire, Questionnaire>, string[]> Changes => new(All);

    [Theory, MemberData(nameof(Changes), DisableDiscoveryEnumeration = true)]
    public void Each_change_of_meaning_is_named_and_no_change_of_words(string what, Func<Questionnaire, Questionnaire> change, string[] places)
    {
        _ = what;
        var changes = Meaning.Changes(Form, change(Form));
        Assert.Equal(places.Order(), changes.Select(problem => problem.Where).Order());
        Assert.All(changes, problem => Assert.Equal(("meaning-changed", ProblemKind.Conflict), (problem.Code, problem.Kind)));
    }

    [Fact]
    public void Whatever_words_change_the_changes_of_meaning_are_the_same()
    {
        var cases = from words in Gen.SubListOf(All.Where(change => change.Places.Length == 0).ToArray())
                    from meaning in Gen.Elements(All)
                    select (words, meaning);
        Prop.ForAll(cases.ToArbitrary(), change =>
        {
            var reworded = change.words.Aggregate(Form, (form, next) => next.Change(form));
            return Meaning.Changes(Form, reworded).IsEmpty
                && Meaning.Changes(reworded, change.meaning.Change(reworded)).Select(problem => problem.Where).Order().SequenceEqual(change.meaning.Places.Order())
                && Meaning.Changes(Form, change.meaning.Change(reworded)).Select(problem => problem.Where).Order().SequenceEqual(change.meaning.Places.Order());
        }).QuickCheckThrowOnFailure();
    }

    private static Expression Condition(string source) => Expression.Parse(source).Get();

    private static Questionnaire Page(Questionnaire form, int index, Func<Page, Page> change) => form with { Pages = form.Pages.SetItem(index, change(form.Pages[index])) };

    private static Questionnaire Ask(Questionnaire form, string name, Func<Question, Question> change) => form with
    {
        Pages = [.. form.Pages.Select(page => page with { Questions = [.. page.Questions.Select(question => question.Name == name ? change(question) : question)] })],
    };
}
