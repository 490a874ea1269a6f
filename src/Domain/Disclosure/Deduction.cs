using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What follows from the sizes of a few overlapping crowds, for a reader who knows which of their combinations cannot occur
/// (taken to be all that do not: more than any reader knows). Every union of the combinations that do occur is tried.
/// </summary>
internal static class Deduction
{
    /// <summary>Is the size of some union of combinations determined, and under the threshold?</summary>
    /// <param name="known">Crowds of which the sizes are published; at most five.</param>
    internal static bool TellsOfFew(ReadOnlySpan<Crowd> known, Crowd all, int threshold)
    {
        var sizes = Sizes(known, all);
        var atoms = Enumerable.Range(0, sizes.Length).Where(a => sizes[a] > 0).ToArray();
        var small = Enumerable.Range(0, atoms.Length).Where(a => sizes[atoms[a]] < threshold).ToArray();
        if (small.Length == 0) return false;
        var rows = new double[known.Length + 1][];
        rows[known.Length] = [.. atoms.Select(_ => 1d)];
        for (var k = 0; k < known.Length; k++)
        {
            var bit = k;
            rows[k] = [.. atoms.Select(a => (double)(a >> bit & 1))];
        }

        var free = Free(rows, atoms.Length);
        return TellsOfUnion(0, 0, new double[free.Count]);

        // A union is determined where whatever could be different about its members cancels out.
        bool TellsOfUnion(int from, int size, double[] changes)
        {
            if (size > 0 && Array.TrueForAll(changes, c => Math.Abs(c) < Nothing)) return true;
            for (var i = from; i < small.Length; i++)
            {
                var with = size + sizes[atoms[small[i]]];
                if (with < threshold && TellsOfUnion(i + 1, with, [.. changes.Select((c, n) => c + free[n][small[i]])])) return true;
            }

            return false;
        }
    }

    /// <summary>How many responses are in each combination; bit k is "in crowd k".</summary>
    private static int[] Sizes(ReadOnlySpan<Crowd> known, Crowd all)
    {
        var sizes = new int[1 << known.Length];
        for (var combination = 0; combination < sizes.Length; combination++)
        {
            var who = all;
            for (var k = 0; k < known.Length; k++) who = (combination >> k & 1) != 0 ? who.And(known[k]) : who.Without(known[k]);
            sizes[combination] = who.Count();
        }

        return sizes;
    }

    // Six rows of zeros and ones: what is not zero in their elimination is no smaller than one in a hundred.
    private const double Nothing = 1e-6;

    /// <summary>The ways in which the unknowns can differ while everything that is known stays (a basis of the null space).</summary>
    private static List<double[]> Free(double[][] rows, int unknowns)
    {
        var leads = new List<int>();
        for (var column = 0; column < unknowns && leads.Count < rows.Length; column++)
        {
            var at = leads.Count;
            var pivot = Enumerable.Range(at, rows.Length - at).MaxBy(r => Math.Abs(rows[r][column]));
            if (Math.Abs(rows[pivot][column]) < Nothing) continue;
            (rows[at], rows[pivot]) = (rows[pivot], rows[at]);
            var lead = rows[at][column];
            rows[at] = [.. rows[at].Select(v => v / lead)];
            for (var r = 0; r < rows.Length; r++)
            {
                var factor = rows[r][column];
                if (r == at || factor == 0) continue;
                for (var i = 0; i < unknowns; i++) rows[r][i] -= factor * rows[at][i];
            }

            leads.Add(column);
        }

        return [.. Enumerable.Range(0, unknowns).Except(leads).Select(column =>
        {
            var way = new double[unknowns];
            way[column] = 1;
            for (var r = 0; r < leads.Count; r++) way[leads[r]] = -rows[r][column];
            return way;
        })];
    }
}
