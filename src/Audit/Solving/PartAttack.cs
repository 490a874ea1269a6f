namespace Clinks.Engage.Audit.Solving;

/// <summary>The groups of one part. Remembers, for each unknown, the tables in which it was seen smallest and largest.</summary>
internal sealed class PartAttack(Part part)
{
    // No search may use more than this part of the effort that is left.
    private const int Searches = 4;

    private const int Mendings = 5, ChangesEach = 40;

    // Nodes times unknowns, which a search takes its time by. Of many crosses only so much is looked at before it is called undecided.
    private const long FirstTable = 100_000, AllSearches = 600_000;

    private readonly long[]?[] lower = new long[part.Unknowns.Length][];
    private readonly long[]?[] higher = new long[part.Unknowns.Length][];
    private readonly Effort effort = new(Effort.OfAPart);
    private readonly Mending mending = new(part, new(Effort.OfAPart));
    private readonly List<long[]> tables = [];
    private Simplex? simplex;
    private bool hasBegun, simplexStands;
    private Standing? refused;
    private Moves? moves;
    private Swaps? swaps;
    private bool lookedForAny;
    private long work = AllSearches;

    internal bool IsContradiction
    {
        get
        {
            if (!hasBegun) Begin();
            return refused is Standing.Contradiction;
        }
    }

    internal Width Answer(int unknown, Question question)
    {
        if (!hasBegun) Begin();
        if (refused is { } standing) return new(standing, part.Least[unknown], part.Most[unknown]);
        if (Settled()) return Wide();
        effort.Share(Searches);
        Move(unknown, question.Threshold, Settled);
        if (Settled()) return Wide();

        // Where no table was found, every further search would be as long, and fractions prove nothing of who may be few.
        if (!question.IsHidden && Seen(unknown) is null) return new(Standing.Undecided, part.Least[unknown], part.Most[unknown]);

        // Floating point proposes: what it cannot reach, whole numbers cannot either.
        if (Fractions() is not { } fractions) return new(Standing.Undecided, part.Least[unknown], part.Most[unknown]);
        var (outer, inner) = (Relaxed(fractions, unknown, 1), Relaxed(fractions, unknown, -1));
        if (Settled()) return Wide();
        if (outer is null || inner is null) return new(Standing.Undecided, part.Least[unknown], part.Most[unknown]);

        // A table may lie between: whole numbers decide.
        var least = Seen(unknown) is var (low, _) && low == outer ? outer : Whole(1);
        if (Settled()) return Wide();
        var most = Seen(unknown) is var (_, high) && high == inner ? inner : Whole(-1);
        if (Settled()) return Wide();
        if (least is { } a && most is { } b) return new(Standing.Narrow, a, b, Proof(unknown));
        // Not even fractions reach the threshold: narrow for certain, only how narrow is not exact.
        return question.IsHidden && inner - outer < question.Threshold
            ? new(Standing.Narrow, outer.Value, inner.Value)
            : new(Standing.Undecided, outer.Value, inner.Value);

        bool Settled() => Seen(unknown) is var (least, most) && question.IsSettledBy(least, most);

        Width Wide() => Seen(unknown) is var (least, most) ? new(Standing.Wide, least, most, Proof(unknown)) : throw new InvalidOperationException("Wide without having been seen.");

        long? Whole(int sign)
        {
            var search = new WholeNumbers(part, effort, Remember);
            var found = search.Extreme(fractions, unknown, sign, Nodes(work), Settled);
            work -= (long)search.Nodes * part.Unknowns.Length;
            return found;
        }
    }

    private void Begin()
    {
        hasBegun = true;
        // Where a table is found by mending, nothing contradicts itself, and fractions need not be looked at before they are asked for.
        for (var tries = 0; tries < Mendings; tries++)
        {
            var counts = (long[])part.Least.Clone();
            if (!mending.Mend(counts, -1, ChangesEach * counts.Length)) continue;
            Remember(counts);
            return;
        }

        Fractions();
    }

    /// <summary>A point within all bounds; null where there is none, or none was found.</summary>
    private Simplex? Fractions()
    {
        if (simplex is not null) return simplexStands ? simplex : null;
        simplex = Simplex.Of(part, effort);
        var outcome = simplex.Feasible();
        simplexStands = outcome is Outcome.Found;
        if (simplexStands && WholeNumbers.Whole(part, simplex) is { } counts) Remember(counts);
        // Said of the whole part only where no table is known.
        if (!simplexStands && lower[0] is null) refused = outcome is Outcome.Impossible ? Standing.Contradiction : Standing.Undecided;
        return simplexStands ? simplex : null;
    }

    /// <summary>
    /// From the tables in which it was seen largest and smallest to others, as long as a step is found: in both directions by swaps, which
    /// cost little, and where those lead no further, by the smallest change that there is.
    /// </summary>
    private void Move(int unknown, long farthest, Func<bool> enough)
    {
        if (Seen(unknown) is null && !lookedForAny)
        {
            lookedForAny = true;
            new WholeNumbers(part, effort, Remember).Any(simplex!, mending, Nodes(FirstTable));
        }

        if (Seen(unknown) is null) return;
        swaps ??= new(part, mending);
        Swap(1);
        Swap(-1);
        if (enough()) return;
        moves ??= new(part, effort);
        foreach (var sign in (int[])[1, -1])
        {
            while (!enough() && moves.From(Farthest(sign), unknown, sign, farthest) is { } table)
            {
                swaps.Learn(Farthest(sign), table);
                Remember(table);
                Swap(sign);
            }
        }

        long[]? Afresh(int sign)
        {
            var size = Farthest(sign)[unknown] + sign;
            return size < part.Least[unknown] || size > part.Most[unknown] ? null : swaps.Afresh(tables, unknown, size);
        }

        long[] Farthest(int sign) => (sign > 0 ? higher : lower)[unknown]!;

        void Swap(int sign)
        {
            while (!enough() && (swaps.From(Farthest(sign), unknown, sign, farthest) ?? Afresh(sign)) is { } table) Remember(table);
        }
    }

    /// <summary>The least (or most) in fractions, rounded to where whole numbers can lie; a table, if it is one, is remembered.</summary>
    private long? Relaxed(Simplex simplex, int unknown, int sign)
    {
        if (simplex.Extreme(unknown, sign) is not Outcome.Found) return null;
        if (WholeNumbers.Whole(part, simplex) is { } counts) Remember(counts);
        return sign > 0 ? (long)Math.Ceiling(simplex.Value(unknown) - Simplex.Tolerance) : (long)Math.Floor(simplex.Value(unknown) + Simplex.Tolerance);
    }

    private int Nodes(long work) => (int)Math.Clamp(work / part.Unknowns.Length, 0, Attack.Budget);

    private (long Least, long Most)? Seen(int unknown) => lower[unknown] is { } low && higher[unknown] is { } high ? (low[unknown], high[unknown]) : null;

    private Witnesses? Proof(int unknown) => lower[unknown] is { } low && higher[unknown] is { } high ? new(part, low, high) : null;

    private void Remember(long[] counts)
    {
        tables.Add(counts);
        for (var u = 0; u < counts.Length; u++)
        {
            if (lower[u] is not { } low || counts[u] < low[u]) lower[u] = counts;
            if (higher[u] is not { } high || counts[u] > high[u]) higher[u] = counts;
        }
    }
}
