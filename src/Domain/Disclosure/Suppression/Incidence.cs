namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>In which equations each cell stands, and with which sign; and the other way round. Flat, because it is walked all the time.</summary>
internal sealed class Incidence
{
    private readonly int[] ofCell, ofEquation;
    private readonly (int To, int Sign)[] equations, cells;

    internal Incidence(LinkedCells system)
    {
        ofCell = new int[system.Cells.Count + 1];
        ofEquation = new int[system.Equations.Count + 1];
        for (var e = 0; e < system.Equations.Count; e++)
        {
            var (total, parts) = system.Equations[e];
            ofCell[total + 1]++;
            foreach (var part in parts) ofCell[part + 1]++;
            ofEquation[e + 1] = ofEquation[e] + parts.Length + 1;
        }

        for (var c = 0; c < system.Cells.Count; c++) ofCell[c + 1] += ofCell[c];
        equations = new (int, int)[ofEquation[^1]];
        cells = new (int, int)[ofEquation[^1]];
        var next = ofCell.AsSpan(0, system.Cells.Count).ToArray();
        for (var e = 0; e < system.Equations.Count; e++)
        {
            var (total, parts) = system.Equations[e];
            var at = ofEquation[e];
            Put(total, -1);
            foreach (var part in parts) Put(part, 1);

            void Put(int cell, int sign)
            {
                cells[at++] = (cell, sign);
                equations[next[cell]++] = (e, sign);
            }
        }
    }

    internal int Equations => ofEquation.Length - 1;

    internal ReadOnlySpan<(int Equation, int Sign)> EquationsOf(int cell) => equations.AsSpan(ofCell[cell]..ofCell[cell + 1]);

    internal ReadOnlySpan<(int Cell, int Sign)> CellsOf(int equation) => cells.AsSpan(ofEquation[equation]..ofEquation[equation + 1]);
}
