using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// The published categories of a segment. They follow from responses and non-responses alone, so base, rates and every
/// cross table of a release have the same ones: two poolings of one segment could be subtracted from each other.
/// </summary>
internal sealed record Dividing(Segment Segment, ImmutableArray<ImmutableArray<int>> Groups)
{
    /// <summary>Null where only one category would be left.</summary>
    internal static Dividing? Of(DivisionCounts by, DisclosurePolicy policy)
    {
        var threshold = policy.Organisations;
        // Where so few did not respond in all that rates are not published, pooling could not help them.
        var rates = !IsFew(by.NotResponded.Sum(), threshold);
        // Nobody was asked there: that is the audience's doing, and no fact about an answer.
        var responded = by.Bands.Select(band => band.Sum(c => by.Responded[c])).ToList();
        var silent = by.Bands.Select(band => band.Sum(c => by.NotResponded[c])).ToList();
        var asked = Enumerable.Range(0, by.Bands.Length).Where(g => responded[g] + silent[g] > 0).ToList();
        var sizes = asked.ToDictionary(g => g, g => responded[g]);
        var pool = Pooling.Of(sizes,
            asked.Where(g => responded[g] < threshold || (rates && IsFew(silent[g], threshold))),
            pool => pool.Sum(g => responded[g]) >= threshold && !(rates && IsFew(pool.Sum(g => silent[g]), threshold)));
        if (pool is not { } pooled || asked.Count < 2 || (pooled.Length > 0 && Pooling.CanBeUndone(sizes, pooled, _ => threshold))) return null;
        var groups = asked.Except(pooled).Select(g => by.Bands[g]).ToList();
        if (pooled.Length > 0) groups.Add([.. pooled.SelectMany(g => by.Bands[g]).Order()]);
        return new(by.Segment, [.. groups]);
    }

    /// <summary>
    /// The groups of a segment among those of one group of another: pooled until as many responded in each, and no few are left over
    /// outside it. Places in <see cref="Groups"/>; null where only one would be left.
    /// </summary>
    internal static ImmutableArray<ImmutableArray<int>>? Within(IReadOnlyList<Crowd> groups, Crowd among, DisclosurePolicy policy)
    {
        var threshold = policy.Organisations;
        var inside = groups.Select(group => group.CountWith(among)).ToList();
        var outside = groups.Select((group, g) => group.Count() - inside[g]).ToList();
        var places = Enumerable.Range(0, groups.Count).ToList();
        var sizes = places.ToDictionary(g => g, g => inside[g]);
        var pool = Pooling.Of(sizes, places.Where(g => inside[g] < threshold || IsFew(outside[g], threshold)),
            pool => pool.Sum(g => inside[g]) >= threshold && !IsFew(pool.Sum(g => outside[g]), threshold));
        if (pool is not { } pooled || places.Count < 2 || (pooled.Length > 0 && Pooling.CanBeUndone(sizes, pooled, _ => threshold))) return null;
        var left = places.Except(pooled).Select(g => ImmutableArray.Create(g)).ToList();
        if (pooled.Length > 0) left.Add([.. pooled.Order()]);
        return [.. left];
    }

    internal static bool IsFew(int count, int threshold) => count > 0 && count < threshold;

    internal bool Pools => Groups.Any(g => g.Length > 1);

    internal ImmutableArray<Questionnaires.Wording> Labels
    {
        get
        {
            var naming = Naming.OfLabels(SegmentLabels.Categories(Segment));
            return [.. Groups.Select(naming.Of)];
        }
    }

    internal static Crowd Who(DivisionCounts by, ImmutableArray<int> group) => group.Select(g => by.Who[g]).Aggregate((a, b) => a.Or(b));
}
