using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// The cells of a release's tables as a reader relates them: answers add up to who answered, segments to all, and who was asked a
/// question follows from the answers to another. Margins are published (their categories are pooled so that they can be); the cells
/// in between are hidden where the primary rules say so, and where subtraction would bring those back.
/// </summary>
internal sealed class CrossSystem
{
    private readonly LinkedCells cells = new();
    private readonly List<(string Question, Segment? By)> owners = [];
    private readonly Dictionary<(Segment By, int Group), int> responded = [];
    // Tables with a column of too few to be that wide, whatever else is hidden.
    private readonly HashSet<(string Question, Segment? By)> hopeless = [];
    private readonly Dictionary<string, Block> alone = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Question, Segment By), (CrossTable Table, List<Block> Columns)> crosses = [];

    /// <summary>One column of a question's table: its cells by row, who answered, who responded.</summary>
    internal sealed record Block(RowPlan Plan, Crowd Who, int[] Rows, int Answered, int Responded);

    /// <summary>A question alone. Its rows are published, but for options that its plan hides.</summary>
    internal void Add(RowPlan plan)
    {
        var all = new Slice(plan, plan.Counts, null);
        alone.Add(plan.Counts.Question.Name, Column(plan, all, Crowd.All(all.Responses), Add(new(all.Responses, Fate.Published, 0, 0, all.Responses), plan, null), null, isMargin: true));
    }

    /// <summary>A question that was added alone, by a segment.</summary>
    internal CrossTable Add(RowPlan plan, QuestionCounts counts, Dividing dividing)
    {
        var by = dividing.Segment;
        var columns = dividing.Groups.Select((group, g) =>
        {
            var slice = new Slice(plan, counts, group);
            if (!responded.TryGetValue((by, g), out var margin))
                responded.Add((by, g), margin = Add(new(slice.Responses, Fate.Published, 0, 0, slice.Responses), plan, by));
            return Column(plan, slice, Dividing.Who(counts.By!, group), margin, by, isMargin: false);
        }).ToList();

        var all = alone[plan.Counts.Question.Name];
        for (var r = 0; r < plan.Rows.Length; r++) cells.IsSum(all.Rows[r], [.. columns.Select(c => c.Rows[r])]);
        if (all.Answered != all.Responded) cells.IsSum(all.Answered, [.. columns.Select(c => c.Answered)]);
        var table = new CrossTable(by, [.. plan.Rows.Select(_ => new bool[columns.Count])], new bool[plan.TellsAnswered && all.Answered != all.Responded ? columns.Count : 0]);
        crosses.Add((plan.Counts.Question.Name, by), (table, columns));
        return table;
    }

    /// <summary>States, column by column, what the answers to one question tell of who was asked another.</summary>
    internal void Relate()
    {
        foreach (var ((name, by), (_, columns)) in crosses)
        {
            foreach (var control in alone[name].Plan.Counts.Controls)
            {
                if (!crosses.TryGetValue((control.Question.Name, by), out var other)) continue;
                for (var g = 0; g < columns.Count; g++) new AskedOf(cells, part => Add(part, columns[g].Plan, by)).Relate(columns[g], other.Columns[g]);
            }
        }
    }

    /// <summary>Decides what is hidden. Returns tables that cannot be published: something in them cannot be hidden well enough.</summary>
    internal HashSet<(string Question, Segment? By)> Decide()
    {
        if (hopeless.Count > 0) return hopeless;
        var pattern = Pattern.Of(cells);
        if (pattern.Narrow is { } narrow) return [owners[narrow]];
        foreach (var (table, columns) in crosses.Values)
        {
            for (var g = 0; g < columns.Count; g++)
            {
                for (var r = 0; r < table.Cells.Length; r++) table.Cells[r][g] = pattern.Hidden[columns[g].Rows[r]];
                if (table.Answered.Length > 0) table.Answered[g] = pattern.Hidden[columns[g].Answered];
            }
        }

        return [];
    }

    private Block Column(RowPlan plan, Slice slice, Crowd who, int margin, Segment? by, bool isMargin)
    {
        var rule = new PrimaryRule(plan, slice, isMargin);
        var rows = plan.Rows.Select((_, r) => Add(rule.Row(r), plan, by)).ToArray();
        if (!isMargin && rule.HidesSome && slice.Responses <= plan.Threshold) hopeless.Add((plan.Counts.Question.Name, by));
        var silent = plan.Rows.IndexOf(plan.Rows.FirstOrDefault(plan.IsSilent)!);
        var answers = rows.Where((_, r) => r != silent).ToArray();
        if (!plan.Counts.Reading.Overlapping)
        {
            // Where "no answer" is pooled with answers, or nobody left the question out, all rows make up who responded.
            if (silent < 0)
            {
                cells.IsSum(margin, rows);
                return new(plan, who, rows, margin, margin);
            }

            var answered = Add(rule.Answered(), plan, by);
            cells.IsSum(answered, answers);
            cells.IsSum(margin, [answered, rows[silent]]);
            return new(plan, who, rows, answered, margin);
        }

        var known = silent >= 0 ? Add(rule.Answered(), plan, by) : margin;
        if (silent >= 0) cells.IsSum(margin, [known, rows[silent]]);
        for (var r = 0; r < rows.Length; r++)
            if (r != silent)
                cells.IsSum(known, [rows[r], Add(rule.NotChosen(r, cells.Cells[known].Value), plan, by)]);
        // Everybody who answered chose at least one: what all options add up to beyond that is who chose a second.
        if (plan.TellsAnswered)
        {
            var mentions = answers.Sum(r => cells.Cells[r].Value);
            var second = Add(rule.Implied(mentions - cells.Cells[known].Value), plan, by);
            var all = Add(new(mentions, Fate.Unseen, 0, 0, mentions), plan, by);
            cells.IsSum(all, answers);
            cells.IsSum(all, [known, second]);
        }

        return new(plan, who, rows, known, margin);
    }

    private int Add(Cell cell, RowPlan plan, Segment? by)
    {
        owners.Add((plan.Counts.Question.Name, by));
        return cells.Add(cell);
    }
}
