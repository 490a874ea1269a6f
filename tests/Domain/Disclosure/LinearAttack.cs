namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What follows from published sums: unknown counts, equations between them, and whether a group of unknowns has a value.
/// Exact elimination in the integers modulo a prime: a group is determined where its sum is a combination of equations.
/// Counts are never negative, so the members of a group that is zero are zero, too.
/// </summary>
internal sealed class LinearAttack(int unknowns)
{
    private const long Prime = 2_147_483_647;
    private readonly List<(int Lead, long[] Row)> rows = [];
    private readonly List<(int[] Members, int Value)> published = [];
    private readonly bool[] zero = new bool[unknowns];

    public void Publish(IEnumerable<int> members, int value) => published.Add(([.. members], value));

    /// <summary>Eliminates; again for as long as a group turns out to be empty.</summary>
    public void Solve(IReadOnlyCollection<int[]> groups)
    {
        bool more;
        do
        {
            foreach (var (members, value) in published.Where(p => p.Value == 0)) Empty(members);
            rows.Clear();
            foreach (var (members, value) in published)
            {
                var row = new long[unknowns + 1];
                foreach (var m in members) row[m] = zero[m] ? 0 : 1;
                row[unknowns] = value;
                Insert(row);
            }

            more = groups.Any(g => g.Any(m => !zero[m]) && Value(g) == 0 && Empty(g));
        }
        while (more);
    }

    /// <summary>Null where it does not follow.</summary>
    public int? Value(int[] group)
    {
        var row = new long[unknowns + 1];
        foreach (var m in group) row[m] = zero[m] ? 0 : 1;
        Reduce(row);
        for (var i = 0; i < unknowns; i++)
            if (row[i] != 0)
                return null;
        var value = (Prime - row[unknowns]) % Prime;
        return (int)value;
    }

    private bool Empty(int[] members)
    {
        var any = false;
        foreach (var m in members)
        {
            any |= !zero[m];
            zero[m] = true;
        }

        return any;
    }

    private void Insert(long[] row)
    {
        Reduce(row);
        var lead = Array.FindIndex(row, 0, unknowns, v => v != 0);
        if (lead < 0) return;
        var inverse = Inverse(row[lead]);
        for (var i = lead; i < row.Length; i++) row[i] = row[i] * inverse % Prime;
        rows.Add((lead, row));
    }

    private void Reduce(long[] row)
    {
        foreach (var (lead, other) in rows)
        {
            var factor = row[lead];
            if (factor == 0) continue;
            for (var i = lead; i < row.Length; i++)
                if (other[i] != 0)
                    row[i] = (row[i] + (Prime - factor) * other[i]) % Prime;
        }
    }

    private static long Inverse(long value)
    {
        long result = 1, power = Prime - 2;
        for (var b = value; power > 0; power >>= 1, b = b * b % Prime)
            if ((power & 1) != 0)
                result = result * b % Prime;
        return result;
    }
}
