using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Questionnaires.Expressions;

/// <summary>A question as conditions see it.</summary>
/// <param name="Type">None where the type is faulty itself: nothing more is said about comparisons with it.</param>
/// <param name="Codes">None where the list of choices is faulty itself.</param>
internal sealed record Subject(int Index, string Name, QuestionType? Type, IReadOnlySet<string>? Codes);

/// <summary>
/// Asks whether an expression makes sense in its form, and makes the condition that can be asked. Everything that would be
/// silently false for ever (a code that is not offered, a number compared with text) is a fault, because nobody would notice.
/// </summary>
/// <param name="find">A question by its name, exactly as written.</param>
/// <param name="similar">The name that differs only in capitals, if there is one.</param>
internal sealed class Binder(Func<string, Subject?> find, Func<string, string?> similar, Action<Problem> fault)
{
    private readonly HashSet<int> references = [];

    /// <summary>The questions that the bound expression looks at, but for the dot.</summary>
    public IReadOnlySet<int> References => references;

    /// <summary>Makes the condition, and names every fault on the way.</summary>
    /// <param name="self">The question that the dot is; none outside a constraint.</param>
    /// <returns>The condition; none if there were faults.</returns>
    public Condition? Bind(Node node, Subject? self, string where)
    {
        switch (node)
        {
            case Node.Chain chain:
                var parts = chain.Parts.Select(part => Bind(part, self, where)).ToList();
                return parts.Contains(null) ? null : new Condition.Chain(chain.All, [.. parts!]);
            case Node.Not not:
                return Bind(not.Inner, self, where) is { } inner ? new Condition.Not(inner) : null;
            case Node.Compare compare:
                return Compare(compare, self, where);
            case Node.Selected selected:
                return Selected(selected, self, where);
            default:
                fault(Problems.ExpressionValueAlone(node.ToString(), node.At, where));
                return null;
        }
    }

    private Condition.Compare? Compare(Node.Compare node, Subject? self, string where)
    {
        var before = (Left: Find(node.Left, self, where), Right: Find(node.Right, self, where));
        if (before is not ({ } left, { } right)) return null;
        if (left.Subject is null && right.Subject is null) return Fault(Problems.ExpressionComparesFixed(node.At, where));
        if (left.Subject is { Type: null } || right.Subject is { Type: null }) return null;
        if (node.Operator.IsOrder() && !(HasOrder(left, right) && HasOrder(right, left))) return Fault(Problems.ExpressionNoOrder(node.Operator.Sign(), node.At, where));

        // The empty text asks whether there is an answer at all, of any type.
        if (left.IsEmptyText || right.IsEmptyText) return new(left.Term, node.Operator, right.Term);
        if (left.Kind is Kind.Codes || right.Kind is Kind.Codes) return Fault(Problems.ExpressionComparesMultiple((left.Kind is Kind.Codes ? left : right).Subject!.Name, node.At, where));
        return As(left, right, where) is { } one && As(right, left, where) is { } other ? new(one, node.Operator, other) : null;

        Condition.Compare? Fault(Problem problem)
        {
            fault(problem);
            return null;
        }
    }

    /// <summary>Numbers, dates, and the fixed text that stands for a date.</summary>
    private static bool HasOrder(Side side, Side other) =>
        side.Kind is Kind.Number or Kind.Date || (other.Kind is Kind.Date && side is { Kind: Kind.Text, Subject: null, IsEmptyText: false });

    /// <summary>The side as the other one needs it: a fixed text becomes a code or a date.</summary>
    private Term? As(Side side, Side other, string where)
    {
        if (side.Kind == other.Kind) return side.Term;
        if (side.Subject is not null) return other.Subject is null ? side.Term : Fault(Problems.ExpressionComparesKinds(Say(side), Say(other), side.At, where));
        switch (other.Kind, side.Fixed)
        {
            case (Kind.Code, Answer.Words words) when other.Subject!.Codes is not { } codes || codes.Contains(words.Text):
                return Term.Fixed(new Answer.Chosen([words.Text]));
            case (Kind.Code, Answer.Words words):
                return Fault(Problems.ExpressionCodeUnknown(words.Text, other.Subject!.Name, side.At, where));
            case (Kind.Code, Answer.Number):
                return Fault(Problems.ExpressionCodeUnquoted(other.Subject!.Name, side.At, where));
            case (Kind.Date, Answer.Words words) when IsoDate.TryParse(words.Text, out var day):
                return Term.Fixed(new Answer.Day(day));
            case (Kind.Date, _):
                return Fault(Problems.ExpressionDate(other.Subject!.Name, side.At, where));
            default:
                return Fault(Problems.ExpressionComparesKinds(Say(other), Say(side), side.At, where));
        }

        Term? Fault(Problem problem)
        {
            fault(problem);
            return null;
        }
    }

    private Condition.Selected? Selected(Node.Selected node, Subject? self, string where)
    {
        if (node.Of is not (Node.Reference or Node.Self))
        {
            fault(Problems.ExpressionSelectedOf(node.Of.ToString(), node.At, where));
            return null;
        }

        if (Find(node.Of, self, where) is not { } of) return null;
        if (node.Code is not Node.Text { Value: var code })
        {
            fault(Problems.ExpressionSelectedCode(node.Code.At, where));
            return null;
        }

        if (of.Subject is not { Type: { } type, Codes: var codes } subject) return null;
        if (type is not (QuestionType.SelectOne or QuestionType.SelectMultiple)) fault(Problems.ExpressionSelectedOf($"${{{subject.Name}}}", node.At, where));
        else if (codes is not null && !codes.Contains(code)) fault(Problems.ExpressionCodeUnknown(code, subject.Name, node.Code.At, where));
        else return new(of.Term, code);
        return null;
    }

    private Side? Find(Node node, Subject? self, string where)
    {
        switch (node)
        {
            case Node.Text text:
                return new(Kind.Text, null, text.Value.Length == 0 ? null : new Answer.Words(text.Value), text.At);
            case Node.Number number:
                return new(Kind.Number, null, new Answer.Number(number.Value), number.At);
            case Node.Self when self is null:
                fault(Problems.ExpressionDotOutside(node.At, where));
                return null;
            case Node.Self:
                return new(KindOf(self.Type), self, null, node.At) { IsSelf = true };
            case Node.Reference reference when find(reference.Name) is { } subject:
                if (subject.Type is QuestionType.Note)
                {
                    fault(Problems.ExpressionNote(subject.Name, node.At, where));
                    return null;
                }

                references.Add(subject.Index);
                return new(KindOf(subject.Type), subject, null, node.At);
            case Node.Reference reference:
                fault(Problems.ExpressionNameUnknown(reference.Name, similar(reference.Name), node.At, where));
                return null;
            default:
                fault(Problems.ExpressionComparesConditions(node.At, where));
                Bind(node, self, where);
                return null;
        }
    }

    private static Kind KindOf(QuestionType? type) => type switch
    {
        QuestionType.Integer or QuestionType.Decimal => Kind.Number,
        QuestionType.Date => Kind.Date,
        QuestionType.SelectOne => Kind.Code,
        QuestionType.SelectMultiple => Kind.Codes,
        _ => Kind.Text,
    };

    private static string Say(Side side) => (side.Subject is { } subject ? $"the question {subject.Name}, " : "") + side.Kind switch
    {
        Kind.Number => "a number",
        Kind.Date => "a date",
        Kind.Code => "a choice",
        Kind.Codes => "several choices",
        _ => "text",
    };

    private enum Kind
    {
        Text,
        Number,
        Date,
        Code,
        Codes,
    }

    private sealed record Side(Kind Kind, Subject? Subject, Answer? Fixed, int At)
    {
        public bool IsSelf { get; init; }

        public bool IsEmptyText => Subject is null && Kind is Kind.Text && Fixed is null;

        public Term Term => IsSelf ? Term.Self : Subject is { } subject ? Term.Of(subject.Index) : Term.Fixed(Fixed);
    }
}
