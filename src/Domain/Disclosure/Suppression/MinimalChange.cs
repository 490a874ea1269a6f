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

    // Of an equation, its place among those of the program at hand.
    private readonly int[] rowOf = new int[incidence.Equations];
    private readonly List<(int Equation, int Cell, int Sign)> terms = [];

    /// <summary>Under which no cell may go.</summary>
    internal int[] Floor { get; set; } = [];

    /// <summary>Pivots of the simplex since the beginning.</summary>
    internal long Pivots { get; private set; }

    /// <summary>Adds to a change so that the cell moves by the amount; false where that cannot be done nearby.</summary>
    internal bool TryFind(int cell, int by, Change change, Func<int, int> price)
    {
        var cells = Around(cell, price, out var equations);
        for (var e = 0; e < equations.Count; e++) rowOf[equations[e]] = e;
        var demands = new int[equations.Count];
        foreach (var (equation, sign) in incidence.EquationsOf(cell)) demands[rowOf[equation]] -= sign * by;
        var below = new int[cells.Count];
        terms.Clear();
        for (var i = 0; i < cells.Count; i++)
        {
            var at = cells[i].Cell;
            below[i] = Math.Max(0, system.Cells[at].Value + change.Of(at) - Floor[at]);
            foreach (var (equation, sign) in incidence.EquationsOf(at)) terms.Add((rowOf[equation], i, sign));
        }

        if (!new Room(terms, demands, below).TryTighten()) return false;
        // Each cell goes up or down.
        var ways = new List<(int Index, int By)>(cells.Count * 2);
        for (var i = 0; i < cells.Count; i++)
        {
            ways.Add((i, 1));
            if (below[i] > 0) ways.Add((i, -1));
        }

        var program = new Simplex(equations.Count, ways.Count, MostPivots);
        for (var e = 0; e < demands.Length; e++) program.Demand(e, demands[e]);
        for (var way = 0; way < ways.Count; way++)
        {
            var (i, step) = ways[way];
            foreach (var (equation, sign) in incidence.EquationsOf(cells[i].Cell)) program[rowOf[equation], way] = sign * step;
            program.Variable(way, cells[i].Price, step > 0 ? double.PositiveInfinity : below[i]);
        }

        var solved = program.TrySolve(out var solution);
        Pivots += program.Pivots;
        if (!solved) return false;
        var moved = new double[cells.Count];
        for (var way = 0; way < ways.Count; way++) moved[ways[way].Index] += ways[way].By * solution[way];
        var steps = new List<(int Cell, int By)> { (cell, by) };
        for (var i = 0; i < cells.Count; i++)
        {
            var whole = Math.Round(moved[i]);
            if (Math.Abs(moved[i] - whole) > 1e-6) return false;
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
