namespace Clinks.Engage.Domain.Results;

/// <summary>
/// Ever coarser bands: neighbours are put together, those first that are smallest together. Choices and numbers stand in an order that
/// means something, and so do regions, from north to south.
/// </summary>
internal static class CoarserBands
{
    /// <summary>From one step coarser than these down to two bands.</summary>
    /// <param name="bands">In the order of their first category.</param>
    /// <param name="sizes">How many are in each category.</param>
    internal static IEnumerable<ImmutableArray<ImmutableArray<int>>> Of(ImmutableArray<ImmutableArray<int>> bands, IReadOnlyList<int> sizes)
    {
        var left = bands.OrderBy(b => b[0]).ToList();
        while (left.Count > 2)
        {
            var at = Enumerable.Range(0, left.Count - 1).MinBy(b => left[b].Concat(left[b + 1]).Sum(c => sizes[c]));
            left[at] = [.. left[at].Concat(left[at + 1]).Order()];
            left.RemoveAt(at + 1);
            yield return [.. left];
        }
    }
}
