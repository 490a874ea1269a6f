namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// The tableau that a <see cref="Simplex"/> begins with: the relations of a part, eliminated so that each row stands for one unknown.
/// A row that follows from others goes. The columns after the part's unknowns say by how much inequalities are kept; the last holds numbers.
/// </summary>
internal sealed class FirstBasis
{
    private readonly int unknowns;

    private FirstBasis(Part part)
    {
        unknowns = part.Unknowns.Length;
        var inequalities = part.Relations.Where(r => !r.IsEquation).ToList();
        Columns = unknowns + inequalities.Count;
        Least = [.. part.Least.Select(l => (double)l), .. inequalities.Select(r => r.Least < -Relation.Open / 2 ? double.NegativeInfinity : r.Least)];
        Most = [.. part.Most.Select(m => (double)m), .. inequalities.Select(r => r.Most > Relation.Open / 2 ? double.PositiveInfinity : r.Most)];
    }

    internal int Columns { get; }

    internal List<double[]> Rows { get; } = [];

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
            var row = new double[first.Columns + 1];
            foreach (var (unknown, times) in relation.Terms) row[unknown] += times;
            if (relation.IsEquation) row[first.Columns] = relation.Least;
            else row[inequality] = -1;
            if (!first.Add(row, relation.IsEquation ? -1 : inequality++)) return null;
        }

        return first;
    }

    /// <summary>Of each unknown, the row that stands for it; -1 for none.</summary>
    internal int[] RowOf()
    {
        var rowOf = Enumerable.Repeat(-1, Columns).ToArray();
        foreach (var (row, unknown) in Basic.Index()) rowOf[unknown] = row;
        return rowOf;
    }

    /// <summary>Every unknown at a bound.</summary>
    internal double[] At() => [.. Least.Zip(Most, (l, m) => double.IsInfinity(l) ? m : l)];

    private bool Add(double[] row, int own)
    {
        for (var k = 0; k < Rows.Count; k++) Solving.Rows.Subtract(row, Rows[k], Basic[k]);
        var lead = own >= 0 ? own : Largest(row);
        if (lead < 0) return Math.Abs(row[Columns]) <= Simplex.Tolerance;
        Solving.Rows.Scale(row, lead);
        foreach (var other in Rows) Solving.Rows.Subtract(other, row, lead);
        Rows.Add(row);
        Basic.Add(lead);
        return true;
    }

    private int Largest(double[] row)
    {
        var lead = -1;
        for (var c = 0; c < unknowns; c++)
            if (Math.Abs(row[c]) > Simplex.Tolerance && (lead < 0 || Math.Abs(row[c]) > Math.Abs(row[lead]) + Solving.Rows.Smallest))
                lead = c;
        return lead;
    }
}
