using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Questionnaires.Expressions;

/// <summary>What conditions are asked of: the answers that count, by the index of their question, and the answer that a dot stands for.</summary>
internal readonly record struct Situation(Answer?[] Answers, Answer? Self);

/// <summary>
/// A condition that can be asked. The meaning is XLSForm's (XPath's) wherever a form can express it:
/// <list type="bullet">
/// <item>A question that was not answered, or was not asked, is empty.</item>
/// <item><c>= ''</c> is true of the empty, and two empty answers are equal; <c>!=</c> is exactly the contrary of <c>=</c>, so <c>${n} != 5</c> is true while n is empty.</item>
/// <item>Nothing is less or more than the empty, and the empty is less or more than nothing (XPath: not a number), so <c>not(${n} &gt; 5)</c> is true while n is empty.</item>
/// <item>selected() of the empty is false.</item>
/// <item>Text, codes and names are compared letter by letter; numbers by value, so 1.50 is 1.5; dates by the calendar.</item>
/// </list>
/// XPath would also turn text into numbers and answers into truths; here such comparisons are refused when the form is read.
/// </summary>
internal abstract class Condition
{
    public abstract bool Holds(in Situation situation);

    public sealed class Chain(bool all, ImmutableArray<Condition> parts) : Condition
    {
        public override bool Holds(in Situation situation)
        {
            foreach (var part in parts)
            {
                if (part.Holds(situation) != all) return !all;
            }

            return all;
        }
    }

    public sealed class Not(Condition inner) : Condition
    {
        public override bool Holds(in Situation situation) => !inner.Holds(situation);
    }

    public sealed class Compare(Term left, Comparison comparison, Term right) : Condition
    {
        public override bool Holds(in Situation situation)
        {
            var (one, other) = (left.In(situation), right.In(situation));
            if (comparison is Comparison.Equal) return Equals(one, other);
            if (comparison is Comparison.NotEqual) return !Equals(one, other);
            var order = (one, other) switch
            {
                (Answer.Number a, Answer.Number b) => a.Value.CompareTo(b.Value),
                (Answer.Day a, Answer.Day b) => a.Date.CompareTo(b.Date),
                _ => (int?)null,
            };
            return comparison switch
            {
                Comparison.Less => order < 0,
                Comparison.AtMost => order <= 0,
                Comparison.More => order > 0,
                _ => order >= 0,
            };
        }
    }

    public sealed class Selected(Term of, string code) : Condition
    {
        public override bool Holds(in Situation situation) => of.In(situation) is Answer.Chosen chosen && chosen.Codes.Contains(code);
    }
}

/// <summary>One side of a comparison: a question's answer, the dot, or a fixed value (none: the empty text).</summary>
internal sealed class Term
{
    private const int SelfIndex = -1, FixedIndex = -2;

    private readonly int question;
    private readonly Answer? value;

    private Term(int question, Answer? value) => (this.question, this.value) = (question, value);

    public static Term Self { get; } = new(SelfIndex, null);

    public static Term Of(int question) => new(question, null);

    public static Term Fixed(Answer? value) => new(FixedIndex, value);

    public Answer? In(in Situation situation) => question switch
    {
        >= 0 => situation.Answers[question],
        SelfIndex => situation.Self,
        _ => value,
    };
}
