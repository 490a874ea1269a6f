using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// A question that is asked only of some ("relevant") can be compared with the question that decides who is asked: if 60 work in
/// prisons and 58 answered how, two did not; and if 23 were asked because they chose a or c, and c has 20, the hidden a has 3.
/// </summary>
internal static class Dependence
{
    /// <summary>Does the size of this crowd, beside the published rows of the questions that decide who is asked, tell of a small group?</summary>
    /// <param name="within">The segment in which both are published; null for all.</param>
    internal static bool Tells(Crowd crowd, int threshold, IEnumerable<RowPlan> controls, Crowd? within)
    {
        var counted = within is null ? crowd : crowd.And(within);
        return counted.Count() > 0 && controls.Any(control =>
        {
            var most = Math.Max(threshold, control.Threshold);
            var rows = control.Rows.Where(r => !r.Hidden).Select(control.Who).Select(who => within is null ? who : who.And(within)).ToList();
            return control.Counts.Reading.Overlapping
                ? TellsOfOptions(counted, rows, within ?? Crowd.All(control.Counts.Responses), most)
                : TellsOfCategories(counted, rows, most);
        });
    }

    /// <summary>Rows that add up to all: those that the crowd touches, less the crowd; and the crowd, less the rows that it fills.</summary>
    private static bool TellsOfCategories(Crowd crowd, List<Crowd> rows, int threshold)
    {
        var touched = rows.Where(r => r.CountWith(crowd) > 0).ToList();
        if (Dividing.IsFew(touched.Sum(r => r.Count()) - crowd.Count(), threshold)) return true;
        return touched.Exists(row => Dividing.IsFew(row.CountWith(crowd), threshold)
            && touched.TrueForAll(other => ReferenceEquals(other, row) || other.IsWithin(crowd)));
    }

    /// <summary>Options overlap, so only one that holds the whole crowd, or those who did not choose it, can be compared with it.</summary>
    private static bool TellsOfOptions(Crowd crowd, List<Crowd> rows, Crowd all, int threshold)
    {
        return rows.SelectMany(row => new[] { row, all.Without(row) })
            .Any(side => crowd.IsWithin(side) && Dividing.IsFew(side.Count() - crowd.Count(), threshold));
    }
}
