namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// The least or the most that an unknown can be in whole numbers: branch and bound (Land and Doig 1960) over <see cref="Simplex"/>.
/// Every table it meets is shown to <paramref name="witness"/>, and what that has seen may make going on needless.
/// </summary>
/// <param name="witness">Told of each table of whole numbers that agrees with everything published.</param>
internal sealed class WholeNumbers(Part part, Effort effort, Action<long[]> witness)
{
    private const int EachDive = 60, Mendings = 20, ChangesEach = 4;

    private int nodes;

    /// <summary>How many were looked at.</summary>
    internal int Nodes { get; private set; }

    /// <summary>Null where the budget does not suffice. Where it is <paramref name="enough"/> to have seen what was seen, the bound found so far.</summary>
    /// <param name="start">A point within all bounds, which is left as it is.</param>
    /// <param name="sign">1 for the least, −1 for the most.</param>
    internal long? Extreme(Simplex start, int unknown, int sign, int budget, Func<bool> enough)
    {
        nodes = budget;
        long? best = null;
        var finished = Search(start.Copy());
        Nodes += budget - Math.Max(0, nodes);
        return finished ? best : null;

        // False when it gave up. As deep as there are nodes: each fraction on the way down costs one.
        bool Search(Simplex simplex)
        {
            if (enough()) return true;
            if (nodes-- <= 0) return false;
            var found = simplex.Feasible();
            if (found is Outcome.Impossible) return true;
            if (found is Outcome.TooLong || simplex.Extreme(unknown, sign) is not Outcome.Found) return false;
            // No whole number beyond this one is left in the branch.
            var bound = sign > 0 ? (long)Math.Ceiling(simplex.Value(unknown) - Simplex.Tolerance) : (long)Math.Floor(simplex.Value(unknown) + Simplex.Tolerance);
            if (best is { } known && sign * bound >= sign * known) return true;
            if (Whole(part, simplex) is { } counts)
            {
                witness(counts);
                if (best is null || sign * counts[unknown] < sign * best) best = counts[unknown];
                return true;
            }

            var (branch, value) = Fraction(simplex);
            // Whole to the eye and yet no table: rounding has been lost on the way.
            if (branch < 0) return false;
            var (down, up) = (simplex.Copy(), simplex);
            var near = value - Math.Floor(value) <= 0.5;
            down.Bound(branch, double.NegativeInfinity, Math.Floor(value));
            up.Bound(branch, Math.Ceiling(value), double.PositiveInfinity);
            return Search(near ? down : up) && Search(near ? up : down);
        }
    }

    /// <summary>
    /// Looks for any table: goes down from several corners, each time choosing otherwise where to branch, since most ways down are soon
    /// found or never.
    /// </summary>
    internal void Any(Simplex start, Mending mending, int budget)
    {
        // Nearly always the fractions need only be mended.
        for (var tries = 0; tries < Mendings; tries++)
        {
            var counts = Rounded(start);
            if (!mending.Mend(counts, -1, ChangesEach * counts.Length)) continue;
            witness(counts);
            return;
        }

        var random = new Random(1);
        for (var dive = 0; budget > 0 && !effort.IsSpent; dive++)
        {
            var simplex = start.Copy();
            if (dive > 0) simplex.Extreme(random.Next(part.Unknowns.Length), dive % 2 == 0 ? 1 : -1);
            if (simplex.Feasible() is Outcome.Found && Moves.Nearest(part, effort, Rounded(simplex)) is { } near)
            {
                witness(near);
                return;
            }

            var given = nodes = Math.Min(budget, EachDive);
            // Ended before it had to: a table was found, or there is none.
            if (Search(simplex, dive % 2 == 0 ? 0.5 : 0.0) || nodes > 0) return;
            budget -= given;
        }

        bool Search(Simplex simplex, double likes)
        {
            if (nodes-- <= 0 || simplex.Feasible() is not Outcome.Found) return false;
            if (Whole(part, simplex) is { } counts)
            {
                witness(counts);
                return true;
            }

            var (branch, value) = Fraction(simplex, likes);
            if (branch < 0) return false;
            var (down, up) = (simplex.Copy(), simplex);
            var near = value - Math.Floor(value) <= 0.5;
            down.Bound(branch, double.NegativeInfinity, Math.Floor(value));
            up.Bound(branch, Math.Ceiling(value), double.PositiveInfinity);
            return Search(near ? down : up, likes) || Search(near ? up : down, likes);
        }
    }

    /// <summary>Where the simplex stands, in whole numbers, if that is a table that agrees with everything.</summary>
    internal static long[]? Whole(Part part, Simplex simplex)
    {
        var counts = new long[part.Unknowns.Length];
        for (var u = 0; u < counts.Length; u++)
        {
            counts[u] = (long)Math.Round(simplex.Value(u));
            if (Math.Abs(simplex.Value(u) - counts[u]) > Simplex.Tolerance) return null;
        }

        return part.Agrees(counts) ? counts : null;
    }

    private long[] Rounded(Simplex simplex)
    {
        var counts = new long[part.Unknowns.Length];
        for (var u = 0; u < counts.Length; u++) counts[u] = Math.Clamp((long)Math.Round(simplex.Value(u)), part.Least[u], part.Most[u]);
        return counts;
    }

    /// <summary>The unknown that is a fraction of which the distance to whole numbers is nearest to what is liked.</summary>
    private (int Unknown, double Value) Fraction(Simplex simplex, double likes = 0.5)
    {
        var (unknown, best) = (-1, double.PositiveInfinity);
        for (var u = 0; u < part.Unknowns.Length; u++)
        {
            var away = Math.Abs(simplex.Value(u) - Math.Round(simplex.Value(u)));
            if (away > Simplex.Tolerance && Math.Abs(away - likes) < best) (unknown, best) = (u, Math.Abs(away - likes));
        }

        return (unknown, unknown < 0 ? 0 : simplex.Value(unknown));
    }
}
