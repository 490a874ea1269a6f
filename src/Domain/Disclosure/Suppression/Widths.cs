namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Proves of each hidden cell that it is wide, hides more where it cannot, and publishes again what need not be hidden (the polish).
/// What it says is proven: a cell without a witness is reported, never taken for safe.
/// </summary>
internal sealed class Widths
{
    private const int Afar = 5, MostToReckonAgain = 150, MostPivots = 6_000, MostLooked = 2_000_000;

    private readonly LinkedCells system;
    private readonly Incidence incidence;
    private readonly Moves moves;
    private readonly MinimalChange minimal;
    private readonly bool[] hidden;
    private readonly Witness?[] witnesses;

    // Under which no cell may go: for whoever is in any of them, and for strangers.
    private readonly int[] floorForAll, floorForStrangers;

    private readonly bool anybodyKnows, patient;
    private int? narrow;

    // Where publishing one cell more is not worth a linear program.
    private bool reckons = true;

    // For each cell, the cells whose witness touches it. Some of them have another witness since.
    private readonly Dictionary<int, HashSet<int>> leanOn = [];

    /// <param name="patient">The table is wanted whole, however long it takes: it is not given up for one cell.</param>
    internal Widths(LinkedCells system, bool[] hidden, bool patient = false)
    {
        this.patient = patient;
        this.system = system;
        this.hidden = hidden;
        incidence = new(system);
        floorForAll = [.. system.Cells.Select(c => c.LowerForThoseInIt)];
        floorForStrangers = [.. system.Cells.Select(c => c.Lower)];
        anybodyKnows = system.Cells.Any(c => c.SomebodyKnows);
        moves = new(system, incidence);
        minimal = new(system, incidence) { MostPivots = patient ? 2_000 : 300 };
        witnesses = new Witness?[hidden.Length];
    }

    internal IReadOnlyList<bool> Hidden => hidden;

    internal Witness? WitnessOf(int cell) => witnesses[cell];

    /// <summary>A hidden cell for which no witness was found, whatever else was hidden: the first, for then there is no need to go on.</summary>
    internal int? Narrow => narrow;

    /// <summary>Something is asked of it.</summary>
    private bool MustBeWide(int cell) => hidden[cell] && system.Cells[cell].Width > 0;

    /// <summary>Proves what can be proven; where more has to be hidden, hides the cheapest that helps.</summary>
    internal void Widen()
    {
        // Small cells first: theirs are the witnesses that are hard to find, and large ones are often wide by them.
        foreach (var cell in Enumerable.Range(0, hidden.Length).Where(MustBeWide).OrderBy(c => system.Cells[c].Value).ThenBy(c => c).ToList())
        {
            if (witnesses[cell] is not null || Prove(cell)) continue;
            if (!HideMore(cell) && (patient || !ProveFromAfar(cell)) && IsLost(cell)) return;
            if (witnesses[cell] is null) Prove(cell);
        }

        // What was hidden meanwhile has to be wide, too.
        for (var again = true; again;)
        {
            again = false;
            narrow = null;
            for (var cell = 0; cell < hidden.Length; cell++)
            {
                if (!MustBeWide(cell) || witnesses[cell] is not null || Prove(cell)) continue;
                if (HideMore(cell) || ProveFromAfar(cell)) again = true;
                else if (IsLost(cell)) return;
            }
        }
    }

    /// <summary>One cell that cannot be hidden well enough is the end of its table; with patience others may yet make room for it.</summary>
    private bool IsLost(int cell)
    {
        narrow ??= cell;
        return !patient;
    }

    /// <summary>Publishes again what is hidden without need, the most wanted first: as long as every other hidden cell stays wide.</summary>
    internal void Polish()
    {
        var extra = Enumerable.Range(0, hidden.Length).Where(c => hidden[c] && system.Cells[c].Fate is Fate.Open)
            .OrderByDescending(c => system.Cells[c].Keep).ThenBy(c => c);
        reckons = system.Cells.Count <= MostToReckonAgain || patient;
        foreach (var cell in extra) TryPublish(cell);
        reckons = true;
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

    private bool Prove(int cell)
    {
        if (TryProve(cell, c => hidden[c] ? 1 : 0) is not { } witness) return false;
        Accept(cell, witness);
        return true;
    }

    /// <summary>A pair that is enough for whoever is in any cell is enough for every cell that it moves as far.</summary>
    private void Accept(int cell, Witness witness)
    {
        Keep(cell, witness);
        if (witness.Pairs is not [var pair]) return;
        foreach (var touched in pair.Touched)
            if (witnesses[touched] is null && pair.WidthOf(touched) >= system.Cells[touched].Width)
                Keep(touched, witness);
    }

    /// <summary>One pair for everybody, if there is one; else one for strangers, and one for those in each cell that it empties.</summary>
    private Witness? TryProve(int cell, Func<int, int> price)
    {
        if (Find(cell, floorForAll, price) is { } forAll) return new([forAll]);
        if (!anybodyKnows || Find(cell, floorForStrangers, price) is not { } forStrangers) return null;
        var pairs = ImmutableArray.CreateBuilder<Pair>();
        pairs.Add(forStrangers);
        foreach (var emptied in forStrangers.Empties(system))
        {
            floorForStrangers[emptied] = floorForAll[emptied];
            var forThem = Find(cell, floorForStrangers, price);
            floorForStrangers[emptied] = system.Cells[emptied].Lower;
            if (forThem is null) return null;
            pairs.Add(forThem);
        }

        return new(pairs.DrainToImmutable());
    }

    private Pair? Find(int cell, int[] floor, Func<int, int> price)
    {
        // A release is not kept waiting for one table.
        if (!patient && (minimal.Pivots > MostPivots || moves.Looked > MostLooked)) return null;
        moves.Floor = minimal.Floor = floor;
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
        if (wide < width && !reckons) return null;
        if (wide < width) wide += Reckon(cell, 1, width - wide, up, price);
        if (wide < width) wide += Reckon(cell, -1, Math.Min(width - wide, system.Cells[cell].Value + down.Of(cell) - floor[cell]), down, price);
        return wide < width ? null : new(up, down);
    }

    private bool ProveFromAfar(int cell)
    {
        // Of few cells, all were tried.
        if (system.Cells.Count <= MinimalChange.MostCells) return false;
        minimal.Reach = Afar;
        var proven = Prove(cell);
        minimal.Reach = 1;
        return proven;
    }

    /// <summary>As far as it goes: one step, and then the rest at once, else by halves.</summary>
    private int Reckon(int cell, int by, int most, Change change, Func<int, int> price)
    {
        if (most < 1 || !minimal.TryFind(cell, by, change, price)) return 0;
        var far = 1;
        for (var step = most - far; step > 0;)
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

    /// <summary>
    /// Finds a witness that may use published cells, at a price, and hides those that it uses. With patience, where there is none, what stands
    /// most in the way is hidden, and it is tried again.
    /// </summary>
    private bool HideMore(int cell)
    {
        if (TryProve(cell, Price) is { } witness)
        {
            foreach (var touched in witness.Touched) hidden[touched] = true;
            Accept(cell, witness);
            return true;
        }

        if (!patient || Obstacle(cell) is not { } obstacle) return false;
        hidden[obstacle] = true;
        return true;
    }

    /// <summary>
    /// The published cell that costs least among those in the equation that leaves least room: a total of four over four cells lets
    /// none of them be five apart.
    /// </summary>
    private int? Obstacle(int cell)
    {
        int? best = null;
        var least = (Room: long.MaxValue, Price: int.MaxValue);
        foreach (var (equation, _) in incidence.EquationsOf(cell))
        {
            long room = 0;
            foreach (var (other, sign) in incidence.CellsOf(equation))
                if (hidden[other])
                    room += sign < 0 ? system.Cells[cell].Width : system.Cells[other].Value - system.Cells[other].Lower;
            foreach (var (other, _) in incidence.CellsOf(equation))
            {
                if (hidden[other] || Price(other) is var price && price == 0) continue;
                var rank = (Math.Min(room, system.Cells[cell].Width), price);
                if (rank.CompareTo(least) < 0) (best, least) = (other, rank);
            }
        }

        return best;
    }

    /// <summary>A hidden cell costs a step; one that would have to be hidden costs more, and more still where many would miss it.</summary>
    private int Price(int cell)
    {
        if (hidden[cell]) return 1;
        var asked = system.Cells[cell];
        return asked is { Fate: Fate.Open, MayBeHidden: true } ? 40 + Math.Min(40, 2 * System.Numerics.BitOperations.Log2((uint)asked.Value + 1)) + (asked.Value <= asked.Width ? 10 : 0) : 0;
    }
}
