namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Steps from one whole table to another. The extremes of a part of many crosses are fractions all over; but the smallest change that
/// makes one group larger by one touches few cells and is whole nearly always. What a cell may rise or fall is an unknown of its own,
/// all as good as nothing at the table where one stands, so a step is a linear program that begins where it may stand.
/// </summary>
internal sealed class Moves
{
    // For the few changes that are fractions.
    private const int Nodes = 24;

    private readonly Part part;
    private readonly int count;
    private readonly Relation[] inequalities;
    private readonly Simplex first;
    private readonly double[] prices;

    internal Moves(Part part, Effort effort)
        : this(part, effort, null)
    {
    }

    /// <param name="center">Where one stands, if that is no table: counts within their bounds that need not agree with anything.</param>
    private Moves(Part part, Effort effort, long[]? center)
    {
        (this.part, count) = (part, part.Unknowns.Length);
        inequalities = [.. part.Relations.Where(r => !r.IsEquation)];
        // In the order of the relations of the part, which is the order of the columns that inequalities get.
        first = Simplex.Of(new Part([.. part.Unknowns, .. part.Unknowns], new long[2 * count],
            center is null ? new long[2 * count] : [.. part.Most.Zip(center, (most, c) => most - c), .. center.Zip(part.Least, (c, least) => c - least)],
            [.. part.Relations.Select(r => Split(r, center ?? []))]), effort);
        prices = [.. Enumerable.Repeat(1.0, 2 * count), .. new double[inequalities.Length]];
    }

    /// <summary>
    /// A table in which the unknown is larger (sign 1) or smaller (−1) than in this one, as far as up to <paramref name="farthest"/>
    /// steps of the same change lead. Null where none was found.
    /// </summary>
    internal long[]? From(long[] table, int unknown, int sign, long farthest)
    {
        if (sign > 0 ? table[unknown] >= part.Most[unknown] : table[unknown] <= part.Least[unknown]) return null;
        // Always from the first basis, of which the tableau is sparse and without errors.
        var simplex = first.Copy();
        Stand(simplex, table, unknown, sign);
        if (simplex.Feasible() is not Outcome.Found) return null;
        var nodes = Nodes;
        if (Change(simplex, ref nodes) is not { } change) return null;
        long[]? reached = null;
        for (var times = 1; times <= farthest; times++)
        {
            var next = Add(table, change, times);
            if (!part.Agrees(next)) break;
            reached = next;
        }

        return reached;
    }

    /// <summary>The table that is found nearest to these counts, which are within their bounds; null where none was found.</summary>
    internal static long[]? Nearest(Part part, Effort effort, long[] counts)
    {
        var moves = new Moves(part, effort, counts);
        var nodes = Nodes;
        if (moves.first.Feasible() is not Outcome.Found || moves.Change(moves.first, ref nodes) is not { } change) return null;
        var table = Add(counts, change, 1);
        return part.Agrees(table) ? table : null;
    }

    /// <summary>What rises less what falls, from there on.</summary>
    private Relation Split(Relation relation, long[] from)
    {
        long sum = 0;
        if (from.Length > 0)
            foreach (var (unknown, times) in relation.Terms)
                sum += times * from[unknown];
        return new([.. relation.Terms, .. relation.Terms.Select(t => new Term(t.Unknown + count, -t.Times))],
            from.Length == 0 ? relation.IsEquation ? 0 : -1 : Less(relation.Least, sum), from.Length == 0 ? 0 : Less(relation.Most, sum));
    }

    private static long Less(long bound, long sum) => Math.Abs(bound) > Relation.Open / 2 ? bound : bound - sum;

    private void Stand(Simplex simplex, long[] table, int unknown, int sign)
    {
        var (least, most) = (new double[prices.Length], new double[prices.Length]);
        for (var u = 0; u < count; u++) (most[u], most[u + count]) = (part.Most[u] - table[u], table[u] - part.Least[u]);
        var (forced, other) = sign > 0 ? (unknown, unknown + count) : (unknown + count, unknown);
        (least[forced], most[other]) = (1, 0);
        foreach (var (i, relation) in inequalities.Index())
        {
            var sum = relation.Terms.Sum(t => t.Times * table[t.Unknown]);
            least[2 * count + i] = relation.Least < -Relation.Open / 2 ? double.NegativeInfinity : (relation.Least - sum) / FirstBasis.Scale(relation);
            most[2 * count + i] = relation.Most > Relation.Open / 2 ? double.PositiveInfinity : (relation.Most - sum) / FirstBasis.Scale(relation);
        }

        simplex.Between(least, most);
    }

    /// <summary>The smallest change in whole numbers, or one that is nearly.</summary>
    private long[]? Change(Simplex at, ref int nodes)
    {
        if (nodes-- <= 0 || at.Cheapest(prices) is not Outcome.Found) return null;
        var (fraction, farthest) = (-1, Simplex.Tolerance);
        var change = new long[count];
        for (var u = 0; u < 2 * count; u++)
        {
            var whole = Math.Round(at.Value(u));
            if (Math.Abs(at.Value(u) - whole) > farthest) (fraction, farthest) = (u, Math.Abs(at.Value(u) - whole));
            change[u % count] += (u < count ? 1 : -1) * (long)whole;
        }

        if (fraction < 0) return change;
        var value = at.Value(fraction);
        var (down, up) = (at.Copy(), at.Copy());
        down.Bound(fraction, double.NegativeInfinity, Math.Floor(value));
        up.Bound(fraction, Math.Ceiling(value), double.PositiveInfinity);
        return (down.Feasible() is Outcome.Found ? Change(down, ref nodes) : null) ?? (up.Feasible() is Outcome.Found ? Change(up, ref nodes) : null);
    }

    private static long[] Add(long[] table, long[] change, int times)
    {
        var sum = new long[table.Length];
        for (var u = 0; u < sum.Length; u++) sum[u] = table[u] + times * change[u];
        return sum;
    }
}
