namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// The tableau that a <see cref="Simplex"/> begins with: the relations of a part, eliminated so that each row stands for one unknown.
/// A row that follows from others goes. The columns after the part's unknowns say by how much inequalities are kept.
/// </summary>
internal sealed class FirstBasis
{
    private readonly int unknowns;
    private readonly Dictionary<int, int> rowOf = [];

    private FirstBasis(Part part)
    {
        unknowns = part.Unknowns.Length;
        var inequalities = part.Relations.Where(r => !r.IsEquation).ToList();
        Columns = unknowns + inequalities.Count;
        Least = [.. part.Least.Select(l => (double)l), .. inequalities.Select(r => r.Least < -Relation.Open / 2 ? double.NegativeInfinity : r.Least / Scale(r))];
        Most = [.. part.Most.Select(m => (double)m), .. inequalities.Select(r => r.Most > Relation.Open / 2 ? double.PositiveInfinity : r.Most / Scale(r))];
    }

    internal int Columns { get; }

    internal List<Row> Rows { get; } = [];

    /// <summary>Of each row, the unknown that it stands for.</summary>
    internal List<int> Basic { get; } = [];

    internal double[] Least { get; }

    internal double[] Most { get; }

    /// <summary>Null where equations contradict each other.</summary>
    internal static FirstBasis? Of(Part part)
    {
        var first = new FirstBasis(part);
        var inequality = first.unknowns;
        // Inequalities last, each standing for its own unknown: equations are eliminated among the counts, where entries stay small.
        foreach (var relation in part.Relations.OrderBy(r => r.IsEquation ? 0 : 1))
        {
            var entries = relation.Terms.Select(t => (t.Unknown, t.Times / Scale(relation)));
            var row = relation.IsEquation ? Row.Of(entries, relation.Least / Scale(relation)) : Row.Of(entries.Append((inequality, -1)), 0);
            if (!first.Add(row, relation.IsEquation ? -1 : inequality++)) return null;
        }

        return first;
    }

    /// <summary>Of each unknown, the row that stands for it; -1 for none.</summary>
    internal int[] RowOf() => [.. Enumerable.Range(0, Columns).Select(u => rowOf.GetValueOrDefault(u, -1))];

    /// <summary>Every unknown at a bound.</summary>
    internal double[] At() => [.. Least.Zip(Most, (l, m) => double.IsInfinity(l) ? m : l)];

    /// <summary>Percentages bring in hundreds; the tableau holds nothing larger than 1 at first, or rounding would be lost.</summary>
    internal static double Scale(Relation relation) => relation.Terms.Max(t => Math.Abs((double)t.Times));

    private bool Add(Row row, int own)
    {
        // A row stands for an unknown that no other row has, so taking rows away brings no further one in.
        foreach (var column in row.Columns.ToArray())
            if (rowOf.TryGetValue(column, out var k))
                row = row.Less(Rows[k], column);
        var lead = own >= 0 ? own : Largest(row);
        if (lead < 0) return Math.Abs(row.Number) <= Simplex.Tolerance;
        row = row.Scaled(lead);
        for (var k = 0; k < Rows.Count; k++) Rows[k] = Rows[k].Less(row, lead);
        rowOf.Add(lead, Rows.Count);
        Rows.Add(row);
        Basic.Add(lead);
        return true;
    }

    private int Largest(Row row)
    {
        var (lead, largest) = (-1, Simplex.Tolerance);
        foreach (var (c, column) in row.Columns.ToArray().Index())
        {
            if (column >= unknowns || Math.Abs(row.Values[c]) <= largest + (lead < 0 ? 0 : Row.Smallest)) continue;
            (lead, largest) = (column, Math.Abs(row.Values[c]));
        }

        return lead;
    }
}
