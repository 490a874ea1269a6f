using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What the options of a select_multiple question tell together, among some responses. Options do not add up, so one can be
/// hidden alone; but whoever knows how many chose an option, and how many answered, knows how many did not choose it.
/// </summary>
internal sealed class SeveralAnswers(RowPlan plan, int responses, int answered)
{
    /// <summary>Hides options until those left tell nothing of a small group.</summary>
    internal ImmutableArray<PlannedRow> Hide(ImmutableArray<PlannedRow> rows, ReadOnlySpan<int> counts)
    {
        var hidden = rows.ToArray();
        for (var i = 0; i < hidden.Length; i++)
            if (Tells(counts[i]))
                hidden[i] = hidden[i] with { Hidden = true };
        if (TellsOverlap(hidden, counts))
        {
            var smallest = 0;
            for (var i = 1; i < hidden.Length; i++)
                if (counts[i] < counts[smallest])
                    smallest = i;
            hidden[smallest] = hidden[smallest] with { Hidden = true };
        }

        return [.. hidden];
    }

    /// <summary>Do these rows, as they are, tell of a small group?</summary>
    internal bool Tell(ReadOnlySpan<PlannedRow> rows, ReadOnlySpan<int> counts)
    {
        for (var i = 0; i < rows.Length; i++)
            if (!rows[i].Hidden && !plan.IsSilent(rows[i]) && Tells(counts[i]))
                return true;
        return TellsOverlap(rows, counts);
    }

    /// <summary>Chosen, and not chosen: among who answered, and among all (where it is not told who answered).</summary>
    private bool Tells(int chosen) =>
        IsTold(chosen) || IsTold(answered - chosen) || Dividing.IsFew(responses - chosen, plan.Least);

    /// <summary>
    /// Everybody who answered chose at least one, so what the options add up to, less who answered, is how often a second or
    /// third was chosen: with two options exactly who chose both, and one more than answered is exactly one who chose two.
    /// </summary>
    private bool TellsOverlap(ReadOnlySpan<PlannedRow> rows, ReadOnlySpan<int> counts)
    {
        var chosen = 0;
        for (var i = 0; i < rows.Length; i++)
        {
            if (rows[i].Hidden) return false;
            if (!plan.IsSilent(rows[i])) chosen += counts[i];
        }

        return IsTold(chosen - answered);
    }

    private bool IsTold(int count) => Dividing.IsFew(count, plan.Least) || (count == 0 && plan.Counts.Question.About is About.People);
}
