namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>What is different in another table that agrees with everything published: cells, and by how much.</summary>
internal sealed class Change
{
    private readonly List<(int Cell, int By)> cells = [];

    internal IReadOnlyList<(int Cell, int By)> Cells => cells;

    internal int Of(int cell)
    {
        foreach (var (at, by) in cells)
            if (at == cell)
                return by;
        return 0;
    }

    internal void Add(int cell, int by)
    {
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i].Cell != cell) continue;
            var sum = cells[i].By + by;
            if (sum == 0) cells.RemoveAt(i);
            else cells[i] = (cell, sum);
            return;
        }

        cells.Add((cell, by));
    }
}

/// <summary>Two tables of whole numbers that agree with everything published.</summary>
internal sealed record Pair(Change Up, Change Down)
{
    internal int WidthOf(int cell) => Math.Abs(Up.Of(cell) - Down.Of(cell));

    internal IEnumerable<int> Touched => Up.Cells.Concat(Down.Cells).Select(c => c.Cell).Distinct();

    /// <summary>How far under its value a cell is in one of them.</summary>
    internal int Lowers(int cell) => -Math.Min(0, Math.Min(Up.Of(cell), Down.Of(cell)));

    /// <summary>Cells that are under what those in them know: for them this pair proves nothing.</summary>
    internal IEnumerable<int> Empties(LinkedCells system) =>
        Touched.Where(c => system.Cells[c].Value - Lowers(c) < system.Cells[c].LowerForThoseInIt);
}

/// <summary>
/// The proof that a cell is wide: pairs of tables, none under what a reader knows, far enough apart in that cell; and for each cell
/// that a pair empties, another pair that does not, for the one who is in it and knows. Whoever doubts it can add them up
/// (<see cref="Proof.Holds"/>).
/// </summary>
internal sealed record Witness(ImmutableArray<Pair> Pairs)
{
    internal IEnumerable<int> Touched => Pairs.SelectMany(p => p.Touched).Distinct();
}
