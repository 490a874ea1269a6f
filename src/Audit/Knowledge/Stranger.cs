using Clinks.Engage.Audit.Reading;
using Clinks.Engage.Audit.Solving;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>A group that is attacked.</summary>
internal sealed record Target(Place Place, Question Question);

/// <summary>
/// What a stranger knows from releases about one population, written as a system of whole counts: everything published, which zeros
/// would have been, and what one respondent answered.
/// </summary>
internal sealed class Stranger
{
    private readonly Variables variables;
    private readonly OwnAnswers own;
    private readonly bool believesTheRule;
    private readonly Crosses crosses;

    /// <param name="others">Groups of which nothing may be said, and whose size is looked for all the same.</param>
    /// <param name="believesTheRule">Takes it that zeros are hidden and shown by the rule: see <see cref="Floor"/>.</param>
    internal Stranger(Variables variables, IReadOnlyCollection<Meaning> meanings, OwnAnswers own, IEnumerable<Group> others, bool believesTheRule)
    {
        (this.variables, this.own, this.believesTheRule) = (variables, own, believesTheRule);
        crosses = new(System);
        foreach (var group in meanings.SelectMany(m => m.Nobody)) System.Narrow(Know(group), 0, 0);
        foreach (var statement in meanings.SelectMany(m => m.Statements)) Hear(statement);
        foreach (var bound in meanings.SelectMany(m => m.Bounds)) Hold(bound, null);
        foreach (var percentage in meanings.SelectMany(m => m.Percentages)) Reckon(percentage);
        foreach (var aside in meanings.SelectMany(m => m.Asides)) Ask(aside);
        foreach (var group in others) Know(group);
        crosses.Join();
    }

    internal CountSystem System { get; } = new();

    internal List<Target> Targets { get; } = [];

    /// <summary>Groups by what they are of: equal where the same organisations are meant.</summary>
    internal IReadOnlyDictionary<string, int> Groups => crosses.Unknowns;

    private int Know(Group group)
    {
        var unknown = crosses.Of(group);
        if (own.AreIn(group, variables)) System.Narrow(unknown, 1, CountSystem.Unbounded);
        return unknown;
    }

    private void Hear(Statement statement)
    {
        var unknown = Know(statement.Group);
        if (statement.Figure.IsNumber) System.Narrow(unknown, statement.Figure.Value, statement.Figure.Value);
        if (!statement.Figure.IsHidden) return;
        System.Narrow(unknown, believesTheRule ? statement.Floor.ByTheRule : statement.Floor.AsSeen, CountSystem.Unbounded);
        Targets.Add(new(statement.Place, new(unknown, statement.Threshold, true)));
    }

    /// <summary>Half rounds up: p means that 200 · part lies from (2p − 1) · whole to under (2p + 1) · whole. A nought is none; [low] is some.</summary>
    private void Reckon(Percentage percentage)
    {
        if (percentage.Figure.Mark is Mark.Hidden or Mark.None) return;
        var (part, whole) = (Know(percentage.Part), Know(percentage.Whole));
        if (part == whole || (System.IsKnown(part) && System.IsKnown(whole))) return;
        var p = percentage.Figure.Value;
        if (percentage.Figure.Mark is Mark.Number && p == 0)
        {
            System.Narrow(part, 0, 0);
            return;
        }

        if (percentage.Figure.Mark is Mark.Low) System.Narrow(part, 1, CountSystem.Unbounded);
        System.Require([new(part, 200), new(whole, 1 - 2 * p)], 0, Relation.Open);
        System.Require([new(part, -200), new(whole, 1 + 2 * p)], 1, Relation.Open);
    }

    private void Hold(Bound bound, int? aside) =>
        System.Require(bound.Terms.Select(t => new Term(t.Group is { } group ? Know(group) : aside!.Value, t.Times)), bound.Least, bound.Most);

    private void Ask(Aside aside)
    {
        var unknown = aside.Group is { } group ? Know(group) : System.Add();
        foreach (var bound in aside.Bounds) Hold(bound, unknown);
        // A respondent knows of themselves; it is the others who are given away.
        var self = aside.Own is { } owned && own.AreIn(owned, variables) ? 1 : 0;
        Targets.Add(new(aside.Place, new(unknown, aside.Threshold, false, 1 + self, aside.Apart)));
    }
}
