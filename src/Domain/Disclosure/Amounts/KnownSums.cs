using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>
/// Two tables of one question tell sums of the same amounts, divided in two ways. A reader takes what lies within a group, or within
/// several together, away from them. What is left is the only new thing that two such tables tell: any other sum that follows is made
/// of such rests and of sums that are allowed anyway (take the groups that are counted at least once, twice, …: each layer is a rest).
/// </summary>
internal static class KnownSums
{
    /// <summary>Is some rest not allowed?</summary>
    /// <param name="one">Who the sums of one table are of: together all, each in one.</param>
    internal static bool TellTooMuch(IReadOnlyList<Crowd> one, IReadOnlyList<Crowd> other, Func<Crowd, bool> isAllowed)
    {
        // The same rests from either side, so from the one with fewer unions.
        var (few, many) = one.Count <= other.Count ? (one, other) : (other, one);
        for (var union = 1; union < 1 << few.Count; union++)
        {
            var who = few.Where((_, i) => (union >> i & 1) != 0).Aggregate((a, b) => a.Or(b));
            var inside = many.Where(crowd => crowd.IsWithin(who)).ToImmutableArray();
            if (inside.IsEmpty) continue;
            var rest = who.WithoutAny(inside);
            if (rest.Count() > 0 && !isAllowed(rest)) return true;
        }

        return false;
    }
}
