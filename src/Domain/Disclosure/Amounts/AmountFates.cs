using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// What is hidden in the tables of one question's amounts: of all, then by one segment after the other. Each is decided beside those
/// before it, so it is the later one that loses.
/// </summary>
internal sealed class AmountFates
{
    private readonly Dictionary<Segment, AmountRows> rows = [];
    private readonly Dictionary<Segment, Withheld> withheld = [];
    private readonly Withheld? all;

    private AmountFates(Withheld? all) => this.all = all;

    /// <summary>Why the table is not published; null where it is.</summary>
    internal Withheld? Withheld(Segment? by) => all ?? (by is { } segment && withheld.TryGetValue(segment, out var reason) ? reason : null);

    internal AmountRows Of(Segment by) => rows[by];

    internal static AmountFates Of(AmountCounts counts, DisclosurePolicy policy, CrossFates fates)
    {
        var rule = new AmountRule(policy, policy.ThresholdFor(counts.Question.Question.About));
        var decided = new AmountFates(OfAll(counts, rule, policy, fates));
        if (decided.all is not null) return decided;
        foreach (var (by, table) in counts.Printed) decided.Keep(counts, by, table, policy);
        foreach (var by in counts.Divisions.Where(by => !decided.rows.ContainsKey(by.Segment)))
        {
            if (decided.Decide(counts, by, rule, policy, fates) is { } reason) decided.withheld.Add(by.Segment, reason);
        }

        return decided;
    }

    private static Withheld? OfAll(AmountCounts counts, AmountRule rule, DisclosurePolicy policy, CrossFates fates)
    {
        if (QuestionTables.Of(counts.Question, policy, fates).Withheld is { } reason) return AsOfAmounts(reason);
        // Where "no answer" is pooled with a band, who gave an amount is told nowhere, and a mean would tell it.
        if (!counts.Question.Plan(policy).TellsAnswered) return Disclosure.Withheld.AnsweredIsHidden;
        var given = counts.Amounts.Of(counts.Amounts.Gave);
        // A spreadsheet holds fifteen digits, as many as an answer may have.
        if (given.InOrder.Sum(Math.Abs) >= Fitting.NumbersBelow) return Disclosure.Withheld.AmountsTooLarge;
        return rule.Allows(given, tellsMedian: true) ? null : Disclosure.Withheld.FewGaveMost;
    }

    private Withheld? Decide(AmountCounts counts, DivisionCounts by, AmountRule rule, DisclosurePolicy policy, CrossFates fates)
    {
        var across = counts.Question.Across(by);
        if (QuestionTables.Of(across, policy, fates).Withheld is { } reason) return AsOfAmounts(reason);
        var (plan, dividing, cross) = (counts.Question.Plan(policy), Dividing.Of(by, policy)!, fates.Of(new TableSpec(across.Question.Name, by.Segment))!);
        var amounts = counts.Amounts;
        var groups = Groups(amounts, by, dividing);
        var bands = HiddenBands.Of(plan, across, dividing, cross, amounts.Bands);
        var found = AmountRows.Decide(groups, [.. groups.Select((_, g) => cross.Answered[g])], Allows, [.. rows.Values],
            rest => rule.Allows(amounts.Of(rest)));
        if (found is null) return Disclosure.Withheld.FewGaveMost;
        rows.Add(by.Segment, found);
        return null;

        bool Allows(IReadOnlyList<int> some, IReadOnlyList<int> others, bool tellsMedian)
        {
            var given = amounts.Of(some.Select(g => groups[g]).Aggregate((a, b) => a.Or(b)));
            return rule.Allows(given, tellsMedian) && !bands.Tell(some, others, given, tellsMedian);
        }
    }

    /// <summary>What an earlier release shows and hides stays as it is; later tables are decided beside it.</summary>
    /// <exception cref="PrintedOtherwiseException">It has other groups or figures than there are now.</exception>
    private void Keep(AmountCounts counts, DivisionCounts by, SafeTable table, DisclosurePolicy policy)
    {
        if (Dividing.Of(by, policy) is not { } dividing || table.Rows.Length != dividing.Groups.Length + 1) throw new PrintedOtherwiseException();
        rows.Add(by.Segment, AmountRows.Printed(Groups(counts.Amounts, by, dividing), [.. table.Rows.SkipLast(1).Select(row => row.Cells[0].Mark is Shorthand.Confidential)]));
        var now = AmountTables.Printed(counts, by, dividing, rows[by.Segment]);
        if (!now.Select(row => row.Cells).Zip(table.Rows, (ours, printed) => ours.SequenceEqual(printed.Cells)).All(same => same)) throw new PrintedOtherwiseException();
    }

    private static ImmutableArray<Crowd> Groups(GivenAmounts amounts, DivisionCounts by, Dividing dividing) =>
        [.. dividing.Groups.Select(group => Dividing.Who(by, group).And(amounts.Gave))];

    /// <summary>A table of counts that is not published tells nobody how many answered, so amounts may not, either.</summary>
    private static Withheld AsOfAmounts(Withheld ofCounts) =>
        ofCounts is Disclosure.Withheld.TooFewResponses or Disclosure.Withheld.OneSegmentLeft ? ofCounts : Disclosure.Withheld.AnsweredIsHidden;
}
