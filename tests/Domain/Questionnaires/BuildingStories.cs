using System.Text.Json;
using Clinks.Engage.Domain.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Questionnaires;

/// <summary>What a form has to be, and that its author hears of everything at once.</summary>
public sealed class BuildingStories
{
    private const string Good = """
        | type               | name | label | required | required_message | relevant | constraint | constraint_message | kind |
        | begin group        | one  | One   |          |                  |          |            |                    |      |
        | select_one(yes no) | s    | S?    |          |                  |          |            |                    |      |
        | integer            | n    | N?    |          |                  |          |            |                    |      |
        | note               | say  | Say   |          |                  |          |            |                    |      |
        | text               | t    | T?    |          |                  |          |            |                    |      |
        | end group          |      |       |          |                  |          |            |                    |      |
        """;

    /// <summary>One fault each, made to one question of the good form (by its place), with its code and the column where it is told.</summary>
    private static readonly (string Code, string Column, int Question, Func<DraftQuestion, DraftQuestion> Spoil)[] Spoilt =
    [
        ("name-missing", "name", 3, question => question with { Name = null }),
        ("name-bad", "name", 3, question => question with { Name = "2nd name" }),
        ("name-bad", "name", 3, question => question with { Name = new string('a', 61) }),
        ("name-twice", "name", 3, question => question with { Name = "S" }),
        ("name-twice", "name", 3, question => question with { Name = "ONE" }),
        ("wording-missing", "label", 1, question => question with { Label = default }),
        ("wording-missing", "label", 1, question => question with { Label = new(null, "Cymraeg") }),
        ("wording-only-welsh", "hint", 1, question => question with { Hint = new(null, "Cymraeg") }),
        ("wording-too-long", "hint", 0, question => question with { Hint = new(new string('a', 2001)) }),
        ("wording-unprintable", "hint", 3, question => question with { Hint = new("a\u0007") }),
        ("wording-unprintable", "hint (Welsh)", 2, question => question with { Hint = new("a", "\ud83d") }),
        ("wording-inserts-answer", "label", 0, question => question with { Label = new("Why ${s}?") }),
        ("message-without-rule", "required_message", 0, question => question with { RequiredMessage = new("Say.") }),
        ("message-without-rule", "constraint_message", 1, question => question with { ConstraintMessage = new("More.") }),
        ("note-answered", "required", 2, question => question with { Required = true }),
        ("note-answered", "constraint", 2, question => question with { Constraint = ". = 'x'" }),
        ("measure-of-no-number", "engage::kind", 3, question => question with { Measure = Measure.Magnitude }),
        ("type-missing", "type", 1, question => question with { Type = null }),
        ("select-without-list", "type", 0, question => question with { List = null }),
        ("list-unknown", "type", 0, question => question with { List = "nobody" }),
        ("conditions-in-circle", "relevant", 1, question => question with { Relevant = "${n} = 1" }),
        ("expression-note", "relevant", 3, question => question with { Relevant = "${say} = 'x'" }),
        ("expression-name-unknown", "relevant", 3, question => question with { Relevant = "${nobody} = 'x'" }),
        ("expression-function", "constraint", 3, question => question with { Constraint = "string-length(.) < 5" }),
        ("expression-compares-kinds", "constraint", 3, question => question with { Constraint = ". = 5" }),
    ];

    public static TheoryData<int> Each => new(Enumerable.Range(0, Spoilt.Length));

    [Fact]
    public void The_good_form_is_good() => Assert.Empty(Forms.Faults(Good));

    [Theory, MemberData(nameof(Each))]
    public void Each_fault_is_told_at_its_place(int index)
    {
        var (code, column, question, spoil) = Spoilt[index];
        var problem = Questionnaire.Build(With(question, spoil)).Problems.First(problem => problem.Code == code);
        Assert.Equal((code, $"survey, row {question + 3}, column {column}"), (problem.Code, problem.Where));
        Assert.NotEmpty(problem.WayOut);
    }

    [Fact]
    public void A_further_fault_hides_none() =>
        Prop.ForAll(Gen.SubListOf(Spoilt).ToArbitrary(), faults =>
        {
            // One fault a question and property: two that write the same cell are one.
            var some = faults.DistinctBy(fault => (fault.Question, fault.Column)).ToList();
            var all = Codes(some);
            return some.TrueForAll(fault => all.Contains((fault.Code, Place(fault))));

            static HashSet<(string, string)> Codes(IEnumerable<(string Code, string Column, int Question, Func<DraftQuestion, DraftQuestion> Spoil)> some) =>
                [.. Questionnaire.Build(some.Aggregate(Forms.Draft(Good), (draft, fault) => With(draft, fault.Question, fault.Spoil))).Problems.Select(problem => (problem.Code, problem.Where))];

            static string Place((string Code, string Column, int Question, Func<DraftQuestion, DraftQuestion> Spoil) fault) => $"survey, row {fault.Question + 3}, column {fault.Column}";
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("${b} = 'x'", "${a} = 'x'", null, "a → b → a")]
    [InlineData("${a} = 'x'", null, null, "a → a")]
    [InlineData("${c} = 'x'", "${a} = 'x'", "${b} = 'x'", "a → c → b → a")]
    public void A_circle_of_conditions_is_named_once(string? a, string? b, string? c, string circle)
    {
        var problem = Assert.Single(Forms.Faults($"""
            | type | name  | relevant       |
            | text | a     | {a} |
            | text | b     | {b} |
            | text | c     | {c} |
            | text | hangs | $[a] = 'x' |
            """.Replace("$[a]", "${a}", StringComparison.Ordinal)));
        Assert.Equal("conditions-in-circle", problem.Code);
        Assert.Contains(circle + ".", problem.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_group_that_depends_on_its_own_question_is_a_circle_and_two_circles_are_two()
    {
        var problems = Forms.Faults("""
            | type        | name | label | relevant   |
            | begin group | g    | G     | ${a} = 'x' |
            | text        | a    | A     |            |
            | end group   |      |       |            |
            | text        | b    | B     | ${b} = 'x' |
            """);
        Assert.Equal(["survey, row 2, column relevant", "survey, row 5, column relevant"], problems.Where(problem => problem.Code == "conditions-in-circle").Select(problem => problem.Where).Order());
        Assert.Contains(problems, problem => problem.What.Contains("group g → a → group g", StringComparison.Ordinal));
    }

    [Fact]
    public void A_condition_may_look_forward() =>
        Assert.Empty(Forms.Faults("""
            | type | name | relevant   |
            | text | a    | ${b} = 'x' |
            | text | b    |            |
            """));

    [Fact]
    public void Lists_are_checked()
    {
        var place = new Place("choices", 2);
        var draft = Forms.Draft(Good);
        draft = draft with
        {
            Lists =
            [
                .. draft.Lists,
                new("wrong", place, [new(place, "a", new("A")), new(new("choices", 3), "A", new("A")), new(new("choices", 4), "two words", default), new(new("choices", 5), null, new("B"))]),
                new("long", new("choices", 6), [.. Enumerable.Range(0, 301).Select(i => new DraftChoice(place, $"c{i}", new("C")))]),
            ],
        };
        Assert.Equal(
            [
                ("choices-too-many", "choices, row 6"),
                ("code-bad", "choices, row 4, column name"),
                ("code-twice", "choices, row 3, column name"),
                ("name-missing", "choices, row 5, column name"),
                ("wording-missing", "choices, row 4, column label"),
            ],
            Questionnaire.Build(draft).Problems.Select(problem => (problem.Code, problem.Where)).Order());
    }

    [Fact]
    public void A_form_has_an_id_a_title_and_a_question()
    {
        var draft = new QuestionnaireDraft { At = new("settings", 2) };
        Assert.Equal(["form-id-missing", "questionnaire-asks-nothing", "wording-missing"], Questionnaire.Build(draft).Problems.Select(problem => problem.Code).Order());
        Assert.Contains("form-id-no-slug", Questionnaire.Build(draft with { FormId = "Not a slug" }).Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void An_empty_group_is_refused() => Assert.Contains("group-empty", Forms.Faults(Good + "\n| begin group | two | Two |\n| end group |").Select(problem => problem.Code));

    [Fact]
    public void Fifty_thousand_questions_are_refused_at_once()
    {
        var draft = Forms.Draft(Good);
        var many = Enumerable.Range(0, 50_000).Select(i => draft.Pages[0].Questions[3] with { Name = $"q{i}", Relevant = $"${{q{i + 1}}} = 'x'" });
        Assert.Equal("questions-too-many", Assert.Single(Questionnaire.Build(draft with { Pages = [draft.Pages[0] with { Questions = [.. many] }] }).Problems).Code);
    }

    [Fact]
    public void A_page_that_nobody_named_takes_no_name_that_is_taken() =>
        Assert.Equal(["_page_1"], Forms.Of("""
            | type | name   |
            | text | page_1 |
            """).Pages.Select(page => page.Name));

    public static TheoryData<JsonSerializerOptions> Contracts => new(
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() } },
        new JsonSerializerOptions(JsonSerializerDefaults.Web) { Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter() }, DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull });

    [Theory, MemberData(nameof(Contracts), DisableDiscoveryEnumeration = true)]
    public void A_questionnaire_comes_back_from_JSON_as_it_went(JsonSerializerOptions options)
    {
        Prop.ForAll(Gen.Sized(AnyForm).ToArbitrary(), form =>
        {
            var json = JsonSerializer.Serialize(form, options);
            var back = JsonSerializer.Deserialize<Questionnaire>(json, options)!;
            return JsonSerializer.Serialize(back, options) == json && Meaning.Changes(form, back).IsEmpty && Words(form).SequenceEqual(Words(back))
                && !json.Contains("isSelect", StringComparison.OrdinalIgnoreCase);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_stored_condition_that_cannot_be_read_is_no_condition() =>
        Assert.Throws<JsonException>(() => JsonSerializer.Deserialize<Expression>("\"${n} +\""));

    private static Gen<Questionnaire> AnyForm(int size)
    {
        var text = ArbMap.Default.GeneratorFor<NonEmptyString>().Select(word => PlainText.IsPlain(word.Get) ? word.Get : "plain");
        var wording = from english in text from welsh in Gen.OneOf(Gen.Constant((string?)null), text.Select(word => (string?)word)) select new Wording(english, welsh);
        var question = from type in Gen.Elements(Enum.GetValues<QuestionType>())
                       from label in wording
                       from hint in Gen.OneOf(Gen.Constant((Wording?)null), wording.Select(words => (Wording?)words))
                       from required in Gen.Elements(true, false)
                       from about in Gen.Elements(About.Organisation, About.People)
                       from measure in Gen.Elements(Measure.Count, Measure.Magnitude)
                       from conditions in Gen.Elements("${q0} != ''", "${q0} = ''")
                       from choices in Gen.Choose(1, 3)
                       select new Question
                       {
                           Name = "", Type = type, Label = label, Hint = hint, Required = required, About = about, Measure = measure,
                           Relevant = Expression.Parse(conditions).Get(), Constraint = Expression.Parse(". != ''").Get(), ConstraintMessage = hint,
                           Choices = type is QuestionType.SelectOne or QuestionType.SelectMultiple ? [.. Enumerable.Range(0, choices).Select(i => new Choice($"c{i}", label))] : [],
                       };
        return from title in wording
               from questions in Gen.ListOf(question, size)
               select new Questionnaire { FormId = "form", Title = title, Pages = [new() { Name = "page", Title = title, Questions = [.. questions.Select((q, index) => q with { Name = $"q{index + 1}" })] }] };
    }

    private static IEnumerable<Wording?> Words(Questionnaire form) =>
        form.Pages.SelectMany(page => page.Questions).SelectMany(question => (Wording?[])[question.Label, question.Hint, question.ConstraintMessage, .. question.Choices.Select(choice => choice.Label)]).Append(form.Title);

    private static QuestionnaireDraft With(int question, Func<DraftQuestion, DraftQuestion> spoil) => With(Forms.Draft(Good), question, spoil);

    private static QuestionnaireDraft With(QuestionnaireDraft draft, int question, Func<DraftQuestion, DraftQuestion> spoil)
    {
        var page = draft.Pages[0];
        return draft with { Pages = [page with { Questions = page.Questions.SetItem(question, spoil(page.Questions[question])) }] };
    }
}
