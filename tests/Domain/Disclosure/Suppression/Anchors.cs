namespace Clinks.Engage.Domain.Disclosure.Suppression;

/// <summary>
/// Two small tables that Statistics Norway publishes with its packages (statisticsnorway/ssb-ssbtools, MIT), and what its GaussSuppression
/// makes of them. Columns: annet, arbeid, soshjelp, trygd. In the second, regions are grouped in three ways that do not nest.
/// </summary>
internal static class Anchors
{
    internal static LinkedCells Z1(int upTo, int width, bool zerosToo = false) => Read("""
        A  11  11  55  36
        B   7   1  29  18
        C   5   8  35  25
        D  13   2  17  13
        E   9  14  63  52
        F  12   9  24  22
        G   6   4  22   8
        H   9   3  38  15
        """, 0, upTo, width, zerosToo);

    internal static LinkedCells Z2(int upTo, int width, bool zerosToo = false) => Read("""
        A 1 300  11  11  55  36
        B 4 300   7   1  29  18
        C 5 300   5   8  35  25
        D 5 300  13   2  17  13
        E 6 300   9  14  63  52
        F 6 300  12   9  24  22
        G 8 300   6   4  22   8
        H 8 300   9   3  38  15
        I 1 400   3   0   9   2
        J 10 400   9   0  32  20
        K 10 400   4   2  18  11
        """, 2, upTo, width, zerosToo);

    private static LinkedCells Read(string drawing, int groupings, int upTo, int width, bool zerosToo)
    {
        var rows = drawing.Split('\n').Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToList();
        var lines = rows.Select(row => (Values: row.Skip(1 + groupings).Select(v => int.Parse(v, null)).ToArray(), Groups: row.Skip(1).Take(groupings).ToArray())).ToList();
        var system = new LinkedCells();
        var regions = lines.Select(line => Line(line.Values)).ToList();
        var all = Sum(Enumerable.Range(0, lines.Count));
        for (var g = 0; g < groupings; g++)
        {
            var groups = Enumerable.Range(0, lines.Count).GroupBy(l => lines[l].Groups[g]).Select(group => group.ToList()).ToList();
            foreach (var group in groups) Sum(group);
        }

        return system;

        // Four answers and their total; a total of regions is the sum of theirs, answer by answer.
        int[] Line(int[] values)
        {
            int[] line = [.. values.Select(Add), Add(values.Sum())];
            system.IsSum(line[4], line.AsSpan(0, 4));
            return line;
        }

        int[] Sum(IEnumerable<int> members)
        {
            var some = members.ToList();
            var line = Line([.. Enumerable.Range(0, 4).Select(h => some.Sum(m => lines[m].Values[h]))]);
            for (var h = 0; h < 5; h++) system.IsSum(line[h], [.. some.Select(m => regions[m][h])]);
            return line;
        }

        int Add(int value) => system.Add(new(value,
            value <= upTo && (value > 0 || zerosToo) ? Fate.Hidden : value == 0 ? Fate.Published : Fate.Open, width, Lower: 0, Keep: value));
    }
}
