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
        var asked = Enumerable.Range(0, by.Responded.Length).Where(g => by.Responded[g] + by.NotResponded[g] > 0).ToList();
        var sizes = asked.ToDictionary(g => g, g => by.Responded[g]);
        var pool = Pooling.Of(sizes,
            asked.Where(g => by.Responded[g] < threshold || (rates && IsFew(by.NotResponded[g], threshold))),
            pool => pool.Sum(g => by.Responded[g]) >= threshold && !(rates && IsFew(pool.Sum(g => by.NotResponded[g]), threshold)));
        if (pool is not { } pooled || asked.Count < 2 || (pooled.Length > 0 && Pooling.CanBeUndone(sizes, pooled, threshold))) return null;
        var groups = asked.Except(pooled).Select(g => ImmutableArray.Create(g)).ToList();
        if (pooled.Length > 0) groups.Add(pooled);
        return new(by.Segment, [.. groups]);
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
