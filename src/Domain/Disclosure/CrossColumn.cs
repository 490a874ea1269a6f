using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>Who sees a column of a question's table.</summary>
internal enum Seen
{
    /// <summary>It stands in no table, and yet follows from those that do, if too much is in print.</summary>
    Nobody,

    /// <summary>It is to be published.</summary>
    Wanted,

    /// <summary>An earlier release published it: every cell keeps its fate.</summary>
    Printed,
}

/// <summary>Adds the cells of one column of a question's table, and what a reader knows of how they add up.</summary>
/// <param name="add">Adds a cell for a column.</param>
internal sealed class CrossColumn(LinkedCells cells, Func<Cell, int> add)
{
    /// <summary>Adds a column.</summary>
    /// <param name="margin">The cell of who responded.</param>
    /// <param name="isAlone">The question by nothing, of all.</param>
    /// <param name="printed">What an earlier release hid; null where none did publish it.</param>
    internal Block Add(RowPlan plan, Slice slice, Crowd who, int margin, Seen seen, bool isAlone = false, PrintedColumn? printed = null)
    {
        var rule = new PrimaryRule(plan, slice, isAlone);
        var rows = plan.Rows.Select((_, r) => add(Row(r))).ToArray();
        var silent = plan.Rows.IndexOf(plan.Rows.FirstOrDefault(plan.IsSilent)!);
        var answers = rows.Where((_, r) => r != silent).ToArray();
        Block block;
        if (!plan.Counts.Reading.Overlapping)
        {
            // Where "no answer" is pooled with answers, or nobody left the question out, all rows make up who responded.
            if (silent < 0)
            {
                cells.IsSum(margin, rows);
                block = new(plan, who, rows, margin, margin, seen);
            }
            else
            {
                var answered = add(Answered());
                cells.IsSum(answered, answers);
                cells.IsSum(margin, [answered, rows[silent]]);
                block = new(plan, who, rows, answered, margin, seen);
            }
        }
        else
        {
            var known = silent >= 0 ? add(Answered()) : margin;
            if (silent >= 0) cells.IsSum(margin, [known, rows[silent]]);
            for (var r = 0; r < rows.Length; r++)
                if (r != silent)
                    cells.IsSum(known, [rows[r], add(rule.NotChosen(r, cells.Cells[known].Value))]);
            // Everybody who answered chose at least one: what all options add up to beyond that is who chose a second.
            if (plan.TellsAnswered)
            {
                var mentions = answers.Sum(r => cells.Cells[r].Value);
                var second = add(rule.Implied(mentions - cells.Cells[known].Value));
                var all = add(new(mentions, Fate.Unseen, 0, 0, mentions));
                cells.IsSum(all, answers);
                cells.IsSum(all, [known, second]);
            }

            block = new(plan, who, rows, known, margin, seen);
        }

        return block with { IsHopeless = seen is Seen.Wanted && !isAlone && rule.HidesSome && slice.Responses <= plan.Threshold };

        Cell Row(int row) => seen switch
        {
            Seen.Nobody => rule.Implied(slice[row], tellsOfAll: slice.Responses > 0),
            Seen.Printed => PrintedColumn.Keep(rule.Row(row), printed!.Rows[row], plan.Threshold),
            _ => rule.Row(row),
        };

        Cell Answered() => seen switch
        {
            Seen.Nobody => rule.Implied(slice.Answered),
            // Where it is not told who answered, it stands in no table.
            Seen.Printed when plan.TellsAnswered => PrintedColumn.Keep(rule.Answered(), printed!.Answered, plan.Threshold),
            _ => rule.Answered(),
        };
    }

    /// <summary>Where the parts make up the whole, each row is the sum of theirs.</summary>
    internal void IsSum(Block whole, IReadOnlyList<Block> parts)
    {
        for (var r = 0; r < whole.Rows.Length; r++) cells.IsSum(whole.Rows[r], [.. parts.Select(p => p.Rows[r])]);
        if (whole.Answered != whole.Responded) cells.IsSum(whole.Answered, [.. parts.Select(p => p.Answered)]);
    }
}

/// <summary>One column of a question's table: its cells by row, who answered, who responded.</summary>
internal sealed record Block(RowPlan Plan, Crowd Who, int[] Rows, int Answered, int Responded, Seen Seen)
{
    /// <summary>Of too few to be wide, whatever else is hidden.</summary>
    internal bool IsHopeless { get; init; }
}
