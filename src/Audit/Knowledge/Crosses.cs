using Clinks.Engage.Audit.Solving;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// The unknowns: all cells of the full cross of each set of variables that some table crosses, empty combinations included, since a
/// stranger does not know that they are empty (trust.md §3). Crosses are joined through the margins that they share.
/// </summary>
internal sealed class Crosses(CountSystem system)
{
    // A hostile codebook of thousands of codes and filters would make more than any table in print has.
    private const long MostCells = 200_000;

    private readonly Dictionary<string, int> unknowns = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Group> crosses = new(StringComparer.Ordinal);
    private readonly HashSet<(string Cross, string Key)> summed = [];

    /// <summary>One unknown for the same organisations, in whatever tables they are counted.</summary>
    internal IReadOnlyDictionary<string, int> Unknowns => unknowns;

    /// <summary>The unknown of a group, which is the sum of its cells in its cross.</summary>
    internal int Of(Group group)
    {
        var unknown = Unknown(group);
        if (crosses.TryAdd(group.Cross, group) && group.Sides.Aggregate(1.0, (cells, side) => cells * side.Dimension.Codes.Length) > MostCells)
            throw new Reading.UnreadableException("the codebook", null, $"{group.Cross} has more than {MostCells} combinations");
        if (group.IsCell || !summed.Add((group.Cross, group.Key))) return unknown;
        // One cell may be the whole group under another name (a segment of one category).
        var cells = group.Cells().Select(Unknown).Distinct().ToList();
        if (cells is not [var only] || only != unknown) system.Require([.. cells.Select(c => new Term(c, 1)), new(unknown, -1)], 0, 0);
        return unknown;
    }

    /// <summary>Makes every margin that two crosses share an unknown of both.</summary>
    internal void Join()
    {
        var all = crosses.Values.ToList();
        var done = new HashSet<string>(StringComparer.Ordinal);
        foreach (var one in all)
        {
            // Of one option, also who answered the question at all, which is the same for all options.
            foreach (var option in one.Sides.Where(s => s.Dimension.Kind is DimensionKind.Option)) Share(one, one.Sides.Select(s => s == option ? Answering(s.Dimension) : Each(s.Dimension)));
            foreach (var other in all.Where(o => o != one))
            {
                var shared = one.Sides.Select(s => other.Sides.Any(o => o.Dimension.Name == s.Dimension.Name) ? Each(s.Dimension)
                    : s.Dimension.Kind is DimensionKind.Option && other.Sides.Any(o => o.Dimension.Of == s.Dimension.Of) ? Answering(s.Dimension)
                    : [Side.Whole(s.Dimension)]);
                Share(one, shared);
            }
        }

        void Share(Group cross, IEnumerable<List<Side>> sides)
        {
            var lists = sides.ToList();
            var signature = cross.Cross + ": " + string.Join(' ', lists.Select(l => $"{l.Count}.{l[0].Categories.Length}"));
            if (!done.Add(signature)) return;
            IEnumerable<ImmutableArray<Side>> groups = [[]];
            foreach (var list in lists)
            {
                var before = groups;
                groups = list.SelectMany(side => before.Select(g => g.Add(side)));
            }

            foreach (var group in groups) Of(new(group));
        }
    }

    private static List<Side> Each(Dimension dimension) => [.. dimension.All.Select(c => new Side(dimension, [c]))];

    private static List<Side> Answering(Dimension option) => [new(option, option.Answers), new(option, option.Silence)];

    private int Unknown(Group group)
    {
        if (unknowns.TryGetValue(group.Key, out var unknown)) return unknown;
        unknown = system.Add();
        unknowns.Add(group.Key, unknown);
        return unknown;
    }
}
