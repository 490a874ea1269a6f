using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// A question that is asked of some only, beside one whose answers decide of whom: those who gave these answers, less those who
/// answered, is a group, though it stands in no table. If 60 work in prisons and 58 said how, two did not. Stated as equations with
/// unseen cells, so that the groups are protected as any other.
/// </summary>
/// <param name="add">Adds a cell, for the table of the question that is asked of some.</param>
internal sealed class AskedOf(LinkedCells cells, Func<Cell, int> add)
{
    private const int FewOptions = 5;

    internal void Relate(Block asked, Block control)
    {
        var threshold = Math.Max(asked.Plan.Threshold, control.Plan.Threshold);
        foreach (var (crowd, parts) in Groups(asked))
        {
            if (crowd.Count() == 0) continue;
            var group = add(Unseen(crowd.Count()));
            cells.IsSum(group, parts);
            if (control.Plan.Counts.Reading.Overlapping) Options(control, crowd, group, threshold);
            else Categories(control, crowd, group, threshold);
        }
    }

    /// <summary>Who answered, where that is told; and who chose each option.</summary>
    private static IEnumerable<(Crowd Who, int[] Parts)> Groups(Block asked)
    {
        var plan = asked.Plan;
        var silent = plan.Rows.FirstOrDefault(row => row.Members.Contains(plan.Counts.Silent));
        var answered = silent is null ? asked.Who : asked.Who.Without(plan.Who(silent));
        if (!plan.Counts.Reading.Overlapping)
        {
            yield return (answered, [.. asked.Rows.Where((_, r) => plan.Rows[r] != silent)]);
            yield break;
        }

        if (plan.TellsAnswered) yield return (answered, [asked.Answered]);
        for (var r = 0; r < plan.Rows.Length; r++)
            if (plan.Rows[r] != silent)
                yield return (plan.Who(plan.Rows[r]).And(asked.Who), [asked.Rows[r]]);
    }

    /// <summary>Answers exclude each other: each is those of the group, and the others.</summary>
    private void Categories(Block control, Crowd crowd, int group, int threshold)
    {
        var inside = new List<int>();
        for (var r = 0; r < control.Rows.Length; r++)
        {
            var (size, both) = (cells.Cells[control.Rows[r]].Value, control.Plan.Who(control.Plan.Rows[r]).CountWith(crowd));
            if (both == 0) continue;
            inside.Add(add(Unseen(both, threshold)));
            if (both == size) cells.IsSum(control.Rows[r], [inside[^1]]);
            else cells.IsSum(control.Rows[r], [inside[^1], add(Unseen(size - both, threshold))]);
        }

        cells.IsSum(group, [.. inside]);
    }

    /// <summary>Options overlap: those of the group, of two options, and who answered at all make up to sixteen kinds of respondent.</summary>
    private void Options(Block control, Crowd crowd, int group, int threshold)
    {
        var plan = control.Plan;
        var answered = plan.TellsAnswered && control.Answered != control.Responded ? control.Who.Without(plan.Counts.Reading.Who(plan.Counts.Silent)) : null;
        var options = Enumerable.Range(0, plan.Rows.Length).Where(r => !plan.IsSilent(plan.Rows[r])).Select(r => (Who: plan.Who(plan.Rows[r]).And(control.Who), Cell: control.Rows[r])).ToList();
        // Of many options, the pairs that hold the whole group: who was asked because they chose one or the other.
        var few = options.Count <= FewOptions;
        for (var a = 0; a < options.Count; a++)
        {
            if (!few) Kinds([options[a]]);
            for (var b = a + 1; b < options.Count; b++)
                if (few || crowd.IsWithin(options[a].Who.Or(options[b].Who)))
                    Kinds([options[a], options[b]]);
        }

        void Kinds(List<(Crowd Who, int Cell)> known)
        {
            known.Add((crowd, group));
            if (answered is not null) known.Add((answered, control.Answered));
            var parts = known.ConvertAll(_ => new List<int>());
            var everybody = new List<int>();
            for (var kind = 0; kind < 1 << known.Count; kind++)
            {
                var who = control.Who;
                for (var k = 0; k < known.Count; k++) who = (kind >> k & 1) != 0 ? who.And(known[k].Who) : who.Without(known[k].Who);
                // Kinds that do not occur: the reader is taken to know that they cannot.
                if (who.Count() is var size && size == 0) continue;
                everybody.Add(add(Unseen(size, threshold)));
                for (var k = 0; k < known.Count; k++)
                    if ((kind >> k & 1) != 0)
                        parts[k].Add(everybody[^1]);
            }

            cells.IsSum(control.Responded, [.. everybody]);
            for (var k = 0; k < known.Count; k++) cells.IsSum(known[k].Cell, [.. parts[k]]);
        }
    }

    private static Cell Unseen(int value, int threshold = 0) => new(value, Fate.Unseen, Dividing.IsFew(value, threshold) ? threshold : 0, 0, value, SomebodyKnows: value > 0);
}
