using System.Runtime.InteropServices;

namespace Clinks.Engage.Audit.Solving;

/// <summary>An unknown count, so many times.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Term(int Unknown, long Times);

/// <summary>What holds between unknown counts: <c>Least ≤ Σ Times · Unknown ≤ Most</c>. An equation has Least = Most.</summary>
internal sealed record Relation(Term[] Terms, long Least, long Most)
{
    /// <summary>A side without a bound. Far from where sums could overflow.</summary>
    internal const long Open = long.MaxValue / 8;

    internal bool IsEquation => Least == Most;

    /// <summary>In whole numbers, without rounding: what makes a witness a proof.</summary>
    internal bool Holds(ReadOnlySpan<long> counts)
    {
        long sum = 0;
        foreach (var (unknown, times) in Terms) sum += times * counts[unknown];
        return sum >= Least && sum <= Most;
    }
}

/// <summary>Unknown whole counts, each between two bounds, and what holds between them. All arithmetic here is exact.</summary>
internal sealed class CountSystem
{
    /// <summary>
    /// More organisations than anybody could ask. A count whose total is nowhere published is still finite, so that everything is bounded.
    /// </summary>
    internal const long Unbounded = 1_000_000;

    private readonly List<long> least = [];
    private readonly List<long> most = [];

    internal int Count => least.Count;

    internal List<Relation> Relations { get; } = [];

    internal long Least(int unknown) => least[unknown];

    internal long Most(int unknown) => most[unknown];

    internal bool IsKnown(int unknown) => least[unknown] == most[unknown];

    internal int Add(long atLeast = 0, long atMost = Unbounded)
    {
        least.Add(atLeast);
        most.Add(atMost);
        return least.Count - 1;
    }

    internal void Require(IEnumerable<Term> terms, long atLeast, long atMost) => Relations.Add(new([.. terms], atLeast, atMost));

    /// <summary>Narrows the bounds of one unknown; true where that tells something new.</summary>
    internal bool Narrow(int unknown, long atLeast, long atMost)
    {
        var news = false;
        if (atLeast > least[unknown])
        {
            least[unknown] = atLeast;
            news = true;
        }

        if (atMost < most[unknown])
        {
            most[unknown] = atMost;
            news = true;
        }

        return news;
    }

    internal bool IsImpossible(int unknown) => least[unknown] > most[unknown];
}
