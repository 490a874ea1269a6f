using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>The exact amounts that were given to one question. They leave Domain as the figures of a safe table only.</summary>
/// <param name="values">A value a row; of rows that gave none it is meaningless.</param>
internal sealed class GivenAmounts(ReadOnlyMemory<decimal> values, NumberBands bands, Crowd gave)
{
    /// <summary>Who gave one.</summary>
    internal Crowd Gave => gave;

    internal NumberBands Bands => bands;

    /// <summary>What these gave, in order of size. Who gave which is not in it, so the order of rows changes nothing.</summary>
    internal Contributions Of(Crowd who)
    {
        var given = new List<decimal>(who.Count());
        var all = values.Span;
        for (var row = 0; given.Count < given.Capacity; row++)
            if (who[row])
                given.Add(all[row]);
        given.Sort();
        return new([.. given], bands);
    }
}

/// <summary>What some organisations gave, each of them once, from the smallest to the largest.</summary>
internal sealed record Contributions(ImmutableArray<decimal> InOrder, NumberBands Bands)
{
    internal int Count => InOrder.Length;

    internal decimal Total { get; } = InOrder.Sum();

    /// <summary>The exact median: of an odd number of amounts one organisation's own.</summary>
    internal decimal Middle => (InOrder[FirstMiddle] + InOrder[LastMiddle]) / 2;

    internal int FirstMiddle => (Count - 1) / 2;

    internal int LastMiddle => Count / 2;

    /// <summary>What makes a contribution large where amounts may be below zero, too: how far it is from nothing (as is usual).</summary>
    internal decimal Size(int place) => Math.Abs(InOrder[place]);

    /// <summary>How large it is at least, for a reader of the bands: the tables of counts say how many are in each.</summary>
    internal decimal SizeByBand(int place) => InOrder[place] > 0 ? Bands.Bounds(Bands.Of(InOrder[place])).From : 0;
}
