using System.Collections.Immutable;
using System.Diagnostics;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Tests.Questionnaires;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Responding;

/// <summary>From what was sent to what may be submitted.</summary>
public sealed class CompletingStories
{
    private static readonly Questionnaire Form = Forms.Of("""
        | type                   | name  | label | required | required_message | relevant             | constraint            | constraint_message  |
        | note                   | hello | Hello |          |                  |                      |                       |                     |
        | begin group            | one   | One   |          |                  |                      |                       |                     |
        | select_one(yes no)     | s     | S     | yes      | Say yes or no.   |                      |                       |                     |
        | integer                | n     | N     | yes      |                  | ${s} = 'yes'         | . >= 0 and . <= ${x}  | No more than x.     |
        | decimal                | x     | X     |          |                  |                      | . > 0                 |                     |
        | end group              |       |       |          |                  |                      |                       |                     |
        | begin group            | two   | Two   |          |                  | ${n} > 10            |                       |                     |
        | select_multiple(a b c) | m     | M     |          |                  |                      |                       |                     |
        | text                   | t     | T     | yes      |                  | selected(${m}, 'c')  |                       |                     |
        | date                   | d     | D     |          |                  |                      | . <= '2026-12-31'     |                     |
        | end group              |       |       |          |                  |                      |                       |                     |
        """);

    [Theory]
    [InlineData("s", "yes", "yes")]
    [InlineData("n", "5", "5")]
    [InlineData("n", " 1,234,567 ", "1234567")]
    [InlineData("n", "-3", "-3")]
    [InlineData("n", "5.00", "5")]
    [InlineData("x", "0.10", "0.1")]
    [InlineData("x", "1,234.5", "1234.5")]
    [InlineData("n", "-0", "0")]
    [InlineData("m", "c a", "a c")]
    [InlineData("d", "2026-02-28", "2026-02-28")]
    [InlineData("t", "two\r\nlines\rand a tab\t", "two\nlines\nand a tab\t")]
    [InlineData("t", "Llŷr 🏴 £5", "Llŷr 🏴 £5")]
    public void What_people_type_fits(string name, string text, string kept) => Assert.Equal(kept, Say(Form.Fit(new([new(name, Text: text)])).Get().Given[name]));

    [Theory]
    [InlineData("s", "maybe", "answer-not-a-choice")]
    [InlineData("s", "Yes", "answer-not-a-choice")]
    [InlineData("s", "yes no", "answer-not-a-choice")]
    [InlineData("n", "five", "answer-of-other-kind")]
    [InlineData("n", "1,5", "answer-of-other-kind")]
    [InlineData("x", "1.5,000", "answer-of-other-kind")]
    [InlineData("n", "1e3", "answer-of-other-kind")]
    [InlineData("n", "£5", "answer-of-other-kind")]
    [InlineData("n", "0x10", "answer-of-other-kind")]
    [InlineData("n", "5.5", "answer-not-whole")]
    [InlineData("n", "1000000000000000", "answer-out-of-range")]
    [InlineData("x", "-1000000000000000", "answer-out-of-range")]
    [InlineData("n", "99999999999999999999999999999999999", "answer-of-other-kind")]
    [InlineData("m", "a d", "answer-not-a-choice")]
    [InlineData("m", "a b a", "answer-choice-twice")]
    [InlineData("d", "28/02/2026", "answer-no-date")]
    [InlineData("d", "2026-02-30", "answer-no-date")]
    [InlineData("d", "2026-2-3", "answer-no-date")]
    [InlineData("t", "bell\u0007", "answer-unprintable")]
    [InlineData("t", "nul\0", "answer-unprintable")]
    [InlineData("t", "c1\u0085", "answer-unprintable")]
    [InlineData("hello", "hello", "answer-to-note")]
    [InlineData("nobody", "x", "answer-to-nothing")]
    [InlineData("S", "yes", "answer-to-nothing")]
    [InlineData("Ann said so", "yes", "answer-to-nothing", "answer 1")]
    public void What_fits_no_question_is_refused_without_repeating_it(string name, string text, string code, string? where = null)
    {
        var problem = Assert.Single(Form.Fit(new([new(name, Text: text)])).Problems);
        // A name that could be a question's is a slip and is named; anything else is the sender's words, so its place is given.
        Assert.Equal((code, where ?? name), (problem.Code, problem.Where));
        if (text.Length > 3) Assert.DoesNotContain(text, problem.What + problem.WayOut, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void JSON_may_carry_numbers_as_numbers_and_choices_as_arrays()
    {
        var given = Form.Fit(new([new("n", Number: 5m), new("m", Codes: ["b", "a"]), new("s", Codes: ["no"])])).Get().Given;
        Assert.Equal(("5", "a b", "no"), (Say(given["n"]), Say(given["m"]), Say(given["s"])));
        Assert.Equal("answer-of-other-kind", Assert.Single(Form.Fit(new([new("t", Number: 5m)])).Problems).Code);
        Assert.Equal("answer-of-other-kind", Assert.Single(Form.Fit(new([new("s", Codes: ["yes", "no"])])).Problems).Code);
        Assert.Equal("answer-of-other-kind", Assert.Single(Form.Fit(new([new("n", Codes: ["5"])])).Problems).Code);
        Assert.Equal("answer-no-date", Assert.Single(Form.Fit(new([new("d", Number: 2026m)])).Problems).Code);
    }

    [Fact]
    public void Half_a_character_and_a_megabyte_are_refused()
    {
        Assert.Equal("answer-unprintable", Assert.Single(Form.Fit(new([new("t", Text: "a\ud83d")])).Problems).Code);
        Assert.Equal("answer-unprintable", Assert.Single(Form.Fit(new([new("t", Text: "\udc00a")])).Problems).Code);
        Assert.Equal("answer-unprintable", Assert.Single(Form.Fit(new([new("t", Text: "\ud83da")])).Problems).Code);
        Assert.Equal("answer-too-long", Assert.Single(Form.Fit(new([new("t", Text: new string('a', 1_000_000))])).Problems).Code);
        Assert.True(Form.Fit(new([new("t", Text: new string('a', 20_000))])).Succeeded);
        Assert.Equal("answer-of-other-kind", Assert.Single(Form.Fit(new([new("n", Text: new string('1', 1_000_000))])).Problems).Code);
    }

    [Fact]
    public void Nothing_takes_an_answer_back()
    {
        var fitted = Form.Fit(new([new("s"), new("t", Text: " \n"), new("m", Codes: []), new("n", Text: "")])).Get();
        Assert.Empty(fitted.Given);
        Assert.Equal(["s", "t", "m", "n"], fitted.TakenBack);
    }

    [Fact]
    public void All_faults_of_a_sheet_are_told_at_once() =>
        Assert.Equal(
            [("answer-not-a-choice", "s"), ("answer-not-whole", "n"), ("answer-to-nothing", "nobody"), ("answer-twice", "n")],
            Form.Fit(new([new("s", Text: "maybe"), new("n", Number: 1.5m), new("nobody"), new("n", Number: 1m)])).Problems.Select(problem => (problem.Code, problem.Where)));

    [Theory]
    // What was given → what is submitted, what is left out, what is wrong.
    [InlineData("s=no", "s", "", "")]
    [InlineData("", "", "", "s answer-required")]
    [InlineData("s=yes", "", "", "n answer-required")]
    [InlineData("s=yes n=5 x=9", "s n x", "", "")]
    [InlineData("s=yes n=5", "", "", "n answer-breaks-constraint")] // x is empty, and nothing is less than the empty
    [InlineData("s=yes n=50 x=9", "", "", "n answer-breaks-constraint")]
    [InlineData("s=yes n=-1 x=-9", "", "", "n answer-breaks-constraint, x answer-breaks-constraint")]
    [InlineData("s=yes n=11 x=99 m=a+c", "", "", "t answer-required")]
    [InlineData("s=yes n=11 x=99 m=a+c t=words", "s n x m t", "", "")]
    [InlineData("s=yes n=11 x=99 m=a t=words", "s n x m", "t", "")]
    [InlineData("s=no n=11 x=99 m=c d=2027-01-01", "s x", "n m d", "")] // n is not asked, so the page is not, whatever it holds
    [InlineData("s=yes n=11 x=99 d=2027-01-01", "", "", "d answer-breaks-constraint")]
    public void Complete_answers_are_those_that_are_asked_and_allowed(string given, string answers, string leftOut, string wrong)
    {
        var done = Form.Complete(Forms.Answers(Form, given));
        Assert.Equal(wrong, string.Join(", ", done.Problems.Select(problem => $"{problem.Where} {problem.Code}")));
        if (!done.Is(out var completed)) return;
        Assert.Equal((answers, leftOut), (string.Join(' ', completed.Answers.Select(answer => answer.Name)), string.Join(' ', completed.LeftOut)));
    }

    [Fact]
    public void The_forms_own_messages_are_used()
    {
        Assert.Equal("Say yes or no.", Assert.Single(Form.Complete(Forms.Answers(Form, "")).Problems).What);
        Assert.Equal("No more than x.", Assert.Single(Form.Complete(Forms.Answers(Form, "s=yes n=50 x=9")).Problems).What);
    }

    [Fact]
    public void Answers_that_no_sheet_could_give_are_refused()
    {
        var answers = ImmutableDictionary.CreateRange<string, Answer>(
            [new("s", new Answer.Words("yes")), new("m", new Answer.Chosen(["z"])), new("x", new Answer.Chosen([])), new("hello", new Answer.Words("x")), new("nobody", new Answer.Number(1))]);
        Assert.Equal(
            [("answer-of-other-kind", "hello"), ("answer-of-other-kind", "m"), ("answer-of-other-kind", "s"), ("answer-of-other-kind", "x"), ("answer-to-nothing", "")],
            Form.Complete(answers).Problems.Select(problem => (problem.Code, problem.Where)).Order());
    }

    [Fact]
    public void Pages_and_questions_are_shown_as_they_become_relevant()
    {
        Assert.Equal("page_1 one: hello s x", Shown(""));
        Assert.Equal("page_1 one: hello s n x", Shown("s=yes"));
        Assert.Equal("page_1 one two: hello s n x m d", Shown("s=yes n=11"));
        Assert.Equal("page_1 one two: hello s n x m t d", Shown("s=yes n=11 m=c"));

        static string Shown(string given)
        {
            var shown = Form.RelevantNow(Forms.Answers(Form, given));
            return $"{string.Join(' ', shown.Pages)}: {string.Join(' ', shown.Questions)}";
        }
    }

    [Fact]
    public void No_sheet_whatever_makes_it_throw()
    {
        var name = Gen.Elements("hello", "s", "n", "x", "m", "t", "d", "nobody", "", "\ud800");
        var text = Gen.OneOf(Gen.Elements("yes", "5", "1,000", "a b", "2026-01-01", "", ",", ".", "-", "\ud800", "a a", "1.5,0,.", ",,,"), ArbMap.Default.GeneratorFor<string>().Select(any => any ?? ""));
        var entry = from of in name
                    from kind in Gen.Choose(0, 3)
                    from words in text
                    from number in ArbMap.Default.GeneratorFor<decimal>()
                    from codes in Gen.ListOf(Gen.Elements("a", "b", "yes", "z", ""))
                    select kind switch { 0 => new SheetEntry(of), 1 => new(of, Text: words), 2 => new(of, Number: number), _ => new(of, Codes: [.. codes]) };
        Prop.ForAll(Gen.ListOf(entry).ToArbitrary(), entries =>
        {
            var fitted = Form.Fit(new([.. entries]));
            if (!fitted.Is(out var fit)) return fitted.Problems.All(problem => problem.WayOut.Length > 0);
            var done = Form.Complete(fit.Given);
            return !done.Is(out var complete) || complete.Answers.Length + complete.LeftOut.Length == fit.Given.Count;
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_further_fault_in_a_sheet_hides_none()
    {
        SheetEntry[] wrong = [new("s", Text: "maybe"), new("n", Text: "5.5"), new("x", Text: "x"), new("m", Codes: ["a", "a"]), new("t", Text: "\0"), new("d", Text: "today"), new("hello", Text: "hello")];
        Prop.ForAll(Gen.SubListOf(wrong).ToArbitrary(), some =>
            Form.Fit(new([.. some])).Problems.Select(problem => problem.Where).SequenceEqual(some.Select(entry => entry.Name))).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void The_order_of_questions_makes_no_difference_to_what_is_asked()
    {
        var page = Forms.Of("""
            | type                   | name | relevant              |
            | select_multiple(a b c) | q0   |                       |
            | text                   | q1   | selected(${q0}, 'a')  |
            | text                   | q2   | ${q1} = ''            |
            | text                   | q3   | ${q2} != '' or ${q1} = 'x' |
            | text                   | q4   | not(${q3} = ${q1})    |
            """);
        var cases = from order in Gen.Shuffle(Enumerable.Range(0, 5).ToArray())
                    from text in Gen.ArrayOf(Gen.Elements("x", "y", ""), 5)
                    from first in Gen.Elements("a", "b", "a c", "")
                    select (order, answers: new AnswerSheet([new("q0", Text: first), .. Enumerable.Range(1, 4).Select(i => new SheetEntry($"q{i}", Text: text[i]))]));
        Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var turned = page with { Pages = [page.Pages[0] with { Questions = [.. given.order.Select(i => page.Pages[0].Questions[i])] }] };
            return turned.RelevantNow(turned.Fit(given.answers).Get().Given).Questions.Order().SequenceEqual(page.RelevantNow(page.Fit(given.answers).Get().Given).Questions.Order());
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void Forty_answers_are_completed_in_far_less_than_a_millisecond()
    {
        var rows = Enumerable.Range(0, 10).Select(i => $$"""
            | select_one(yes no)     | s{{i}} | yes |                    |         |
            | integer                | n{{i}} | yes | ${s{{i}}} = 'yes'  | . >= 0 and . < 100000 |
            | select_multiple(a b c) | m{{i}} |     | ${n{{i}}} > 3      |         |
            | text                   | t{{i}} |     | selected(${m{{i}}}, 'a') |   |
            """);
        var form = Forms.Of("| type | name | required | relevant | constraint |\n" + string.Join('\n', rows));
        var sheet = new AnswerSheet([.. Enumerable.Range(0, 10).SelectMany(i => (SheetEntry[])[new($"s{i}", Text: "yes"), new($"n{i}", Number: 5), new($"m{i}", Text: "a b"), new($"t{i}", Text: "words")])]);
        var given = form.Fit(sheet).Get().Given;
        Assert.Equal(40, form.Complete(given).Get().Answers.Length);
        var (fit, complete) = (Time(() => form.Fit(sheet)), Time(() => form.Complete(given)));
        TestContext.Current.SendDiagnosticMessage($"40 answers: fit {fit:0.0} µs, complete {complete:0.0} µs");
        Assert.InRange(complete, 0, 500);

        static double Time(Action once)
        {
            // The best of many small batches: what it takes where nobody else is using the machine.
            for (var i = 0; i < 5_000; i++) once();
            return Enumerable.Range(0, 500).Min(_ =>
            {
                var watch = Stopwatch.StartNew();
                for (var i = 0; i < 20; i++) once();
                return watch.Elapsed.TotalMicroseconds / 20;
            });
        }
    }

    private static string Say(Answer answer) => answer switch
    {
        Answer.Words words => words.Text,
        Answer.Number number => number.Value.ToString(System.Globalization.CultureInfo.InvariantCulture),
        Answer.Day day => day.Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Answer.Chosen chosen => string.Join(' ', chosen.Codes),
        _ => "",
    };
}
