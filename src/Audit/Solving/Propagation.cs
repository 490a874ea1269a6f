namespace Clinks.Engage.Audit.Solving;

/// <summary>
/// Carries bounds through relations, one at a time, until nothing new follows: a total less all of its parts but one bounds that one.
/// Cheap, exact, and enough for most of what subtraction can do; what needs several relations at once is left to <see cref="Simplex"/>.
/// </summary>
internal static class Propagation
{
    // Bounds that creep towards each other one by one (percentages do) are left to the simplex.
    private const int LooksAtEach = 40;

    /// <returns>False where the relations contradict each other.</returns>
    internal static bool Run(CountSystem system)
    {
        var relationsOf = new List<int>[system.Count];
        for (var u = 0; u < relationsOf.Length; u++) relationsOf[u] = [];
        for (var r = 0; r < system.Relations.Count; r++)
            foreach (var term in system.Relations[r].Terms)
                relationsOf[term.Unknown].Add(r);

        var looks = new int[system.Relations.Count];
        var waiting = new bool[system.Relations.Count];
        var queue = new Queue<int>();
        for (var r = 0; r < looks.Length; r++) Wait(r);
        while (queue.TryDequeue(out var next))
        {
            waiting[next] = false;
            looks[next]++;
            if (!Look(system, system.Relations[next], Changed)) return false;
        }

        return Enumerable.Range(0, system.Count).All(u => !system.IsImpossible(u));

        void Changed(int unknown)
        {
            foreach (var r in relationsOf[unknown]) Wait(r);
        }

        void Wait(int relation)
        {
            if (waiting[relation] || looks[relation] >= LooksAtEach) return;
            waiting[relation] = true;
            queue.Enqueue(relation);
        }
    }

    private static bool Look(CountSystem system, Relation relation, Action<int> changed)
    {
        long low = 0, high = 0;
        foreach (var (unknown, times) in relation.Terms)
        {
            low += times > 0 ? times * system.Least(unknown) : times * system.Most(unknown);
            high += times > 0 ? times * system.Most(unknown) : times * system.Least(unknown);
        }

        if (low > relation.Most || high < relation.Least) return false;
        foreach (var (unknown, times) in relation.Terms)
        {
            long least = system.Least(unknown), most = system.Most(unknown);
            var (ownLow, ownHigh) = times > 0 ? (times * least, times * most) : (times * most, times * least);
            // What the others leave for this one.
            var (from, to) = (relation.Least - (high - ownHigh), relation.Most - (low - ownLow));
            var (atLeast, atMost) = times > 0 ? (Ceiling(from, times), Floor(to, times)) : (Ceiling(-to, -times), Floor(-from, -times));
            if (!system.Narrow(unknown, atLeast, atMost)) continue;
            if (system.IsImpossible(unknown)) return false;
            (least, most) = (system.Least(unknown), system.Most(unknown));
            var (newLow, newHigh) = times > 0 ? (times * least, times * most) : (times * most, times * least);
            low += newLow - ownLow;
            high += newHigh - ownHigh;
            changed(unknown);
        }

        return true;
    }

    private static long Floor(long a, long b) => a >= 0 ? a / b : -((-a + b - 1) / b);

    private static long Ceiling(long a, long b) => -Floor(-a, b);
}
