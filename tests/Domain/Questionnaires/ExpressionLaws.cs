using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Questionnaires.Expressions;
using Clinks.Engage.Domain.Responding;
using FsCheck;
using FsCheck.Fluent;

namespace Clinks.Engage.Domain.Tests.Questionnaires;

/// <summary>What holds of every condition. FsCheck prints the seed of a failure.</summary>
public sealed class ExpressionLaws
{
    private static readonly Questionnaire Form = Forms.Of("""
        | type                 | name |
        | integer              | n    |
        | decimal              | x    |
        | text                 | t    |
        | date                 | d    |
        | select_one(yes no)   | s    |
        | select_multiple(a b) | m    |
        """);

    [Fact]
    public void What_is_printed_parses_to_the_same() =>
        Prop.ForAll(AnyNode().ToArbitrary(), node => Expression.Parse(node.ToString()).Is(out var parsed) && parsed.Root.Equals(node)).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_printed_parses_to_the_same_however_it_is_spaced() =>
        Prop.ForAll(AnyNode().ToArbitrary(), node => Expression.Parse(node.ToString()).Get().Means(Expression.Parse("\n ( " + node.ToString().Replace(" ", " \t ", StringComparison.Ordinal) + " ) ").Get())).QuickCheckThrowOnFailure();

    [Fact]
    public void Any_text_parses_or_is_refused_but_never_throws() =>
        Prop.ForAll(AnyScraps().ToArbitrary(), source =>
        {
            var parsed = Expression.Parse(source);
            return parsed.Succeeded || parsed.Problems.All(problem => problem.WayOut.Length > 0);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_condition_holds_where_the_slow_and_obvious_reading_of_it_holds()
    {
        var cases = from node in SensibleNode(3) from sheet in AnySheet() select (node, sheet);

        // Edges (is 5 at most 5?) are rare among random cases, so there are many.
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3_000), Prop.ForAll(cases.ToArbitrary(), given =>
        {
            var form = Form with { Pages = [.. Form.Pages, new() { Name = "more", Title = new("More"), Relevant = Expression.Parse(given.node.ToString()).Get(), Questions = [Last] }] };
            var answers = form.Fit(given.sheet).Get().Given;
            return form.RelevantNow(answers).Questions.Contains("last") == Obvious(given.node, answers);
        }));
    }

    private static Question Last => new() { Name = "last", Type = QuestionType.Text, Label = new("last") };

    /// <summary>As XPath would: everything is its text, and numbers are doubles of which an empty one is no number.</summary>
    private static bool Obvious(Node node, IReadOnlyDictionary<string, Answer> answers) => node switch
    {
        Node.Chain { All: true } chain => chain.Parts.All(part => Obvious(part, answers)),
        Node.Chain chain => chain.Parts.Any(part => Obvious(part, answers)),
        Node.Not not => !Obvious(not.Inner, answers),
        Node.Selected { Of: Node.Reference of, Code: Node.Text code } => Text(of, answers).Split(' ').Contains(code.Value),
        Node.Compare { Operator: Comparison.Equal } compare => Text(compare.Left, answers) == Text(compare.Right, answers),
        Node.Compare { Operator: Comparison.NotEqual } compare => Text(compare.Left, answers) != Text(compare.Right, answers),
        Node.Compare { Operator: Comparison.Less } compare => Number(compare.Left, answers) < Number(compare.Right, answers),
        Node.Compare { Operator: Comparison.AtMost } compare => Number(compare.Left, answers) <= Number(compare.Right, answers),
        Node.Compare { Operator: Comparison.More } compare => Number(compare.Left, answers) > Number(compare.Right, answers),
        Node.Compare compare => Number(compare.Left, answers) >= Number(compare.Right, answers),
        _ => throw new InvalidOperationException("No condition."),
    };

    private static string Text(Node node, IReadOnlyDictionary<string, Answer> answers) => node switch
    {
        Node.Text text => text.Value,
        Node.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
        Node.Reference reference => answers.GetValueOrDefault(reference.Name) switch
        {
            null => "",
            Answer.Words words => words.Text,
            Answer.Number number => number.Value.ToString("0.####", CultureInfo.InvariantCulture),
            Answer.Day day => day.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            Answer.Chosen chosen => string.Join(' ', chosen.Codes),
            var other => throw new InvalidOperationException(other.GetType().Name),
        },
        _ => throw new InvalidOperationException("No value."),
    };

    private static double Number(Node node, IReadOnlyDictionary<string, Answer> answers) => Text(node, answers) switch
    {
        "" => double.NaN,
        var text when text.Contains('-', StringComparison.Ordinal) && DateOnly.TryParse(text, CultureInfo.InvariantCulture, out var day) => day.DayNumber,
        var text => double.Parse(text, CultureInfo.InvariantCulture),
    };

    private static Gen<AnswerSheet> AnySheet() =>
        from n in Gen.Choose(-3, 3)
        from x in Gen.Choose(-6, 6)
        from t in Gen.Elements("oak", "elm", "5")
        from d in Gen.Choose(1, 4)
        from s in Gen.Elements("yes", "no")
        from m in Gen.Elements("a", "b", "a b")
        from given in Gen.ArrayOf(Gen.Elements(true, false), 6)
        select new AnswerSheet([.. new SheetEntry[]
        {
            new("n", Number: n), new("x", Number: x / 2m), new("t", Text: t), new("d", Text: $"2026-01-0{d}"), new("s", Text: s), new("m", Text: m),
        }.Where((_, index) => given[index])]);

    /// <summary>Conditions that fit the form.</summary>
    private static Gen<Node> SensibleNode(int depth)
    {
        var comparison = Gen.Elements(Enum.GetValues<Comparison>());
        var equality = Gen.Elements(Comparison.Equal, Comparison.NotEqual);
        var number = Gen.OneOf(Gen.Elements("n", "x").Select(Reference), Gen.Choose(-6, 6).Select(value => (Node)new Node.Number(value / 2m, 0)));
        var leaf = Gen.OneOf(
            from name in Gen.Elements("n", "x") from sign in comparison from right in number from turned in Gen.Elements(true, false)
            select (Node)(turned ? new Node.Compare(right, sign, Reference(name), 0) : new Node.Compare(Reference(name), sign, right, 0)),
            from sign in comparison from day in Gen.Choose(1, 4) select (Node)new Node.Compare(Reference("d"), sign, new Node.Text($"2026-01-0{day}", 0), 0),
            from sign in equality from text in Gen.Elements("oak", "elm", "") select (Node)new Node.Compare(Reference("t"), sign, new Node.Text(text, 0), 0),
            from sign in equality from text in Gen.Elements("yes", "no", "") select (Node)new Node.Compare(Reference("s"), sign, new Node.Text(text, 0), 0),
            from sign in equality from name in Gen.Elements("n", "x", "t", "d", "s", "m") select (Node)new Node.Compare(Reference(name), sign, new Node.Text("", 0), 0),
            Gen.Elements("yes", "no").Select(code => (Node)new Node.Selected(Reference("s"), new Node.Text(code, 0), 0)),
            Gen.Elements("a", "b").Select(code => (Node)new Node.Selected(Reference("m"), new Node.Text(code, 0), 0)));
        return depth == 0 ? leaf : Gen.OneOf(leaf, Joined(SensibleNode(depth - 1)));
    }

    /// <summary>Anything that the grammar has, sensible or not.</summary>
    private static Gen<Node> AnyNode(int depth = 3)
    {
        var operand = Gen.OneOf(
            Gen.Elements("n", "a.b-c", "_x1", "and", "not").Select(Reference),
            Gen.Constant((Node)new Node.Self(0)),
            Gen.Elements("", "it's", "say\"so\"", "${n}", "a)or(b").Select(text => (Node)new Node.Text(text, 0)),
            Gen.Choose(-5000, 5000).Select(value => (Node)new Node.Number(value / 100m, 0)));
        var inner = depth == 0 ? operand : Gen.OneOf(operand, AnyNode(depth - 1));
        var leaf = Gen.OneOf(
            operand,
            from left in inner from sign in Gen.Elements(Enum.GetValues<Comparison>()) from right in inner select (Node)new Node.Compare(left, sign, right, 0),
            from of in inner from code in inner select (Node)new Node.Selected(of, code, 0));
        return depth == 0 ? leaf : Gen.OneOf(leaf, Joined(AnyNode(depth - 1)));
    }

    private static Gen<Node> Joined(Gen<Node> part) => Gen.OneOf(
        part.Select(inner => (Node)new Node.Not(inner, 0)),
        from all in Gen.Elements(true, false) from parts in Gen.NonEmptyListOf(part) select Node.Chain.Of(all, [.. parts.Take(4)]));

    private static Gen<string> AnyScraps() =>
        Gen.ListOf(Gen.OneOf(
            Gen.Elements("${n}", ".", "'a'", "5", "-", "=", "!=", "<", "and", "or", "not(", "selected(", "(", ")", ",", "${", "'", "\"", "..", "today()", " ", "\n", "\u0000", "\ud800", "é", "$", "1.2.3", "!"),
            ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""))).Select(string.Concat);

    private static Node Reference(string name) => new Node.Reference(name, 0);
}
