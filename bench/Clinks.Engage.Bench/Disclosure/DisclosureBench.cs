using System.Diagnostics;
using Clinks.Engage.Domain.Disclosure.Suppression;

namespace Clinks.Engage.Bench.Disclosure;

/// <summary>
/// What disclosure control takes, widths and their proof included. The bars are R's GaussSuppression without widths, on tables of the
/// same size on two such cores: 2.1 s, 5 to 13.6 s, 22 s.
/// </summary>
internal static class DisclosureBench
{
    private const int Threshold = 5;

    public static int Run()
    {
        Warm();
        var square = Measure("50 x 50, 100,000 respondents", new RandomTables([new(50), new(50)], 100_000, 1, 2.2).Cross(Threshold, [0, 1]));
        var linked = Measure("four linked tables",
            new RandomTables([new(60, 5), new(40, 5), new(10), new(2), new(8), new(2)], 14_000, 2, 2).Cross(Threshold, [0, 1], [0, 2, 3], [1, 2, 3], [0, 4, 5]));
        var large = Measure("14,000 cells", new RandomTables([new(60, 5), new(40, 5), new(3)], 40_000, 3, 1.5).Cross(Threshold, [0, 1, 2]));
        Console.WriteLine(FormattableString.Invariant($"disclosure: {square:0.0}s 50x50, {linked:0.0}s linked, {large:0.0}s 14k"));
        return 0;
    }

    private static void Warm() => Pattern.Of(new RandomTables([new(20, 5), new(10), new(2)], 1_000, 4, 1).Cross(Threshold, [0, 1], [0, 2]));

    private static double Measure(string name, LinkedCells system)
    {
        var primary = system.Cells.Count(c => c.Fate is Fate.Hidden);
        var watch = Stopwatch.GetTimestamp();
        if (Environment.GetEnvironmentVariable("STAGES") is not null)
        {
            var g = Elimination.Choose(system);
            Console.WriteLine($"  gauss {g.Count(x => x)} {Stopwatch.GetElapsedTime(watch).TotalSeconds:0.00}");
            var w = new Widths(system, g);
            w.Widen();
            Console.WriteLine($"  widen {w.Hidden.Count(x => x)} narrow {w.Narrow.Count()} {Stopwatch.GetElapsedTime(watch).TotalSeconds:0.00} looked {w.Looked} pivots {w.Pivots}");
            var inc = new Incidence(system);
            foreach (var c in w.Narrow.Take(12))
            {
                Console.WriteLine($"    cell {c} value {system.Cells[c].Value}: " + string.Join("; ", inc.EquationsOf(c).ToArray().Select(e => string.Join(" ", inc.CellsOf(e.Equation).ToArray().Where(x => w.Hidden[x.Cell] || x.Sign < 0).Select(x => $"{(x.Sign < 0 ? "=" : "")}{system.Cells[x.Cell].Value}{(w.Hidden[x.Cell] ? "h" : "p")}{(x.Cell == c ? "*" : "")}")) + $" ({inc.CellsOf(e.Equation).ToArray().Count(x => !w.Hidden[x.Cell] && system.Cells[x.Cell].Value > 0)} more)")));
            }
            w.Polish();
            Console.WriteLine($"  polish {w.Hidden.Count(x => x)} {Stopwatch.GetElapsedTime(watch).TotalSeconds:0.00} looked {w.Looked} pivots {w.Pivots}");
            return 0;
        }
        var pattern = Pattern.Of(system);
        var took = Stopwatch.GetElapsedTime(watch).TotalSeconds;
        Console.WriteLine(FormattableString.Invariant($"{name}: {system.Cells.Count} cells, {primary} primary, {pattern.Hidden.Count(h => h)} hidden in all, {pattern.Narrow.Length} not proven wide, {took:0.00} s"));
        return took;
    }
}
