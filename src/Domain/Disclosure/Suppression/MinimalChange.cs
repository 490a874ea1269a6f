namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// The cheapest change of the cells around one cell that moves it by so much and keeps every equation: a linear program, for where
/// <see cref="Moves"/> finds no way (tables of three variables, groupings that do not nest). Cells further away stay as they are, so
/// what it finds holds everywhere. A solution that is not whole is no solution here.
/// </summary>
internal sealed class MinimalChange(LinkedCells system, Incidence incidence)
{
    /// <summary>Cells around: beyond, more is hidden rather than a larger program solved.</summary>
    private const int MostCells = 160;

    private readonly PriorityQueue<int, int> near = new();

    /// <summary>Pivots of the simplex since the beginning.</summary>
    internal long Pivots { get; private set; }

    /// <summary>Adds to a change so that the cell moves by the amount; false where that cannot be done nearby.</summary>
    internal bool TryFind(int cell, int by, Change change, Func<int, int> price)
    {
        var cells = Around(cell, change, price, out var equations);
        var row = equations.Index().ToDictionary(e => e.Item, e => e.Index);
        var program = new Simplex(equations.Count, cells.Count * 2);
        foreach (var (equation, sign) in incidence.EquationsOf(cell)) program.Demand(row[equation], -sign * by);
        for (var i = 0; i < cells.Count; i++)
        {
            var (at, toll) = cells[i];
            foreach (var (equation, sign) in incidence.EquationsOf(at))
            {
                program[row[equation], 2 * i] = sign;
                program[row[equation], 2 * i + 1] = -sign;
            }

            program.Variable(2 * i, toll, double.PositiveInfinity);
            program.Variable(2 * i + 1, toll, system.Cells[at].Value + change.Of(at) - system.Cells[at].Lower);
        }

        var solved = program.TrySolve(out var solution);
        Pivots += program.Pivots;
        if (!solved) return false;
        var steps = new List<(int Cell, int By)> { (cell, by) };
        for (var i = 0; i < cells.Count; i++)
        {
            var step = solution[2 * i] - solution[2 * i + 1];
            var whole = Math.Round(step);
            if (Math.Abs(step - whole) > 1e-6) return false;
            if (whole != 0) steps.Add((cells[i].Cell, (int)whole));
        }

        foreach (var (at, step) in steps) change.Add(at, step);
        return true;
    }

    /// <summary>The cells that may change, nearest first, and the equations that they stand in.</summary>
    private List<(int Cell, int Price)> Around(int cell, Change change, Func<int, int> price, out List<int> equations)
    {
        var far = new Dictionary<int, int>();
        var cells = new List<(int, int)>();
        var taken = new HashSet<int> { cell };
        equations = [];
        near.Clear();
        foreach (var (equation, _) in incidence.EquationsOf(cell)) Reach(equation, 0);
        var inside = new HashSet<int>();
        while (near.TryDequeue(out var equation, out var distance) && cells.Count < MostCells)
        {
            if (!inside.Add(equation)) continue;
            foreach (var (next, _) in incidence.CellsOf(equation))
            {
                if (price(next) is var toll && toll == 0) continue;
                if (!taken.Add(next)) continue;
                cells.Add((next, toll));
                foreach (var (other, _) in incidence.EquationsOf(next)) Reach(other, distance + toll);
            }
        }

        var reached = new HashSet<int>();
        foreach (var (at, _) in cells.Prepend((cell, 0)))
            foreach (var (equation, _) in incidence.EquationsOf(at))
                if (reached.Add(equation))
                    equations.Add(equation);
        return cells;

        void Reach(int equation, int distance)
        {
            if (far.TryGetValue(equation, out var known) && known <= distance) return;
            far[equation] = distance;
            near.Enqueue(equation, distance);
        }
    }
}
