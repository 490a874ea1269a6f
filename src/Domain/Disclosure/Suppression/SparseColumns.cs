namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Each cell as a sum of unknowns (a sparse column, modulo a prime). An unknown that becomes known is struck out where it stands,
/// and swept up later: a table of fifty by fifty has columns of thousands.
/// </summary>
internal sealed class SparseColumns
{
    private const ulong Prime = 2_147_483_647; // 2^31 − 1: products of two fit in 64 bits.

    private readonly Column[] columns;

    // For each unknown, the columns that hold it or once held it.
    private readonly List<int>[] holders;
    private readonly bool[] struck;
    private readonly int[] seen;
    private int look;
    private int[] places = new int[64];
    private uint[] factors = new uint[64];

    internal SparseColumns(int count)
    {
        columns = [.. Enumerable.Range(0, count).Select(c => new Column { Unknowns = [c], Factors = [1], Length = 1, Live = 1 })];
        holders = [.. Enumerable.Range(0, count).Select(c => new List<int>(4) { c })];
        struck = new bool[count];
        seen = new int[count];
    }

    private sealed class Column
    {
        /// <summary>Ascending.</summary>
        public int[] Unknowns = [];
        public uint[] Factors = [];
        public int Length;

        /// <summary>How many of them are not struck out.</summary>
        public int Live;
        public bool Gone;
    }

    /// <summary>Does it follow from what is published?</summary>
    internal bool IsKnown(int cell) => columns[cell].Live == 0;

    /// <summary>A cell is the sum of others: an unknown of theirs becomes a sum of the rest.</summary>
    internal void Relate(int total, ImmutableArray<int> parts)
    {
        var sum = new SortedDictionary<int, ulong>();
        Gather(total, Prime - 1);
        foreach (var part in parts) Gather(part, 1);
        var live = sum.Where(u => u.Value != 0).ToList();
        if (live.Count == 0) return;
        // The total itself, if it is an unknown still: then it is written as its parts, and nothing else changes.
        var pivot = sum.TryGetValue(total, out var own) && own != 0 ? total : live.MinBy(u => (holders[u.Key].Count, u.Key)).Key;
        Substitute(pivot, [.. live.Select(u => u.Key)], [.. live.Select(u => (uint)u.Value)]);

        void Gather(int cell, ulong factor)
        {
            var column = columns[cell];
            for (var i = 0; i < column.Length; i++)
                if (!struck[column.Unknowns[i]])
                    sum[column.Unknowns[i]] = (sum.GetValueOrDefault(column.Unknowns[i]) + factor * column.Factors[i]) % Prime;
        }
    }

    /// <summary>Its value is in print: one of its unknowns is now the rest of it, with the other sign.</summary>
    internal void Publish(int cell)
    {
        var column = columns[cell];
        column.Gone = true;
        Sweep(column);
        if (column.Length == 0) return;
        if (column.Length == 1) Strike(column.Unknowns[0]);
        else Substitute(Pivot(column), column.Unknowns.AsSpan(0, column.Length).ToArray(), column.Factors.AsSpan(0, column.Length).ToArray());
    }

    /// <summary>The cells with as many unknowns, one of which is also the other's: the only ones that can be a multiple of it.</summary>
    internal IEnumerable<int> LikelyMultiples(int cell)
    {
        var column = columns[cell];
        Sweep(column);
        foreach (var other in holders[Pivot(column)])
            if (other != cell && !columns[other].Gone && columns[other].Live == column.Live)
                yield return other;
    }

    internal bool AreMultiples(int cell, int other)
    {
        Column a = columns[cell], b = columns[other];
        Sweep(a);
        Sweep(b);
        if (a.Length != b.Length || !a.Unknowns.AsSpan(0, a.Length).SequenceEqual(b.Unknowns.AsSpan(0, b.Length))) return false;
        for (var i = 1; i < a.Length; i++)
            if ((ulong)a.Factors[i] * b.Factors[0] % Prime != (ulong)b.Factors[i] * a.Factors[0] % Prime)
                return false;
        return true;
    }

    /// <summary>The unknown that the fewest columns hold: least is written again.</summary>
    private int Pivot(Column column)
    {
        var best = column.Unknowns[0];
        for (var i = 1; i < column.Length; i++)
            if (holders[column.Unknowns[i]].Count < holders[best].Count)
                best = column.Unknowns[i];
        return best;
    }

    private void Strike(int unknown)
    {
        struck[unknown] = true;
        look++;
        foreach (var holder in holders[unknown])
        {
            if (seen[holder] == look) continue;
            seen[holder] = look;
            var column = columns[holder];
            if (!column.Gone && Array.BinarySearch(column.Unknowns, 0, column.Length, unknown) >= 0) column.Live--;
        }
    }

    /// <summary>Σ factor × unknown is known, so the pivot is the rest divided by its own factor, with the other sign.</summary>
    private void Substitute(int pivot, int[] unknowns, uint[] known)
    {
        var at = Array.IndexOf(unknowns, pivot);
        var inverse = Inverse(known[at]);
        var rest = new uint[known.Length];
        for (var i = 0; i < known.Length; i++) rest[i] = i == at ? 0 : (uint)((Prime - known[i]) * inverse % Prime);
        struck[pivot] = true;
        look++;
        foreach (var holder in holders[pivot])
        {
            if (seen[holder] == look) continue;
            seen[holder] = look;
            var column = columns[holder];
            if (column.Gone) continue;
            var place = Array.BinarySearch(column.Unknowns, 0, column.Length, pivot);
            if (place >= 0) AddTo(holder, column, column.Factors[place], unknowns, rest);
        }
    }

    /// <summary>column += factor × rest, without what is struck out.</summary>
    private void AddTo(int number, Column column, ulong factor, int[] unknowns, uint[] rest)
    {
        var most = column.Length + unknowns.Length;
        if (places.Length < most) (places, factors) = (new int[most * 2], new uint[most * 2]);
        int i = 0, j = 0, length = 0;
        while (i < column.Length || j < unknowns.Length)
        {
            var mine = i < column.Length ? column.Unknowns[i] : int.MaxValue;
            var theirs = j < unknowns.Length ? unknowns[j] : int.MaxValue;
            var unknown = Math.Min(mine, theirs);
            var value = (mine == unknown ? column.Factors[i] : 0) + (theirs == unknown ? factor * rest[j] % Prime : 0);
            if (mine == unknown) i++;
            if (theirs == unknown) j++;
            value %= Prime;
            if (value == 0 || struck[unknown]) continue;
            if (mine != unknown) holders[unknown].Add(number);
            places[length] = unknown;
            factors[length++] = (uint)value;
        }

        if (column.Unknowns.Length < length) (column.Unknowns, column.Factors) = (new int[length], new uint[length]);
        Array.Copy(places, column.Unknowns, length);
        Array.Copy(factors, column.Factors, length);
        column.Length = column.Live = length;
    }

    private void Sweep(Column column)
    {
        if (column.Live == column.Length) return;
        var length = 0;
        for (var i = 0; i < column.Length; i++)
        {
            if (struck[column.Unknowns[i]]) continue;
            column.Unknowns[length] = column.Unknowns[i];
            column.Factors[length++] = column.Factors[i];
        }

        column.Length = column.Live = length;
    }

    /// <summary>By Fermat: a^(p−2).</summary>
    private static ulong Inverse(ulong value)
    {
        ulong result = 1;
        for (var power = Prime - 2; power > 0; power >>= 1)
        {
            if ((power & 1) != 0) result = result * value % Prime;
            value = value * value % Prime;
        }

        return result;
    }
}
