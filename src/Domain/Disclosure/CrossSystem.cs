using Clinks.Engage.Domain.Disclosure.Suppression;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>A segment as it is published.</summary>
internal sealed record Segmented(DivisionCounts By, Dividing Dividing)
{
    internal ImmutableArray<Crowd> Who { get; } = [.. Dividing.Groups.Select(group => Dividing.Who(By, group))];
}

/// <summary>
/// The cells of tables as a reader relates them: answers add up to who answered, segments to all, those among whom a table is and all
/// others to all; and who was asked a question follows from the answers to another. Margins are published (their categories are pooled so
/// that they can be); the cells in between are hidden where the primary rules say so, and where subtraction would bring those back.
/// </summary>
internal sealed class CrossSystem
{
    private readonly IReadOnlyDictionary<Segment, Segmented> segments;
    private readonly DisclosurePolicy policy;
    private readonly LinkedCells cells = new();
    private readonly CrossColumn column;
    private readonly List<TableSpec> owners = [];
    private TableSpec owner = new("");

    // Tables with a column of too few to be wide, whatever else is hidden.
    private readonly HashSet<TableSpec> hopeless = [];

    private readonly Dictionary<Crossing, int> responded = [];
    private readonly Dictionary<(Segment One, Segment Other), int[,]> crossed = [];
    private readonly Dictionary<string, Block> alone = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Question, Segment By), Block[]> bySegment = [];
    private readonly Dictionary<TableSpec, ImmutableArray<Block>> tables = [];

    // By two segments, whether anybody sees it or not: columns of one group among those of another.
    private readonly Dictionary<TableSpec, ImmutableArray<Block>> among = [];

    /// <summary>Those in a column: of one group of a segment, or of several among those of another.</summary>
    /// <param name="First">The place of its first group. Columns of one table do not overlap.</param>
    private sealed record Crossing(Segment By, int First, int Groups, Filter? Among);

    internal CrossSystem(IReadOnlyDictionary<Segment, Segmented> segments, DisclosurePolicy policy)
    {
        (this.segments, this.policy) = (segments, policy);
        column = new(cells, cell =>
        {
            owners.Add(owner);
            return cells.Add(cell);
        });
    }

    /// <summary>A question alone. Its rows are published, but for options that its plan hides.</summary>
    internal void Add(RowPlan plan, PrintedColumn? printed)
    {
        owner = new(plan.Counts.Question.Name);
        var (all, everybody) = (new Slice(plan, plan.Counts, null), Crowd.All(plan.Counts.Responses));
        alone.Add(owner.Question, column.Add(plan, all, everybody, Known(all.Responses), printed is null ? Seen.Wanted : Seen.Printed, isAlone: true, printed));
    }

    /// <summary>A question that was added alone, in the columns of one segment.</summary>
    /// <param name="counts">By the segment.</param>
    /// <param name="seen">By whom each column is seen, and for which table.</param>
    internal void Add(QuestionCounts counts, Segment by, IReadOnlyList<(Seen Seen, PrintedColumn? Printed, TableSpec Owner)> seen)
    {
        var (all, segment) = (alone[counts.Question.Name], segments[by]);
        var columns = new Block[segment.Who.Length];
        for (var g = 0; g < columns.Length; g++)
        {
            owner = seen[g].Owner;
            var slice = new Slice(all.Plan, counts, segment.Dividing.Groups[g]);
            if (!responded.TryGetValue(new(by, g, 1, null), out var margin)) responded.Add(new(by, g, 1, null), margin = Known(slice.Responses));
            columns[g] = column.Add(all.Plan, slice, segment.Who[g], margin, seen[g].Seen, printed: seen[g].Printed);
            if (columns[g].IsHopeless) hopeless.Add(owner);
        }

        column.IsSum(all, columns);
        bySegment.Add((counts.Question.Name, by), columns);
        var whole = new TableSpec(counts.Question.Name, by);
        if (seen.All(s => s.Seen is not Seen.Nobody)) tables.Add(whole, [.. columns, all]);
        for (var g = 0; g < columns.Length; g++)
            if (seen[g].Seen is not Seen.Nobody)
                tables.Add(whole with { By = null, Among = new(by, g) }, [columns[g]]);
    }

    /// <summary>
    /// A question by one segment among one group of another: the full cross of both, of which nothing but these columns is seen.
    /// </summary>
    /// <param name="specs">Tables of one question by these two segments, each among a group of the other.</param>
    internal void Add(string question, IReadOnlyList<(TableSpec Spec, ImmutableArray<ImmutableArray<int>> Columns, Seen Seen, ImmutableArray<PrintedColumn>? Printed, TableSpec Owner)> specs)
    {
        var first = specs[0].Spec;
        var (one, other) = (first.By!.Value, first.Among!.Segment);
        if (one > other) (one, other) = (other, one);
        var plan = alone[question].Plan;
        var (ones, others) = (segments[one].Who, segments[other].Who);
        owner = specs[0].Owner;
        var both = Crossed(one, other);
        var cross = new Block[ones.Length, others.Length];
        for (var a = 0; a < ones.Length; a++)
        {
            for (var b = 0; b < others.Length; b++)
            {
                var who = ones[a].And(others[b]);
                cross[a, b] = column.Add(plan, new(plan, who), who, both[a, b], Seen.Nobody);
            }
        }

        for (var a = 0; a < ones.Length; a++) column.IsSum(bySegment[(question, one)][a], [.. Enumerable.Range(0, others.Length).Select(b => cross[a, b])]);
        for (var b = 0; b < others.Length; b++) column.IsSum(bySegment[(question, other)][b], [.. Enumerable.Range(0, ones.Length).Select(a => cross[a, b])]);
        foreach (var (spec, groups, seen, printed, owns) in specs)
        {
            owner = owns;
            var (by, filter) = (spec.By!.Value, spec.Among!);
            var columns = groups.Select((group, g) =>
            {
                var parts = group.Select(place => by == one ? cross[place, filter.Group] : cross[filter.Group, place]).ToList();
                var who = parts.Select(p => p.Who).Aggregate((x, y) => x.Or(y));
                var margin = Margin(new(by, group[0], group.Length, filter), who.Count(), [.. parts.Select(p => p.Responded)]);
                var block = column.Add(plan, new(plan, who), who, margin, seen, printed: printed?[g]);
                column.IsSum(block, parts);
                if (block.IsHopeless) hopeless.Add(owner);
                return block;
            }).ToList();
            among.Add(spec, [.. columns]);
            if (seen is not Seen.Nobody) tables.Add(spec, [.. columns, bySegment[(question, filter.Segment)][filter.Group]]);
        }
    }

    /// <summary>
    /// States, column by column, what the answers to one question tell of who was asked another. Whether anybody sees both columns or
    /// not: who was asked follows from one of them, and of the other from what is left.
    /// </summary>
    internal void Relate()
    {
        foreach (var ((question, by), columns) in bySegment)
            foreach (var control in alone[question].Plan.Counts.Controls)
                if (bySegment.TryGetValue((control.Question.Name, by), out var other))
                    Relate(new(question, by), columns, other);
        foreach (var (spec, columns) in among)
            foreach (var control in alone[spec.Question].Plan.Counts.Controls)
                if (among.TryGetValue(spec with { Question = control.Question.Name }, out var other))
                    Relate(spec, columns, other);
    }

    private void Relate(TableSpec spec, IReadOnlyList<Block> columns, IReadOnlyList<Block> other)
    {
        owner = spec;
        foreach (var (column, control) in columns.Zip(other)) new AskedOf(cells, Add).Relate(column, control);
    }

    /// <summary>
    /// Decides what is hidden. Empty where all tables can be published; else tables of which something cannot be hidden well enough.
    /// </summary>
    internal IReadOnlyList<TableSpec> Decide(out Func<TableSpec, CrossTable> tableOf)
    {
        tableOf = _ => throw new InvalidOperationException("Nothing was decided.");
        if (hopeless.Count > 0) return [.. hopeless];
        var pattern = Pattern.Of(cells);
        if (pattern.Narrow is { } narrow) return [owners[narrow]];
        tableOf = spec => Table(spec, pattern);
        return [];
    }

    private CrossTable Table(TableSpec spec, Pattern pattern)
    {
        var columns = tables[spec];
        var rows = columns[0].Rows.Length;
        var tellsAnswered = columns[0].Plan.TellsAnswered && columns[0].Answered != columns[0].Responded;
        return new(
            [.. Enumerable.Range(0, rows).Select(r => columns.Select(c => pattern.Hidden[c.Rows[r]]).ToArray())],
            tellsAnswered ? [.. columns.Select(c => pattern.Hidden[c.Answered])] : new bool[columns.Length],
            [.. columns.Select(c => c.Who)]);
    }

    private int Known(int value) => Add(new(value, Fate.Published, 0, 0, value));

    /// <summary>Who responded in two groups at once: seen by nobody, as long as no table is of them.</summary>
    private int[,] Crossed(Segment one, Segment other)
    {
        if (crossed.TryGetValue((one, other), out var both)) return both;
        var (ones, others) = (segments[one].Who, segments[other].Who);
        both = new int[ones.Length, others.Length];
        for (var a = 0; a < ones.Length; a++)
        {
            for (var b = 0; b < others.Length; b++)
            {
                var value = ones[a].CountWith(others[b]);
                both[a, b] = Add(new(value, Fate.Unseen, Dividing.IsFew(value, policy.Organisations) ? policy.Organisations : 0, 0, value, SomebodyKnows: value > 0));
            }
        }

        for (var a = 0; a < ones.Length; a++) cells.IsSum(responded[new(one, a, 1, null)], [.. Enumerable.Range(0, others.Length).Select(b => both[a, b])]);
        for (var b = 0; b < others.Length; b++) cells.IsSum(responded[new(other, b, 1, null)], [.. Enumerable.Range(0, ones.Length).Select(a => both[a, b])]);
        crossed.Add((one, other), both);
        return both;
    }

    private int Margin(Crossing crossing, int value, ImmutableArray<int> parts)
    {
        if (responded.TryGetValue(crossing, out var cell)) return cell;
        responded.Add(crossing, cell = Known(value));
        cells.IsSum(cell, parts.AsSpan());
        return cell;
    }

    private int Add(Cell cell)
    {
        owners.Add(owner);
        return cells.Add(cell);
    }
}
