using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What is hidden in one column of a table for what it is, before anything is hidden for what others are: 1 to T−1; where figures are
/// about people, nobody and everybody; and zeros beside either, so that a hidden cell may be zero, too (trust.md §3).
/// </summary>
internal sealed class PrimaryRule
{
    private readonly RowPlan plan;
    private readonly Slice slice;
    private readonly bool isMargin, people, showsZero;

    internal PrimaryRule(RowPlan plan, Slice slice, bool isMargin)
    {
        (this.plan, this.slice, this.isMargin) = (plan, slice, isMargin);
        people = plan.Counts.Question.About is About.People;
        HidesSome = Enumerable.Range(0, plan.Rows.Length).Any(r => slice[r] > 0 && IsHidden(r)) || Dividing.IsFew(slice.Answered, plan.Threshold);
        showsZero = !HidesSome && !people && Enumerable.Range(0, plan.Rows.Length).Any(r => slice[r] == 0 && !plan.Rows[r].Hidden);
    }

    /// <summary>Hides a row that is not empty; then it hides those that are, too.</summary>
    internal bool HidesSome { get; }

    internal Cell Row(int row)
    {
        var value = slice[row];
        // The plan published this row, or hid it: one row is one figure in every table of the release. Zeros are published there.
        if (isMargin) return plan.Rows[row].Hidden ? Hidden(value) with { Lower = Math.Min(1, value) } : new(value, Fate.Published, 0, value, value);
        if (plan.Rows[row].Hidden || IsHidden(row)) return Hidden(value);
        return value == 0 ? Zero() : Open(value);
    }

    internal Cell Answered()
    {
        var value = slice.Answered;
        if (isMargin) return plan.TellsAnswered ? new(value, Fate.Published, 0, value, value) : Implied(value);
        if (!plan.TellsAnswered) return Implied(value);
        return Dividing.IsFew(value, plan.Threshold) ? Hidden(value) : value == 0 ? Zero() : Open(value);
    }

    /// <summary>Of those who answered (or responded), who did not choose it: it stands in no table, and follows from two that do.</summary>
    internal Cell NotChosen(int row, int among) => Implied(among - slice[row], tellsOfAll: true);

    /// <summary>A group that follows from what is published.</summary>
    internal Cell Implied(int value, bool tellsOfAll = false) =>
        new(value, Fate.Unseen, Dividing.IsFew(value, plan.Least) || (tellsOfAll && people && value == 0) ? plan.Threshold : 0, 0, value, SomebodyKnows: value > 0);

    private bool IsHidden(int row)
    {
        var value = slice[row];
        if (plan.IsFew(plan.Rows[row], value)) return true;
        if (!people || plan.IsSilent(plan.Rows[row]) || slice.Responses == 0) return false;
        var answers = plan.Rows.Count(r => !plan.IsSilent(r));
        return value == 0 || value == slice.Responses || (answers > 1 && value == slice.Answered);
    }

    private Cell Hidden(int value) => new(value, Fate.Hidden, plan.Threshold, 0, value, SomebodyKnows: value > 0);

    private Cell Zero() => HidesSome ? Hidden(0) : new(0, Fate.Published, 0, 0, 0);

    /// <summary>
    /// A zero in print says that the column hides nothing for what it is: whoever knows the rule knows that whatever is hidden beside it
    /// is no zero and no few, but at least the threshold.
    /// </summary>
    private Cell Open(int value) => new(value, Fate.Open, plan.Threshold, HidesSome ? 0 : showsZero ? plan.Threshold : 1, value, SomebodyKnows: true);
}
