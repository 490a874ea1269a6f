using System.Collections.Immutable;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>An organisation and what it gave.</summary>
internal sealed record Giver(int Number, Segments Segments, decimal Amount);

/// <summary>
/// A reader of the printed tables who also knows who is in which segment: what sums they have, and of whom. Slow and obvious, and
/// shares no code with the rule.
/// </summary>
internal sealed class AmountReader
{
    private readonly List<Giver> givers;
    private readonly int threshold;
    private readonly bool whole;

    public AmountReader(Survey survey)
    {
        var segments = survey.Asked.ToDictionary(a => a.Member, a => a.Segments);
        givers = [.. survey.Responses.SelectMany((r, i) => r.Answers.Where(a => a.Name == "income").Select(a => new Giver(i, segments[r.Member], ((Answer.Number)a.Coded!).Value)))];
        threshold = survey.Policy.ThresholdFor(survey.Questions[0].About);
        whole = survey.Questions[0].Type is Questionnaires.QuestionType.Integer;
    }

    public IReadOnlyList<Giver> Givers => givers;

    /// <summary>Those of one row of a table, by its label as it is printed.</summary>
    public List<Giver> Of(SafeTable table, SafeRow row)
    {
        var parts = row.Labels[0].English.Replace("Pooled: ", "", StringComparison.Ordinal).Split("; ");
        return parts is ["All"] ? givers : givers.FindAll(g => parts.Contains(Printed.Label(g.Segments, table.By!.Value)));
    }

    /// <summary>Sets whose total a table prints, and those it hides, together.</summary>
    public List<List<Giver>> Parts(SafeTable table)
    {
        var rows = table.Rows.Where(row => row.Labels[0].English != "All").ToList();
        var shown = rows.Where(row => row.Cells[1].Mark is not Shorthand.Confidential).Select(row => Of(table, row)).Where(set => set.Count > 0).ToList();
        var hidden = givers.Except(shown.SelectMany(set => set)).ToList();
        return hidden.Count > 0 && rows.Count > 0 ? [.. shown, hidden] : shown;
    }

    /// <summary>Every set that one table's sums less another's leave: of any rows together, less any rows of the other within them.</summary>
    public static IEnumerable<List<Giver>> Rests(List<List<Giver>> one, List<List<Giver>> other)
    {
        foreach (var union in Unions(one))
            foreach (var less in Unions(other))
                if (less.Count < union.Count && less.TrueForAll(union.Contains))
                    yield return [.. union.Where(g => !less.Contains(g))];
    }

    /// <summary>Why the sum of these may not be known; null where it may.</summary>
    public string? Fault(List<Giver> set, bool withMedian)
    {
        if (set.Count < threshold) return $"{set.Count} gave it";
        var sizes = set.Select(g => Math.Abs(g.Amount)).OrderDescending().ToList();
        if (sizes.Sum() == 0) return "all gave nothing";
        if (sizes[0] + sizes[1] > 0.9m * sizes.Sum()) return "two gave more than 90 %";
        var ordered = set.Select(g => g.Amount).Order().ToList();
        var median = (ordered[(set.Count - 1) / 2] + ordered[set.Count / 2]) / 2;
        var order = set.OrderBy(g => g.Amount).ToList();
        // What everybody else gave at least, as everybody knows.
        var least = order.Select((g, i) =>
        {
            var from = Least(g);
            if (!withMedian) return from;
            if (i == (set.Count - 1) / 2 || i == set.Count / 2) return Math.Abs(g.Amount);
            return (i > set.Count / 2 && median > 0) || (i < (set.Count - 1) / 2 && median < 0) ? Math.Max(from, Math.Abs(median)) : from;
        }).ToList();
        for (var target = 0; target < order.Count; target++)
        {
            var own = Math.Abs(order[target].Amount);
            for (var attacker = 0; attacker < order.Count; attacker++)
            {
                if (attacker == target) continue;
                var atMost = sizes.Sum() - Math.Abs(order[attacker].Amount) - least.Where((_, i) => i != target && i != attacker).Sum();
                if (atMost < own * 1.1m) return $"{order[attacker].Amount} knows that {order[target].Amount} is at most {atMost}";
            }
        }

        return null;
    }

    /// <summary>What bands say that it gave at least.</summary>
    public decimal Least(Giver giver)
    {
        var amount = giver.Amount;
        if (amount <= 0) return 0;
        if (amount >= 1_000_000) return 1_000_000;
        var from = 10m;
        if (amount < from) return whole ? 1 : 0;
        while (from * 10 <= amount) from *= 10;
        return from;
    }

    private static IEnumerable<List<Giver>> Unions(List<List<Giver>> sets) =>
        Enumerable.Range(1, (1 << sets.Count) - 1).Select(union => sets.Where((_, i) => (union >> i & 1) != 0).SelectMany(set => set).ToList());
}
