namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Chooses by Gaussian elimination what else to hide, as in Langsrud, "Secondary Cell Suppression by Gaussian Elimination" (Privacy in
/// Statistical Databases 2024): cells are published one after the other, the most wanted first, and one is kept back if with it a
/// hidden cell would follow from those that are published. Every cell is a sum of unknowns; publishing a cell makes one of its
/// unknowns a sum of the others. A cell gives a hidden one away when both are the same sum but for a factor. Reckoned modulo a
/// prime: what is equal stays equal, and what differs is taken for equal once in a thousand million times, which hides one cell more.
/// </summary>
/// <remarks>It says what is *determined*, not how narrow it is: <see cref="Widths"/> proves that afterwards.</remarks>
internal sealed class Elimination
{
    private readonly SparseColumns columns;
    private readonly bool[] isProtected;

    private Elimination(LinkedCells system)
    {
        var cells = system.Cells;
        isProtected = [.. cells.Select(c => c.Fate is Fate.Hidden || (c.Fate is Fate.Unseen && c.Width > 0))];
        columns = new(cells.Count);
        foreach (var equation in system.Equations) columns.Relate(equation.Total, equation.Parts);
    }

    /// <summary>Which cells are hidden: those that were hidden before, and those that have to go with them.</summary>
    internal static bool[] Choose(LinkedCells system)
    {
        var cells = system.Cells;
        var elimination = new Elimination(system);
        for (var c = 0; c < cells.Count; c++)
            if (cells[c].Fate is Fate.Published)
                elimination.columns.Publish(c);

        var hidden = new bool[cells.Count];
        for (var c = 0; c < cells.Count; c++) hidden[c] = cells[c].Fate is Fate.Hidden or Fate.Unseen;
        var order = Enumerable.Range(0, cells.Count).Where(c => cells[c].Fate is Fate.Open)
            .OrderBy(c => cells[c].MayBeHidden).ThenByDescending(c => cells[c].Keep).ThenBy(c => c);
        foreach (var c in order)
        {
            if (cells[c].MayBeHidden && elimination.GivesAway(c)) hidden[c] = true;
            else elimination.columns.Publish(c);
        }

        return hidden;
    }

    private bool GivesAway(int cell)
    {
        if (columns.IsKnown(cell)) return false;
        foreach (var other in columns.LikelyMultiples(cell))
            if (isProtected[other] && columns.AreMultiples(cell, other))
                return true;
        return false;
    }
}
