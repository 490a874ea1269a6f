namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Looks at a witness as one who distrusts whoever found it: every table holds in every equation and touches nothing published, each
/// pair is far enough apart, and nobody's own answer rules out all of them.
/// </summary>
internal static class Proof
{
    internal static bool Holds(Witness? witness, int cell, LinkedCells system, Incidence incidence, IReadOnlyList<bool> hidden)
    {
        if (witness is null || !witness.Pairs.All(p => p.WidthOf(cell) >= system.Cells[cell].Width && IsTable(p.Up) && IsTable(p.Down))) return false;
        return witness.Pairs[0].Empties(system).All(emptied => witness.Pairs.Any(p =>
            system.Cells[emptied].Value - p.Lowers(emptied) >= system.Cells[emptied].LowerForThoseInIt));

        bool IsTable(Change change)
        {
            var sums = new Dictionary<int, int>();
            foreach (var (touched, by) in change.Cells)
            {
                if (!hidden[touched] || system.Cells[touched].Value + by < system.Cells[touched].Lower) return false;
                foreach (var (equation, sign) in incidence.EquationsOf(touched)) sums[equation] = sums.GetValueOrDefault(equation) + sign * by;
            }

            return sums.Values.All(sum => sum == 0);
        }
    }
}
