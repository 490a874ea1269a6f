namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Linear programming over one part: a primal simplex for bounded unknowns on a sparse tableau (Chvátal, "Linear Programming", ch. 8).
/// All targets of a part share its tableau, so each begins where the last one ended and takes a few steps.
/// In floating point: it proposes tables, which <see cref="Part.Agrees"/> proves in whole numbers, and bounds, which are rounded with a tolerance.
/// </summary>
internal sealed class Simplex
{
    internal const double Tolerance = 1e-6;
    private const double Smallest = Row.Smallest;

    // Steps without an end in sight before chance is tried, and before it is given up.
    private const int Patience = 8, Luck = 400;

    // Pivots after which the tableau is worked out afresh.
    private const int Stale = 150;

    private readonly (Row[] Rows, int[] Basic) first;
    private readonly Effort effort;
    private readonly int columns;
    private readonly Row[] rows;
    private readonly int[] basic;
    private readonly int[] rowOf;
    private readonly double[] least;
    private readonly double[] most;
    private readonly double[] at;
    private readonly double[] column;
    private uint chance = 1;
    private int pivots;

    private Simplex((Row[] Rows, int[] Basic) first, Effort effort, int columns, Row[] rows, int[] basic, int[] rowOf, double[] least, double[] most, double[] at)
    {
        (this.first, this.effort, this.columns, this.rows, this.basic, this.rowOf, this.least, this.most, this.at) = (first, effort, columns, rows, basic, rowOf, least, most, at);
        column = new double[rows.Length];
        Stand();
    }

    /// <summary>Where every unknown stands now; the first are the part's, the others say by how much an inequality is kept.</summary>
    internal ReadOnlySpan<double> At => at;

    internal double Value(int unknown) => at[unknown];

    internal Simplex Copy() => new(first, effort, columns, [.. rows], [.. basic], [.. rowOf], [.. least], [.. most], [.. at]) { pivots = pivots };

    internal static Simplex Of(Part part, Effort effort)
    {
        if (FirstBasis.Of(part) is not { } first) return Contradiction;
        return new(([.. first.Rows], [.. first.Basic]), effort, first.Columns, [.. first.Rows], [.. first.Basic], first.RowOf(), first.Least, first.Most, first.At());
    }

    private static Simplex Contradiction { get; } = new(([], []), new(0), 0, [], [], [], [], [], []) { IsContradiction = true };

    private bool IsContradiction { get; init; }

    /// <summary>Narrows an unknown's bounds, for a branch.</summary>
    internal void Bound(int unknown, double atLeast, double atMost)
    {
        (least[unknown], most[unknown]) = (Math.Max(least[unknown], atLeast), Math.Min(most[unknown], atMost));
        if (rowOf[unknown] >= 0) return;
        at[unknown] = Math.Clamp(at[unknown], least[unknown], Math.Max(least[unknown], most[unknown]));
        Stand();
    }

    /// <summary>The same relations between other bounds. Who is not in the basis stands as near to nothing as they let it.</summary>
    internal void Between(ReadOnlySpan<double> atLeast, ReadOnlySpan<double> atMost)
    {
        atLeast.CopyTo(least);
        atMost.CopyTo(most);
        for (var u = 0; u < columns; u++)
            if (rowOf[u] < 0)
                at[u] = Math.Clamp(0, least[u], most[u]);
        Stand();
    }

    /// <summary>Finds a point within all bounds.</summary>
    internal Outcome Feasible()
    {
        if (IsContradiction) return Outcome.Impossible;
        return Walk(() =>
        {
            // Towards the bounds that are broken.
            var cost = new double[columns];
            var broken = false;
            for (var r = 0; r < rows.Length; r++)
            {
                var sign = Broken(basic[r]);
                if (sign == 0) continue;
                broken = true;
                Add(cost, rows[r], -sign);
            }

            return broken ? cost : null;
        });
    }

    /// <summary>From a point within all bounds to one where the unknown is least (sign 1) or most (sign −1).</summary>
    internal Outcome Extreme(int unknown, int sign)
    {
        var done = Walk(() =>
        {
            var cost = new double[columns];
            if (rowOf[unknown] is >= 0 and var r)
            {
                Add(cost, rows[r], -sign);
                cost[unknown] = 0;
            }
            else cost[unknown] = sign;
            return cost;
        });
        // No step leads further: that is the extreme.
        return done is Outcome.Impossible ? Outcome.Found : done;
    }

    /// <summary>From a point within all bounds to one where all together cost least.</summary>
    internal Outcome Cheapest(double[] prices)
    {
        var done = Walk(() =>
        {
            var cost = prices.ToArray();
            for (var r = 0; r < rows.Length; r++)
                if (prices[basic[r]] != 0)
                    Add(cost, rows[r], -prices[basic[r]]);
            return cost;
        });
        return done is Outcome.Impossible ? Outcome.Found : done;
    }

    private void Add(double[] cost, Row row, double times)
    {
        var of = row.Columns;
        var values = row.Values;
        effort.Spend(of.Length);
        for (var c = 0; c < of.Length; c++) cost[of[c]] += times * values[c];
    }

    /// <summary>Steps along what lowers the cost until none does. A null cost says that the goal is reached; "impossible", that no step is left.</summary>
    private Outcome Walk(Func<double[]?> costs)
    {
        var standing = 0;
        var (all, outcome) = (200 + 20 * (rows.Length + columns), Outcome.TooLong);
        for (var steps = all; steps > 0 && !effort.IsSpent; steps--)
        {
            effort.Spend(columns + rows.Length);
            // Errors of many steps do not add up.
            if (pivots >= Stale) Refresh();
            if (steps % 32 == 0) Stand();
            if (costs() is not { } cost)
            {
                outcome = Outcome.Found;
                break;
            }

            // Where steps lead nowhere, chance leads out soonest. Bland's rule, which is slow, cannot go round in circles.
            if (standing is > Patience and <= Luck) Shake(cost);
            var entering = Entering(cost, first: standing > Luck);
            if (entering < 0)
            {
                outcome = Outcome.Impossible;
                break;
            }

            standing = Step(entering, cost[entering] < 0 ? 1 : -1, first: standing > Luck) > Smallest ? 0 : standing + 1;
        }

        Stand();
        return outcome;
    }

    /// <summary>Weighs what could be gained by chance, the same in every run.</summary>
    private void Shake(double[] cost)
    {
        for (var c = 0; c < cost.Length; c++)
        {
            if (Math.Abs(cost[c]) <= Smallest * 1000 || rowOf[c] >= 0) continue;
            chance = chance * 1_664_525 + 1_013_904_223;
            cost[c] *= 1 + (chance >> 24);
        }
    }

    private int Entering(double[] cost, bool first)
    {
        var (best, entering) = (Smallest * 1000, -1);
        for (var c = 0; c < columns; c++)
        {
            if (rowOf[c] >= 0 || least[c] >= most[c]) continue;
            var gain = cost[c] < 0 && at[c] < most[c] ? -cost[c] : cost[c] > 0 && at[c] > least[c] ? cost[c] : 0;
            if (gain <= best) continue;
            (best, entering) = (gain, c);
            if (first) break;
        }

        return entering;
    }

    /// <summary>Moves one unknown as far as the others let it; whoever stops it leaves the basis for it.</summary>
    private double Step(int entering, int direction, bool first)
    {
        var (length, leaving, pivot) = (most[entering] - least[entering], -1, 0.0);
        for (var r = 0; r < rows.Length; r++) column[r] = rows[r][entering];
        for (var r = 0; r < rows.Length; r++)
        {
            var rate = -column[r] * direction;
            if (Math.Abs(rate) < Smallest * 1000) continue;
            var u = basic[r];
            var sign = Broken(u);
            var bound = rate > 0 ? (sign < 0 ? least[u] : sign > 0 ? double.PositiveInfinity : most[u]) : sign > 0 ? most[u] : sign < 0 ? double.NegativeInfinity : least[u];
            if (double.IsInfinity(bound)) continue;
            var room = Math.Max(0, (bound - at[u]) / rate);
            if (room > length + Smallest) continue;
            if (room < length - Smallest || (first ? leaving >= 0 && u < basic[leaving] : Math.Abs(rate) > Math.Abs(pivot))) (length, leaving, pivot) = (Math.Min(room, length), r, rate);
        }

        var brokenBefore = leaving < 0 ? 0 : Broken(basic[leaving]);
        for (var r = 0; r < rows.Length; r++) at[basic[r]] -= column[r] * direction * length;
        at[entering] = leaving < 0 ? direction > 0 ? most[entering] : least[entering] : at[entering] + direction * length;
        if (leaving < 0) return length;

        pivots++;
        var left = basic[leaving];
        var upwards = pivot > 0;
        var row = rows[leaving] = rows[leaving].Scaled(entering);
        for (var r = 0; r < rows.Length; r++)
        {
            if (r == leaving || column[r] == 0) continue;
            rows[r] = rows[r].Less(row, entering);
            effort.Spend(rows[r].Columns.Length);
        }

        (basic[leaving], rowOf[entering], rowOf[left]) = (entering, leaving, -1);
        at[left] = brokenBefore < 0 ? least[left] : brokenBefore > 0 ? most[left] : upwards ? most[left] : least[left];
        return length;
    }

    /// <summary>The tableau of the same basis, from the first one: errors of hundreds of pivots would make bounds of their own.</summary>
    private void Refresh()
    {
        pivots = 0;
        var wanted = basic.ToHashSet();
        first.Rows.CopyTo(rows, 0);
        first.Basic.CopyTo(basic, 0);
        var free = Enumerable.Range(0, rows.Length).Where(r => !wanted.Contains(basic[r])).ToList();
        wanted.ExceptWith(first.Basic);
        Array.Fill(rowOf, -1);
        foreach (var entering in wanted.Order())
        {
            var leaving = free.MaxBy(r => Math.Abs(rows[r][entering]));
            if (Math.Abs(rows[leaving][entering]) < Tolerance) continue;
            var row = rows[leaving] = rows[leaving].Scaled(entering);
            effort.Spend(rows.Length);
            for (var r = 0; r < rows.Length; r++)
            {
                if (r == leaving || rows[r][entering] == 0) continue;
                rows[r] = rows[r].Less(row, entering);
                effort.Spend(rows[r].Columns.Length);
            }

            basic[leaving] = entering;
            free.Remove(leaving);
        }

        foreach (var (r, unknown) in basic.Index()) rowOf[unknown] = r;
        Stand();
    }

    /// <summary>−1 below its least, 1 above its most, 0 within.</summary>
    private int Broken(int unknown) => at[unknown] < least[unknown] - Smallest * 100 ? -1 : at[unknown] > most[unknown] + Smallest * 100 ? 1 : 0;

    /// <summary>Works out the basic unknowns from the others, afresh.</summary>
    private void Stand()
    {
        for (var r = 0; r < rows.Length; r++)
        {
            var of = rows[r].Columns;
            var values = rows[r].Values;
            var value = rows[r].Number;
            for (var c = 0; c < of.Length; c++)
                if (rowOf[of[c]] < 0)
                    value -= values[c] * at[of[c]];
            at[basic[r]] = value;
        }
    }
}

/// <summary>How a search ended.</summary>
internal enum Outcome
{
    Found,
    Impossible,

    /// <summary>The steps or the effort are used up; nothing is known.</summary>
    TooLong,
}
