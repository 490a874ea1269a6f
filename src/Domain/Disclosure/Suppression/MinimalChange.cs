namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// The cheapest change of the cells around one cell that moves it by so much and keeps every equation: a linear program, for where
/// <see cref="Moves"/> finds no way (tables of three variables, groupings that do not nest). Cells further away stay as they are, so
/// what it finds holds everywhere. A solution that is not whole is no solution here.
/// </summary>
internal sealed class MinimalChange(LinkedCells system, Incidence incidence)
{
    /// <summary>Up to so many cells the program is of all of them; of more, of those around.</summary>
    internal const int MostCells = 340;
    private const int MostNearby = 220;
    private const int MostNear = 90, MostOpened = 3;

    /// <summary>How much further than usual to look: for the few cells for which nothing was found nearby.</summary>
    internal int Reach { get; set; } = 1;

    /// <summary>Pivots after which a program is given up.</summary>
    internal int MostPivots { get; set; } = 300;

    private readonly PriorityQueue<int, int> cheapest = new();

    /// <summary>Under which no cell may go.</summary>
    internal int[] Floor { get; set; } = [];

    /// <summary>Pivots of the simplex since the beginning.</summary>
    internal long Pivots { get; private set; }

    /// <summary>Adds to a change so that the cell moves by the amount; false where that cannot be done nearby.</summary>
    internal bool TryFind(int cell, int by, Change change, Func<int, int> price)
    {
        var cells = Around(cell, price, out var equations);
        var row = equations.Index().ToDictionary(e => e.Item, e => e.Index);
        var program = new Simplex(equations.Count, cells.Count * 2, MostPivots);
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
            program.Variable(2 * i + 1, toll, system.Cells[at].Value + change.Of(at) - Floor[at]);
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

    /// <summary>
    /// The cells that may change, and the equations that they stand in: hidden cells nearby and the cheapest of the others, and then
    /// whatever stands in those equations alone, which is what closes a move.
    /// </summary>
    private List<(int Cell, int Price)> Around(int cell, Func<int, int> price, out List<int> equations)
    {
        var cells = new List<(int Cell, int Price)>();
        var taken = new HashSet<int> { cell };
        var inside = new List<int>();
        var known = new HashSet<int>();
        Enter(cell);
        var small = system.Cells.Count <= MostCells;
        for (var next = 0; next < inside.Count && (small || cells.Count < MostNear * Reach); next++)
        {
            cheapest.Clear();
            foreach (var (at, _) in incidence.CellsOf(inside[next]))
            {
                var toll = price(at);
                if (toll == 1 || (small && toll > 0)) Take(at, toll);
                else if (toll > 1 && !taken.Contains(at)) cheapest.Enqueue(at, toll + 30 * Outside(at));
            }

            for (var more = 0; more < MostOpened && cheapest.TryDequeue(out var at, out _); more++) Take(at, price(at));
        }

        for (var next = 0; next < inside.Count && cells.Count < MostNearby * Reach; next++)
            foreach (var (at, _) in incidence.CellsOf(inside[next]))
                if (cells.Count < MostNearby * Reach && !taken.Contains(at) && price(at) is > 0 and var toll && Outside(at) == 0)
                    Take(at, toll);
        equations = inside;
        return cells;

        void Take(int at, int toll)
        {
            if (!taken.Add(at)) return;
            cells.Add((at, toll));
            Enter(at);
        }

        void Enter(int at)
        {
            foreach (var (equation, _) in incidence.EquationsOf(at))
                if (known.Add(equation))
                    inside.Add(equation);
        }

        int Outside(int at)
        {
            var outside = 0;
            foreach (var (equation, _) in incidence.EquationsOf(at))
                if (!known.Contains(equation))
                    outside++;
            return outside;
        }
    }
}
