using System.Runtime.InteropServices;

namespace Clinks.Engage.Domain.Disclosure.SoFar;

/// <summary>Figures of a question that staff saw while it was open, and how the responses have moved since.</summary>
/// <param name="Newcomers">Responses that count now and did not then.</param>
/// <param name="Changed">Responses of then that were withdrawn or amended since.</param>
internal sealed record ShownBefore(SoFarCounts Counts, int Newcomers, int Changed);

/// <summary>
/// What the exact figures of a release tell beside rounded ones of before, of those who came since and of those few who went or changed
/// their answers: nothing, or the question is not published. Worked out as a reader would who knows who responded, and when.
/// </summary>
internal static class BesideShown
{
    /// <summary>A part of the whole: how many it can have been then, as far as rounding tells, and how many it is now.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Part(int Least, int Most, int Now);

    internal static bool TellsOfFew(RowPlan plan, ImmutableArray<ShownBefore> shown) => shown.Any(before => !before.Counts.Rounded.IsDefault && Wholes(plan, before).Any(parts => TellsOfFew(parts, before, plan.Threshold)));

    private static IEnumerable<ImmutableArray<Part>> Wholes(RowPlan plan, ShownBefore before)
    {
        var (rounded, reach) = (before.Counts.Rounded, plan.Threshold - 1);
        if (!plan.Counts.Reading.Overlapping)
        {
            // What has no row, because nobody is in it now, was somebody's then, perhaps.
            var missing = Enumerable.Range(0, rounded.Length).Except(plan.Rows.SelectMany(row => row.Members)).Select(category => new Part(rounded[category], rounded[category] + reach, plan.Counts.Total(category)));
            return [[.. plan.Rows.Select(row => new Part(row.Members.Sum(c => rounded[c]), row.Members.Sum(c => rounded[c] + reach), plan.Who(row).Count())), .. missing]];
        }

        // Who chose one of several options: at least the most that chose one, at most all that chose each. And all the others.
        return plan.Rows.Select(row =>
        {
            var (least, most) = (row.Members.Max(c => rounded[c]), Math.Min(before.Counts.Responses, row.Members.Sum(c => rounded[c] + reach)));
            var now = plan.Who(row).Count();
            return ImmutableArray.Create<Part>(new(least, most, now), new(before.Counts.Responses - most, before.Counts.Responses - least, plan.Counts.Responses - now));
        });
    }

    private static bool TellsOfFew(ImmutableArray<Part> parts, ShownBefore before, int threshold)
    {
        var (came, changed) = (before.Newcomers, before.Changed);
        // Nobody is fewer now than then, but for those who changed.
        var (least, most) = (parts.Sum(p => p.Least), parts.Sum(p => Math.Min(p.Most, p.Now + changed)));
        foreach (var part in parts)
        {
            var top = Math.Min(part.Most, part.Now + changed);
            var from = Math.Max(part.Least, before.Counts.Responses - (most - top));
            var to = Math.Min(top, before.Counts.Responses - (least - part.Least));
            // Some of the few that changed were here; or are here now, because more than came.
            if (changed > 0 && changed < threshold && (from > part.Now || part.Now - to > came)) return true;
            // Of those who came so few are here, and some are.
            if (part.Now - to - changed >= 1 && Math.Min(came, part.Now - from + changed) < threshold) return true;
            if (came < threshold && part.Now > to) return true;
        }

        return false;
    }
}
