namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Proves of each hidden cell that it is wide, hides more where it cannot, and publishes again what need not be hidden (the polish).
/// What it says is proven: a cell without a witness is reported, never taken for safe.
/// </summary>
internal sealed class Widths
{
    private readonly LinkedCells system;
    private readonly Incidence incidence;
    private readonly Moves moves;
    private readonly MinimalChange minimal;
    private readonly bool[] hidden;
    private readonly Witness?[] witnesses;

    // For each cell, the cells whose witness touches it. Some of them have another witness since.
    private readonly Dictionary<int, HashSet<int>> leanOn = [];

    internal Widths(LinkedCells system, bool[] hidden)
    {
        this.system = system;
        this.hidden = hidden;
        incidence = new(system);
        moves = new(system, incidence);
        minimal = new(system, incidence);
        witnesses = new Witness?[hidden.Length];
    }

    internal IReadOnlyList<bool> Hidden => hidden;

    internal Witness? WitnessOf(int cell) => witnesses[cell];

    internal long Looked => moves.Looked;

    internal long Pivots => minimal.Pivots;

    /// <summary>Hidden cells for which no witness was found, whatever else was hidden.</summary>
    internal IEnumerable<int> Narrow => Enumerable.Range(0, hidden.Length).Where(c => MustBeWide(c) && witnesses[c] is null);

    private bool MustBeWide(int cell) => hidden[cell] && system.Cells[cell].Width > 0;

    /// <summary>Proves what can be proven; where more has to be hidden, hides the cheapest that helps.</summary>
    internal void Widen()
    {
        // Small cells first: theirs are the witnesses that are hard to find, and large ones are often wide by them.
        foreach (var cell in Enumerable.Range(0, hidden.Length).Where(MustBeWide).OrderBy(c => system.Cells[c].Value).ThenBy(c => c).ToList())
            if (witnesses[cell] is null && !Prove(cell))
                HideMore(cell);
        // What was hidden meanwhile has to be wide, too.
        for (var again = true; again;)
        {
            again = false;
            for (var cell = 0; cell < hidden.Length; cell++)
            {
                if (!MustBeWide(cell) || witnesses[cell] is not null || Prove(cell)) continue;
                again |= HideMore(cell);
            }
        }
    }

    /// <summary>Publishes again what is hidden without need, the most wanted first: as long as every other hidden cell stays wide.</summary>
    internal void Polish()
    {
        var extra = Enumerable.Range(0, hidden.Length).Where(c => hidden[c] && system.Cells[c].Fate is Fate.Open)
            .OrderByDescending(c => system.Cells[c].Keep).ThenBy(c => c);
        foreach (var cell in extra) TryPublish(cell);
    }

    private void TryPublish(int cell)
    {
        hidden[cell] = false;
        var own = witnesses[cell];
        witnesses[cell] = null;
        var before = new List<(int Cell, Witness Witness)>();
        foreach (var other in leanOn.GetValueOrDefault(cell) ?? [])
        {
            if (witnesses[other] is not { } witness || !witness.Touched.Contains(cell)) continue;
            before.Add((other, witness));
            witnesses[other] = null;
        }

        if (before.TrueForAll(b => !MustBeWide(b.Cell) || witnesses[b.Cell] is not null || Prove(b.Cell))) return;
        hidden[cell] = true;
        witnesses[cell] = own;
        foreach (var (other, witness) in before) witnesses[other] = witness;
    }

    private bool Prove(int cell) => Prove(cell, c => hidden[c] ? 1 : 0, out _);

    private bool Prove(int cell, Func<int, int> price, out Witness found)
    {
        var width = system.Cells[cell].Width;
        Change up = new(), down = new();
        var wide = 0;
        foreach (var (by, change) in new[] { (1, up), (-1, down) })
        {
            while (wide < width)
            {
                var often = moves.Push(cell, by, width - wide, change, price);
                if (often == 0) break;
                wide += often;
            }
        }

        // Where walking finds no way, it is reckoned.
        if (wide < width) wide += Reckon(cell, 1, width - wide, up, price);
        if (wide < width) wide += Reckon(cell, -1, Math.Min(width - wide, system.Cells[cell].Value + down.Of(cell) - system.Cells[cell].Lower), down, price);

        found = new(up, down);
        if (wide < width) return false;
        foreach (var (touched, _) in up.Cells.Concat(down.Cells))
        {
            if (witnesses[touched] is not null && touched != cell) continue;
            if (found.WidthOf(touched) >= system.Cells[touched].Width) Keep(touched, found);
        }

        return true;
    }

    /// <summary>As far as it goes: all at once, else by halves.</summary>
    private int Reckon(int cell, int by, int most, Change change, Func<int, int> price)
    {
        var far = 0;
        for (var step = most; step > 0 && far < most;)
        {
            if (minimal.TryFind(cell, by * step, change, price)) far += step;
            else step /= 2;
            step = Math.Min(step, most - far);
        }

        return far;
    }

    private void Keep(int cell, Witness witness)
    {
        witnesses[cell] = witness;
        foreach (var touched in witness.Touched)
        {
            if (!leanOn.TryGetValue(touched, out var who)) leanOn.Add(touched, who = []);
            who.Add(cell);
        }
    }

    /// <summary>Finds a witness that may use published cells, at a price, and hides those that it uses.</summary>
    private bool HideMore(int cell)
    {
        if (!Prove(cell, Price, out var witness)) return false;
        foreach (var touched in witness.Touched) hidden[touched] = true;
        return true;
    }

    /// <summary>A hidden cell costs a step; one that would have to be hidden costs more, and more still where many would miss it.</summary>
    private int Price(int cell)
    {
        if (hidden[cell]) return 1;
        var asked = system.Cells[cell];
        return asked is { Fate: Fate.Open, MayBeHidden: true } ? 40 + Math.Min(40, 2 * System.Numerics.BitOperations.Log2((uint)asked.Value + 1)) + (asked.Value <= asked.Width ? 10 : 0) : 0;
    }

    /// <summary>Adds a witness up: both tables hold in every equation, touch nothing published, and are wide enough apart.</summary>
    internal bool Holds(int cell) =>
        witnesses[cell] is { } witness && witness.WidthOf(cell) >= system.Cells[cell].Width && IsTable(witness.Up) && IsTable(witness.Down);

    private bool IsTable(Change change)
    {
        var sums = new Dictionary<int, int>();
        foreach (var (cell, by) in change.Cells)
        {
            if (!hidden[cell] || system.Cells[cell].Value + by < system.Cells[cell].Lower) return false;
            foreach (var (equation, sign) in incidence.EquationsOf(cell)) sums[equation] = sums.GetValueOrDefault(equation) + sign * by;
        }

        return sums.Values.All(sum => sum == 0);
    }
}
