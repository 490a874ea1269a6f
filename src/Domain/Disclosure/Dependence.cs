using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// A question that is asked only of some ("relevant") can be compared with the question that decides who is asked: if 60 work in
/// prisons and 58 answered how, two did not; and if 23 were asked because they chose a or c, and c has 20, the hidden a has 3.
/// </summary>
internal sealed class Dependence
{
    private readonly ImmutableArray<Control> controls;

    /// <param name="controls">The questions that decide who is asked.</param>
    internal Dependence(IEnumerable<RowPlan> controls)
    {
        this.controls = [.. controls.Select(plan => new Control(plan))];
    }

    /// <summary>Does the size of this crowd, beside the published rows of the controls, tell of a small group?</summary>
    internal bool Tells(Crowd crowd, int threshold)
    {
        if (controls.IsEmpty) return false;
        var size = crowd.Count();
        return size > 0 && controls.Any(control => control.Overlapping
            ? TellsOfOptions(crowd, control.Rows, control.Answered, control.All, Math.Max(threshold, control.Threshold))
            : TellsOfCategories(crowd, size, control, Math.Max(threshold, control.Threshold)));
    }

    /// <summary>What is published of a control, in the segment: the same for every crowd that is held beside it.</summary>
    private sealed class Control
    {
        private ImmutableArray<int> sizes;

        internal Control(RowPlan plan)
        {
            Overlapping = plan.Counts.Reading.Overlapping;
            Threshold = plan.Threshold;
            All = Crowd.All(plan.Counts.Responses);
            Answered = Overlapping && plan.TellsAnswered ? All.Without(plan.Counts.Reading.Who(plan.Counts.Silent)) : null;
            // Options are compared with each other, so each is cut to the segment; of categories only sizes are wanted.
            Rows = [.. plan.Rows.Where(row => !row.Hidden && !(Overlapping && plan.IsSilent(row))).Select(plan.Who)];
        }

        internal bool Overlapping { get; }

        internal int Threshold { get; }

        internal Crowd All { get; }

        internal Crowd? Answered { get; }

        internal List<Crowd> Rows { get; }

        /// <summary>In the segment.</summary>
        internal ImmutableArray<int> Sizes => sizes.IsDefault ? sizes = [.. Rows.Select(row => row.CountWith(All))] : sizes;
    }

    /// <summary>Rows that add up to all: those that the crowd touches, less the crowd; and the crowd, less the rows that it fills.</summary>
    private static bool TellsOfCategories(Crowd crowd, int size, Control control, int threshold)
    {
        var shared = control.Rows.Select(row => row.CountWith(crowd, control.All)).ToArray();
        var sizes = control.Sizes;
        var touched = Enumerable.Range(0, shared.Length).Where(row => shared[row] > 0).ToList();
        if (Dividing.IsFew(touched.Sum(row => sizes[row]) - size, threshold)) return true;
        return touched.Exists(row => Dividing.IsFew(shared[row], threshold)
            && touched.TrueForAll(other => other == row || shared[other] == sizes[other]));
    }

    /// <summary>
    /// Options overlap. If those asked chose a or b, then a and b, less those asked, are who chose both; and those asked, less a, are
    /// who chose b alone. So every two options are tried together with the crowd, and up to four that might add up to it.
    /// </summary>
    private static bool TellsOfOptions(Crowd crowd, List<Crowd> options, Crowd? answered, Crowd all, int threshold)
    {
        for (var i = 0; i < options.Count; i++)
        {
            if (Tells(options[i], options[i])) return true;
            for (var j = i + 1; j < options.Count; j++)
                if (Tells(options[i], options[j]))
                    return true;
        }

        return AddsUp(crowd, options, all.Without(all), 0, 0, 4, threshold);

        bool Tells(Crowd a, Crowd b) => answered is null
            ? Deduction.TellsOfFew([crowd, a, b], all, threshold)
            : Deduction.TellsOfFew([crowd, a, b, answered], all, threshold);
    }

    /// <summary>Some options that hold the whole crowd, and add up to hardly more: somebody chose two of them.</summary>
    private static bool AddsUp(Crowd crowd, List<Crowd> options, Crowd covered, int total, int from, int most, int threshold)
    {
        if (total - crowd.Count() >= threshold) return false;
        if (total > crowd.Count() && crowd.IsWithin(covered)) return true;
        for (var i = from; most > 0 && i < options.Count; i++)
            if (AddsUp(crowd, options, covered.Or(options[i]), total + options[i].Count(), i + 1, most - 1, threshold))
                return true;
        return false;
    }
}
