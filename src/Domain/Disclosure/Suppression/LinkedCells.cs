namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>What a reader sees of a cell.</summary>
internal enum Fate
{
    /// <summary>May be published, if it gives nothing away.</summary>
    Open,

    /// <summary>Stands in print already, or is nobody's secret: a zero about organisations, a figure of an earlier release.</summary>
    Published,

    /// <summary>Printed as [c]. What the primary rules hide, and what an earlier release hid.</summary>
    Hidden,

    /// <summary>Stands in no table, and yet follows from those that do: who did not choose an option, everybody but a filter.</summary>
    Unseen,
}

/// <summary>
/// Cells of linked tables, and the equations that a reader knows of them: each says that one cell is the sum of others. A cell that
/// several tables share is one cell here, so its fate is one.
/// </summary>
internal sealed class LinkedCells
{
    private readonly List<Cell> cells = [];
    private readonly List<Equation> equations = [];

    internal IReadOnlyList<Cell> Cells => cells;

    internal IReadOnlyList<Equation> Equations => equations;

    /// <summary>Adds a cell; its number is its place.</summary>
    internal int Add(Cell cell)
    {
        if (cell.Lower > cell.Value) throw new ArgumentException("A cell is not under what is known of it.", nameof(cell));
        cells.Add(cell);
        return cells.Count - 1;
    }

    /// <summary>States that a cell is the sum of others. An equation that does not hold is a bug of whoever counted.</summary>
    internal void IsSum(int total, ReadOnlySpan<int> parts)
    {
        var sum = 0L;
        foreach (var part in parts) sum += cells[part].Value;
        if (sum != cells[total].Value) throw new ArgumentException("These parts do not add up to their total.", nameof(parts));
        equations.Add(new(total, [.. parts]));
    }

    internal readonly record struct Equation(int Total, ImmutableArray<int> Parts);
}

/// <summary>One cell.</summary>
/// <param name="Value">Its count.</param>
/// <param name="Fate">What is decided of it beforehand.</param>
/// <param name="Width">How far apart the values must be that a reader cannot tell from the true one; 0 where nothing is asked of it.</param>
/// <param name="Lower">What a reader knows that it is at least, once it is hidden: 1 where zeros are published, or somebody is in it who knows.</param>
/// <param name="Keep">The higher, the later it is hidden: margins before the cells in them, then large before small.</param>
/// <param name="MayBeHidden">False for a margin that too many tables share.</param>
/// <param name="SomebodyKnows">Whoever is in it knows that it is at least one: the cell must be wide for each of them, too.</param>
internal sealed record Cell(int Value, Fate Fate, int Width, int Lower, long Keep, bool MayBeHidden = true, bool SomebodyKnows = false)
{
    /// <summary>What the one who is in it knows that it is at least.</summary>
    internal int LowerForThoseInIt => SomebodyKnows ? Math.Max(Lower, Math.Min(1, Value)) : Lower;
}
