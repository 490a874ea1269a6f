namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// How far each of some cells can move at most, as equations say one after the other. Far cheaper than a linear program, and enough to
/// see of most changes that there is none. What it rules out is ruled out; what it leaves need not be possible.
/// </summary>
internal sealed class Room
{
    private const long Free = long.MaxValue / 4;
    private const int MostPasses = 12;

    private readonly int[] starts, demands;
    private readonly (int Cell, int Sign)[] entries;
    private readonly long[] low, high;

    /// <param name="terms">In which equation each cell stands, and with which sign.</param>
    /// <param name="demands">What the terms of each equation have to add up to.</param>
    /// <param name="below">How far each cell can be lowered; upwards nothing limits it but the others.</param>
    internal Room(IReadOnlyList<(int Equation, int Cell, int Sign)> terms, int[] demands, int[] below)
    {
        this.demands = demands;
        low = [.. below.Select(by => -(long)by)];
        high = new long[below.Length];
        Array.Fill(high, Free);
        starts = new int[demands.Length + 1];
        entries = new (int, int)[terms.Count];
        foreach (var (equation, _, _) in terms) starts[equation + 1]++;
        for (var e = 0; e < demands.Length; e++) starts[e + 1] += starts[e];
        var next = starts.AsSpan(0, demands.Length).ToArray();
        foreach (var (equation, cell, sign) in terms) entries[next[equation]++] = (cell, sign);
    }

    /// <summary>False where some equation cannot be met.</summary>
    internal bool TryTighten()
    {
        for (var (pass, again) = (0, true); again && pass < MostPasses; pass++)
        {
            again = false;
            for (var equation = 0; equation < demands.Length; equation++)
                if (!TryTighten(equation, ref again))
                    return false;
        }

        return true;
    }

    private bool TryTighten(int equation, ref bool again)
    {
        var terms = entries.AsSpan(starts[equation]..starts[equation + 1]);
        var demand = demands[equation];
        long least = 0, most = 0;
        int freeBelow = 0, freeAbove = 0;
        foreach (var (cell, sign) in terms)
        {
            var (from, to) = Of(cell, sign);
            if (from <= -Free) freeBelow++;
            else least += from;
            if (to >= Free) freeAbove++;
            else most += to;
        }

        if ((freeBelow == 0 && least > demand) || (freeAbove == 0 && most < demand)) return false;
        if (freeBelow > 1 && freeAbove > 1) return true;
        foreach (var (cell, sign) in terms)
        {
            var (from, to) = Of(cell, sign);
            var (least1, most1) = (from, to);
            // What the others leave it, where at most it is free itself.
            if (freeBelow == (from <= -Free ? 1 : 0)) most1 = Math.Min(to, demand - (from <= -Free ? least : least - from));
            if (freeAbove == (to >= Free ? 1 : 0)) least1 = Math.Max(from, demand - (to >= Free ? most : most - to));
            if (least1 > most1) return false;
            if (least1 == from && most1 == to) continue;
            again = true;
            (low[cell], high[cell]) = sign > 0 ? (least1, most1) : (-most1, -least1);
        }

        return true;
    }

    private (long From, long To) Of(int cell, int sign) => sign > 0 ? (low[cell], high[cell]) : (-high[cell], -low[cell]);
}
