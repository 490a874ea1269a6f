using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// How many are in each band stands in the tables of counts, where some of it is hidden and proven to be wide. A total says something
/// of it, too: forty in all leaves nobody in "1,000 or more". So a total and its median are published only where they would be possible
/// however those of hidden bands were spread over them; then every proof still holds.
/// </summary>
/// <param name="bands">The rows of the question's tables but "no answer".</param>
internal sealed class HiddenBands(ImmutableArray<HiddenBands.Row> bands)
{
    /// <summary>A row of the cross table: its bounds (of a pool, from its first to its last band) and its columns.</summary>
    internal sealed record Row(decimal From, decimal To, ImmutableArray<int> Counts, ImmutableArray<bool> Hidden);

    internal static HiddenBands Of(RowPlan plan, QuestionCounts by, Dividing dividing, CrossTable cross, NumberBands bands)
    {
        var slices = dividing.Groups.Select(group => new Slice(plan, by, group)).ToList();
        return new([.. plan.Rows.Index().Where(row => !plan.IsSilent(row.Item)).Select(row =>
        {
            var bounds = row.Item.Members.Select(bands.Bounds).ToList();
            return new Row(bounds.Min(b => b.From), bounds.Max(b => b.To), [.. slices.Select(slice => slice[row.Index])], [.. cross.Cells[row.Index]]);
        })]);
    }

    /// <summary>Do the amounts of these groups tell of a hidden band?</summary>
    /// <param name="groups">One, or all whose amounts are hidden.</param>
    /// <param name="others">Groups from which the bands of these follow by subtraction; none where theirs are looked up.</param>
    internal bool Tell(IReadOnlyList<int> groups, IReadOnlyList<int> others, Contributions given, bool tellsMedian)
    {
        var open = bands.Where(row => groups.Any(g => row.Hidden[g]) && (others.Count == 0 || others.Any(g => row.Hidden[g]))).ToList();
        var spread = open.Sum(Count);
        if (spread == 0) return false;
        var known = bands.Except(open).ToList();
        // All of them as low as can be, and as high: whatever lies between is possible where both are.
        return MostOf(known, open.MinBy(row => row.To)!) || LeastOf(known, open.MaxBy(row => row.From)!);

        int Count(Row row) => groups.Sum(g => row.Counts[g]);

        List<decimal> Bounds(IEnumerable<Row> rows, Row at, Func<Row, decimal> bound) =>
            [.. rows.SelectMany(row => Enumerable.Repeat(bound(row), Count(row))).Concat(Enumerable.Repeat(bound(at), spread)).Order()];

        bool MostOf(List<Row> rows, Row lowest)
        {
            var to = Bounds(rows, lowest, row => row.To);
            if (!tellsMedian) return to.Sum() < given.Total;
            return to[given.LastMiddle] < given.Middle
                || to.Index().Sum(b => b.Index < given.FirstMiddle ? Math.Min(b.Item, given.Middle) : b.Index <= given.LastMiddle ? given.Middle : b.Item) < given.Total;
        }

        bool LeastOf(List<Row> rows, Row highest)
        {
            var from = Bounds(rows, highest, row => row.From);
            if (!tellsMedian) return from.Sum() > given.Total;
            return from[given.FirstMiddle] > given.Middle
                || from.Index().Sum(b => b.Index > given.LastMiddle ? Math.Max(b.Item, given.Middle) : b.Index >= given.FirstMiddle ? given.Middle : b.Item) > given.Total;
        }
    }
}
