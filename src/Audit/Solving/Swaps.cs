namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Steps from one whole table to another without a linear program: one group is made larger or smaller by one, and what no longer adds
/// up is put right, count by count, each time by the one that leaves least wrong. That finds the small swaps that most steps are, a
/// hundred times as fast as <see cref="Moves"/>. A swap that was found once is tried for other groups, too. What is not found here
/// proves nothing.
/// </summary>
internal sealed class Swaps
{
    private const int Tries = 80, Changes = 150, Remembered = 3_000;

    // A count that was moved is left alone for so many changes, or two counts would take turns for ever.
    private const int Rest = 5;

    private readonly Part part;
    private readonly (int Relation, long Times)[][] relationsOf;
    private readonly double[] scale;
    private readonly List<List<(int Unknown, long By)[]>> found;
    private readonly long[] sums;
    private readonly int[] restsUntil;
    private readonly List<int> wrong = [];
    private readonly int[] placeInWrong;
    private int remembered;
    private uint chance = 1;

    internal Swaps(Part part)
    {
        this.part = part;
        var lists = part.Unknowns.Select(_ => new List<(int, long)>()).ToArray();
        foreach (var (r, relation) in part.Relations.Index())
            foreach (var (unknown, times) in relation.Terms)
                lists[unknown].Add((r, times));
        relationsOf = [.. lists.Select(l => l.ToArray())];
        scale = [.. part.Relations.Select(FirstBasis.Scale)];
        found = [.. part.Unknowns.Select(_ => new List<(int, long)[]>())];
        (sums, restsUntil) = (new long[part.Relations.Length], new int[part.Unknowns.Length]);
        placeInWrong = new int[part.Relations.Length];
    }

    /// <summary>As <see cref="Moves.From"/>.</summary>
    internal long[]? From(long[] table, int unknown, int sign, long farthest)
    {
        if (sign > 0 ? table[unknown] >= part.Most[unknown] : table[unknown] <= part.Least[unknown]) return null;
        foreach (var swap in found[unknown])
        {
            var own = Array.Find(swap, s => s.Unknown == unknown).By;
            if (Repeat(table, swap, Math.Sign(own) == sign ? 1 : -1, farthest) is { } reached) return reached;
        }

        for (var tries = 0; tries < Tries; tries++)
        {
            if (Try(table, unknown, sign) is not { } to) continue;
            var swap = Learn(table, to);
            return Repeat(table, swap, 1, farthest);
        }

        return null;
    }

    /// <summary>Remembers what leads from one table to another.</summary>
    internal (int Unknown, long By)[] Learn(long[] from, long[] to)
    {
        var swap = Enumerable.Range(0, from.Length).Where(u => from[u] != to[u]).Select(u => (u, to[u] - from[u])).ToArray();
        if (remembered++ < Remembered)
            foreach (var (unknown, _) in swap)
                found[unknown].Add(swap);
        return swap;
    }

    /// <summary>As far as it leads; null where it leads nowhere.</summary>
    private long[]? Repeat(long[] table, (int Unknown, long By)[] swap, int sign, long farthest)
    {
        var often = farthest;
        foreach (var (unknown, by) in swap)
        {
            var room = sign * by > 0 ? part.Most[unknown] - table[unknown] : table[unknown] - part.Least[unknown];
            often = Math.Min(often, room / Math.Abs(by));
        }

        // Equations hold however often it is repeated; inequalities may not.
        for (; often > 0; often--)
        {
            var reached = (long[])table.Clone();
            foreach (var (unknown, by) in swap) reached[unknown] += often * sign * by;
            if (part.Agrees(reached)) return reached;
        }

        return null;
    }

    private long[]? Try(long[] table, int unknown, int sign)
    {
        var counts = (long[])table.Clone();
        Array.Clear(sums);
        Array.Clear(restsUntil);
        Array.Fill(placeInWrong, -1);
        wrong.Clear();
        foreach (var (r, relation) in part.Relations.Index())
            foreach (var (u, times) in relation.Terms)
                sums[r] += times * table[u];
        Change(counts, unknown, sign);
        restsUntil[unknown] = int.MaxValue;
        for (var change = 1; change <= Changes; change++)
        {
            if (wrong.Count == 0) return counts;
            var relation = wrong[Chance(wrong.Count)];
            var below = sums[relation] < part.Relations[relation].Least;
            var (best, step, least) = (-1, 0, double.PositiveInfinity);
            foreach (var (other, times) in part.Relations[relation].Terms)
            {
                var by = below == times > 0 ? 1 : -1;
                if (restsUntil[other] >= change || (by > 0 ? counts[other] >= part.Most[other] : counts[other] <= part.Least[other])) continue;
                // Chance decides between equals, and now and then for what is worse.
                var worse = Worse(other, by) + Chance(1_000) * 0.001 + (Chance(8) == 0 ? -1 : 0);
                if (worse < least) (best, step, least) = (other, by, worse);
            }

            if (best < 0) return null;
            Change(counts, best, step);
            restsUntil[best] = change + Rest;
        }

        return null;
    }

    private double Worse(int unknown, int by)
    {
        var worse = 0.0;
        foreach (var (relation, times) in relationsOf[unknown])
            worse += (Wrong(relation, sums[relation] + times * by) - Wrong(relation, sums[relation])) / scale[relation];
        return worse;
    }

    private long Wrong(int relation, long sum) => Math.Max(0, Math.Max(part.Relations[relation].Least - sum, sum - part.Relations[relation].Most));

    private void Change(long[] counts, int unknown, int by)
    {
        counts[unknown] += by;
        foreach (var (relation, times) in relationsOf[unknown])
        {
            sums[relation] += times * by;
            var place = placeInWrong[relation];
            if (Wrong(relation, sums[relation]) > 0 == place >= 0) continue;
            if (place < 0)
            {
                placeInWrong[relation] = wrong.Count;
                wrong.Add(relation);
                continue;
            }

            var last = wrong[^1];
            (wrong[place], placeInWrong[last]) = (last, place);
            wrong.RemoveAt(wrong.Count - 1);
            placeInWrong[relation] = -1;
        }
    }

    /// <summary>The same in every run.</summary>
    private int Chance(int below)
    {
        chance = chance * 1_664_525 + 1_013_904_223;
        return (int)((chance >> 8) % (uint)below);
    }
}
