namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// A small linear program: least cost of variables between zero and their limits, that meet demands. The bounded simplex method on a
/// dense tableau (Chvátal, "Linear Programming", chapter 8), with one costly stopgap a row to begin from.
/// </summary>
/// <param name="mostPivots">Pivots after which it gives up.</param>
internal sealed class Simplex(int rows, int columns, int mostPivots)
{
    private const double Nothing = 1e-9, Stopgap = 1e6;

    // The last column is the demand that the basis meets.
    private readonly double[][] table = [.. Enumerable.Range(0, rows).Select(_ => new double[columns + 1])];
    private readonly double[] cost = new double[columns + 1];
    private readonly double[] limit = new double[columns];
    private readonly bool[] atLimit = new bool[columns];

    // Which variable each row gives; -1 is the row's stopgap.
    private readonly int[] basis = [.. Enumerable.Repeat(-1, rows)];

    internal int Pivots { get; private set; }

    internal double this[int row, int column]
    {
        set => table[row][column] = value;
    }

    internal void Demand(int row, double demand) => table[row][columns] += demand;

    internal void Variable(int column, double price, double atMost) => (cost[column], limit[column]) = (price, atMost);

    internal bool TrySolve(out double[] solution)
    {
        solution = new double[columns];
        foreach (var row in table)
        {
            if (row[columns] < 0)
                for (var i = 0; i <= columns; i++)
                    row[i] = -row[i];
            // Reduced costs: what a variable costs, less what it spares of stopgaps.
            for (var i = 0; i <= columns; i++) cost[i] -= Stopgap * row[i];
        }

        while (Entering() is var entering && entering >= 0)
        {
            if (Pivots++ > mostPivots || !Enter(entering)) return false;
        }

        for (var row = 0; row < rows; row++)
        {
            if (basis[row] >= 0) solution[basis[row]] = table[row][columns];
            else if (table[row][columns] > 1e-6) return false;
        }

        for (var column = 0; column < columns; column++)
            if (atLimit[column])
                solution[column] = limit[column];
        return true;
    }

    /// <summary>The variable that spares most; after many pivots the first that spares anything (Bland), which cannot go round in circles.</summary>
    private int Entering()
    {
        var best = -1;
        var most = Nothing * Stopgap;
        for (var column = 0; column < columns; column++)
        {
            if (limit[column] < Nothing) continue;
            var spares = atLimit[column] ? cost[column] : -cost[column];
            if (spares <= most) continue;
            best = column;
            if (Pivots > mostPivots / 2) return best;
            most = spares;
        }

        return best;
    }

    private bool Enter(int entering)
    {
        var up = atLimit[entering] ? -1 : 1;
        var (step, leaving, leavesAtLimit) = (limit[entering], -1, false);
        for (var row = 0; row < rows; row++)
        {
            var slope = table[row][entering] * up;
            if (slope > Nothing)
            {
                var room = table[row][columns] / slope;
                if (room < step - Nothing || (room < step + Nothing && leaving >= 0 && basis[row] < basis[leaving])) (step, leaving, leavesAtLimit) = (Math.Max(0, room), row, false);
            }
            else if (slope < -Nothing)
            {
                var most = basis[row] < 0 ? double.PositiveInfinity : limit[basis[row]];
                var room = (most - table[row][columns]) / -slope;
                if (room < step - Nothing || (room < step + Nothing && leaving >= 0 && basis[row] < basis[leaving])) (step, leaving, leavesAtLimit) = (Math.Max(0, room), row, true);
            }
        }

        if (double.IsPositiveInfinity(step)) return false;
        // The values of the basis follow the entering variable.
        for (var row = 0; row < rows; row++) table[row][columns] -= table[row][entering] * up * step;
        if (leaving < 0)
        {
            atLimit[entering] = !atLimit[entering];
            return true;
        }

        if (basis[leaving] >= 0) atLimit[basis[leaving]] = leavesAtLimit;
        var value = (atLimit[entering] ? limit[entering] : 0) + up * step;
        atLimit[entering] = false;
        basis[leaving] = entering;
        Turn(leaving, entering);
        table[leaving][columns] = value;
        return true;
    }

    /// <summary>Writes the tableau for the new basis; the values, in the last column, are kept apart from it.</summary>
    private void Turn(int leaving, int entering)
    {
        var pivot = table[leaving];
        var scale = 1 / pivot[entering];
        for (var i = 0; i < columns; i++) pivot[i] *= scale;
        for (var row = 0; row < rows; row++)
            if (row != leaving && Math.Abs(table[row][entering]) > Nothing)
                Subtract(table[row].AsSpan(0, columns), pivot.AsSpan(0, columns), table[row][entering]);
        if (Math.Abs(cost[entering]) > Nothing) Subtract(cost.AsSpan(0, columns), pivot.AsSpan(0, columns), cost[entering]);
    }

    private static void Subtract(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var wide = System.Numerics.Vector<double>.Count;
        var times = new System.Numerics.Vector<double>(factor);
        var i = 0;
        for (; i <= target.Length - wide; i += wide)
            (new System.Numerics.Vector<double>(target[i..]) - times * new System.Numerics.Vector<double>(source[i..])).CopyTo(target[i..]);
        for (; i < target.Length; i++) target[i] -= factor * source[i];
    }
}
