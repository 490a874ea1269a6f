using System.Numerics;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// What follows from the sizes of a few overlapping crowds, for a reader who knows which of their combinations cannot occur
/// (taken to be all that do not: more than any reader knows). Every union of the combinations that do occur is tried.
/// </summary>
internal static class Deduction
{
    /// <summary>Is the size of some union of combinations determined, and under the threshold?</summary>
    /// <param name="known">Crowds of which the sizes are published; at most five.</param>
    internal static bool TellsOfFew(ReadOnlySpan<Crowd> known, Crowd all, int threshold)
    {
        var sizes = Sizes(known, all);
        var atoms = Enumerable.Range(0, sizes.Length).Where(a => sizes[a] > 0).ToArray();
        var basis = new List<Fraction[]>();
        Add(basis, [.. atoms.Select(_ => Fraction.One)]);
        for (var k = 0; k < known.Length; k++)
        {
            var bit = k;
            Add(basis, [.. atoms.Select(a => (a >> bit & 1) != 0 ? Fraction.One : Fraction.Zero)]);
        }

        // Large atoms are in no small union.
        var small = Enumerable.Range(0, atoms.Length).Where(a => sizes[atoms[a]] < threshold).ToArray();
        for (var set = 1; set < 1 << small.Length; set++)
        {
            var chosen = Enumerable.Range(0, small.Length).Where(i => (set >> i & 1) != 0).Select(i => small[i]).ToHashSet();
            if (chosen.Sum(a => sizes[atoms[a]]) < threshold && Reduce(basis, [.. Enumerable.Range(0, atoms.Length).Select(a => chosen.Contains(a) ? Fraction.One : Fraction.Zero)]).All(f => f.IsZero))
                return true;
        }

        return false;
    }

    /// <summary>How many responses are in each combination; bit k is "in crowd k".</summary>
    private static int[] Sizes(ReadOnlySpan<Crowd> known, Crowd all)
    {
        var sizes = new int[1 << known.Length];
        for (var combination = 0; combination < sizes.Length; combination++)
        {
            var who = all;
            for (var k = 0; k < known.Length; k++) who = (combination >> k & 1) != 0 ? who.And(known[k]) : who.Without(known[k]);
            sizes[combination] = who.Count();
        }

        return sizes;
    }

    private static void Add(List<Fraction[]> basis, Fraction[] row)
    {
        row = Reduce(basis, row);
        if (!row.All(f => f.IsZero)) basis.Add(row);
    }

    private static Fraction[] Reduce(List<Fraction[]> basis, Fraction[] row)
    {
        foreach (var known in basis)
        {
            var lead = Array.FindIndex(known, f => !f.IsZero);
            if (row[lead].IsZero) continue;
            var factor = row[lead] / known[lead];
            row = [.. row.Select((value, i) => value - factor * known[i])];
        }

        return row;
    }

    /// <summary>Small exact fractions: six unknowns need no more.</summary>
    private readonly record struct Fraction(BigInteger Over, BigInteger Under)
    {
        internal static Fraction One { get; } = new(1, 1);

        internal static Fraction Zero { get; } = new(0, 1);

        internal bool IsZero => Over.IsZero;

        public static Fraction operator -(Fraction a, Fraction b) => Lowest(a.Over * b.Under - b.Over * a.Under, a.Under * b.Under);

        public static Fraction operator *(Fraction a, Fraction b) => Lowest(a.Over * b.Over, a.Under * b.Under);

        public static Fraction operator /(Fraction a, Fraction b) => Lowest(a.Over * b.Under, a.Under * b.Over);

        private static Fraction Lowest(BigInteger over, BigInteger under)
        {
            var common = BigInteger.GreatestCommonDivisor(over, under);
            return common.IsZero ? Zero : new(over / common, under / common);
        }
    }
}
