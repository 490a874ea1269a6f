namespace Clinks.Engage.Audit.Solving;

#pragma warning disable CA5394 // A seed, not a secret.

/// <summary>Random systems of counts: small linked tables of which some cells, margins and percentages are known.</summary>
internal static class Systems
{
    /// <summary>One to three tables of a few rows and columns that share their row margins, each made of real counts, so that they have a solution.</summary>
    public static CountSystem Linked(Random random, int mostRows = 3, int mostColumns = 3, int mostTables = 3, int most = 6)
    {
        var system = new CountSystem();
        var rows = 1 + random.Next(mostRows);
        var totals = new int[rows];
        var margins = Enumerable.Range(0, rows).Select(_ => system.Add(0, 500)).ToArray();
        for (var table = 1 + random.Next(mostTables); table > 0; table--)
        {
            var columns = 2 + random.Next(mostColumns - 1);
            var counts = new int[rows, columns];
            var first = totals.All(t => t == 0);
            for (var r = 0; r < rows; r++)
                for (var n = first ? random.Next(most * columns / 2) : totals[r]; n > 0; n--)
                    counts[r, random.Next(columns)]++;
            for (var r = 0; r < rows; r++) totals[r] = Enumerable.Range(0, columns).Sum(c => counts[r, c]);
            var cells = new int[rows, columns];
            for (var r = 0; r < rows; r++)
                for (var c = 0; c < columns; c++)
                    cells[r, c] = random.Next(4) == 0 ? system.Add(counts[r, c], counts[r, c]) : system.Add(counts[r, c] > 0 && random.Next(3) == 0 ? 1 : 0, 500);
            for (var r = 0; r < rows; r++) system.Require([.. Enumerable.Range(0, columns).Select(c => new Term(cells[r, c], 1)), new(margins[r], -1)], 0, 0);
            for (var c = 0; c < columns; c++)
            {
                var sum = Enumerable.Range(0, rows).Sum(r => counts[r, c]);
                if (random.Next(5) > 0) system.Require(Enumerable.Range(0, rows).Select(r => new Term(cells[r, c], 1)), sum, sum);
                // Known to be at most so many, as a percentage tells.
                if (random.Next(3) == 0) system.Require([new(cells[0, c], 200), new(margins[0], -2 * 100 * counts[0, c] / Math.Max(1, totals[0]) - 1)], -Relation.Open, 400);
            }
        }

        for (var r = 0; r < rows; r++)
            if (random.Next(3) > 0)
                system.Narrow(margins[r], totals[r], totals[r]);
        return system;
    }

    /// <summary>All tables, one by one: slow and obvious. Null where there are too many to count.</summary>
    public static (long Least, long Most)?[]? Enumerate(CountSystem system, int budget)
    {
        var found = new (long Least, long Most)?[system.Count];
        var counts = new long[system.Count];
        return Try(0) ? found : null;

        bool Try(int unknown)
        {
            if (budget-- < 0) return false;
            // A relation all of whose unknowns are set either holds or not.
            if (unknown > 0 && system.Relations.Exists(r => r.Terms.All(t => t.Unknown < unknown) && r.Terms.Any(t => t.Unknown == unknown - 1) && !r.Holds(counts))) return true;
            if (unknown == system.Count)
            {
                for (var u = 0; u < found.Length; u++) found[u] = found[u] is var (low, high) ? (Math.Min(low, counts[u]), Math.Max(high, counts[u])) : (counts[u], counts[u]);
                return true;
            }

            for (var n = system.Least(unknown); n <= system.Most(unknown); n++)
            {
                counts[unknown] = n;
                if (!Try(unknown + 1)) return false;
            }

            return true;
        }
    }
}
