namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Steps from one whole table to another that cost little: one group is made larger or smaller by one, and the others are mended. That
/// finds the small swaps that most steps are, a hundred times as fast as <see cref="Moves"/>; and a swap that was found once is tried
/// for other groups, too. What is not found here proves nothing.
/// </summary>
internal sealed class Swaps(Part part, Mending mending)
{
    private const int Tries = 80, Changes = 150, Remembered = 3_000, Fresh = 10, ChangesEach = 20;

    private readonly List<(int Unknown, long By)[]>?[] found = new List<(int, long)[]>[part.Unknowns.Length];
    private int remembered;

    /// <summary>As <see cref="Moves.From"/>.</summary>
    internal long[]? From(long[] table, int unknown, int sign, long farthest)
    {
        if (sign > 0 ? table[unknown] >= part.Most[unknown] : table[unknown] <= part.Least[unknown]) return null;
        foreach (var swap in found[unknown] ?? [])
        {
            var own = Array.Find(swap, s => s.Unknown == unknown).By;
            if (Repeat(table, swap, Math.Sign(own) == sign ? 1 : -1, farthest) is { } reached) return reached;
        }

        for (var tries = 0; tries < Tries; tries++)
        {
            var to = (long[])table.Clone();
            to[unknown] += sign;
            if (mending.Mend(to, unknown, Changes)) return Repeat(table, Learn(table, to), 1, farthest);
        }

        return null;
    }

    /// <summary>
    /// A table in which the unknown has this size, mended from others that are known, and from nothing; null where none was found.
    /// </summary>
    internal long[]? Afresh(IReadOnlyList<long[]> known, int unknown, long size)
    {
        for (var tries = 0; tries < 2 * Fresh; tries++)
        {
            // From the latest tables, which are the most unlike each other.
            var table = (long[])(tries < Fresh && tries < known.Count ? known[^(tries + 1)] : part.Least).Clone();
            table[unknown] = size;
            if (mending.Mend(table, unknown, ChangesEach * table.Length)) return table;
        }

        return null;
    }

    /// <summary>Remembers what leads from one table to another.</summary>
    internal (int Unknown, long By)[] Learn(long[] from, long[] to)
    {
        var swap = Enumerable.Range(0, from.Length).Where(u => from[u] != to[u]).Select(u => (u, to[u] - from[u])).ToArray();
        if (remembered++ < Remembered)
            foreach (var (unknown, _) in swap)
                (found[unknown] ??= []).Add(swap);
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
}
