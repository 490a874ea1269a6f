using Clinks.Engage.Domain.Disclosure.SoFar;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>One row of a question's tables: the categories in it, or a row that is there but hidden.</summary>
internal sealed record PlannedRow(ImmutableArray<int> Members, bool Hidden = false);

/// <summary>
/// The published categories of a question. They follow from its one-way counts (and from the questions on which it depends),
/// never from a cross, so its one-way table and its cross tables have the same ones.
/// </summary>
internal sealed record RowPlan
{
    private RowPlan(QuestionCounts counts, int threshold, int least)
    {
        Counts = counts;
        Threshold = threshold;
        Least = least;
    }

    internal QuestionCounts Counts { get; }

    internal int Threshold { get; }

    /// <summary>
    /// The least figure of an answer that may be in print. About people it is one more than the threshold: whoever is in it knows of as many
    /// others as the threshold asks for, and not of one fewer. Else a figure of ten beside any of five tells one of the ten who is among
    /// the five, too, that five to nine of the ten are not (decision 21).
    /// </summary>
    internal int Least { get; }

    internal Withheld? Withheld { get; private init; }

    /// <summary>In the order of the questionnaire; a pool after them; "no answer" last.</summary>
    internal ImmutableArray<PlannedRow> Rows { get; private init; } = [];

    /// <summary>How many answered follows from what is published.</summary>
    internal bool TellsAnswered { get; private init; }

    internal bool Pools => Rows.Any(r => r.Members.Length > 1);

    internal bool HasSilentRow => Rows.Any(IsSilent);

    internal bool IsSilent(PlannedRow row) => row.Members is [var only] && only == Counts.Silent;

    /// <summary>Who answered at all is a fact about an organisation, also where the answers are about people.</summary>
    internal bool IsFew(PlannedRow row, int count) => Dividing.IsFew(count, IsSilent(row) ? Threshold : Least);

    internal Crowd Who(PlannedRow row) => row.Members.Select(Counts.Reading.Who).Aggregate((a, b) => a.Or(b));

    /// <summary>How many are in a row; a pool of options counts each response once.</summary>
    private int Count(PlannedRow row) => Counts.Reading.Overlapping && row.Members.Length > 1 ? Who(row).Count() : row.Members.Sum(Counts.Total);

    internal static RowPlan Of(QuestionCounts counts, DisclosurePolicy policy)
    {
        var threshold = policy.ThresholdFor(counts.Question.About);
        var plan = Planned(new(counts, threshold, counts.Question.About is About.People ? threshold + 1 : threshold), policy);
        // A question that was printed when the threshold itself was enough stays as it is, and goes on so.
        return counts.InPrint.All(plan.IsOf) ? plan : Planned(new(counts, threshold, threshold), policy) is var before && counts.InPrint.All(before.IsOf) ? before : plan;
    }

    private static RowPlan Planned(RowPlan plan, DisclosurePolicy policy)
    {
        var counts = plan.Counts;
        if (counts.Responses < plan.Threshold) return plan with { Withheld = Disclosure.Withheld.TooFewResponses };
        var beside = new Dependence(counts.Controls.Select(c => c.Plan(policy)).Where(c => c.Withheld is null));
        var planned = counts.Reading.Overlapping ? Overlapping(plan, beside) : Exclusive(plan, beside);
        return planned.Withheld is null && BesideShown.TellsOfFew(planned, counts.Shown) ? plan with { Withheld = Disclosure.Withheld.FollowsFromFiguresSoFar } : planned;
    }

    /// <summary>Does a table in print have these rows, and no figure that this plan would not show?</summary>
    private bool IsOf(SafeTable printed) => Withheld is null && printed.Rows.Length == Rows.Length + (TellsAnswered ? 2 : 1)
        && Rows.Zip(printed.Rows).All(row => row.Second.Cells.Zip(printed.Columns).All(cell =>
            cell.First.Value is not { } value || cell.Second.Unit is not Unit.Organisations || (!row.First.Hidden && !IsFew(row.First, (int)value))));

    private static RowPlan Exclusive(RowPlan plan, Dependence beside)
    {
        var (counts, threshold, least) = (plan.Counts, plan.Threshold, plan.Least);
        // Everybody answered, nobody is below zero: rows that nobody would look for, and about people no fact about an answer.
        ImmutableArray<ImmutableArray<int>> bands = [.. counts.Bands, [counts.Silent]];
        var silent = bands.Length - 1;
        var sizes = Enumerable.Range(0, bands.Length).ToDictionary(b => b, b => bands[b].Sum(counts.Total));
        foreach (var (b, band) in bands.Index())
            if (sizes[b] == 0 && band is [var only] && (only == counts.Silent || only == counts.Reading.Naming.Optional))
                sizes.Remove(b);

        int LeastOf(int band) => band == silent ? threshold : least;

        var small = Small(sizes, plan, LeastOf);
        while (true)
        {
            var pool = Pooling.Of(sizes, small, chosen => chosen.Sum(c => sizes[c]) >= least);
            if (pool is not { } pooled || sizes.Count < 2) return plan with { Withheld = Disclosure.Withheld.OneCategoryLeft };
            if (pooled.Length > 0 && Pooling.CanBeUndone(sizes, pooled, LeastOf)) return plan with { Withheld = Disclosure.Withheld.OneCategoryLeft };

            // Who answered is everybody but the row that "no answer" is in: a reader can compare it with who was asked.
            ImmutableArray<int> silentRow = pooled.Contains(silent) ? All(pooled) : sizes.ContainsKey(silent) ? [counts.Silent] : [];
            if (!beside.Tells(plan.AllBut(silentRow), threshold))
                return plan with { Rows = Lay(plan, sizes.Keys.Except(pooled).Select(b => bands[b]), All(pooled)), TellsAnswered = silentRow.Length < 2 };

            // Then "no answer" joins the pool, and the next smallest with it, until the comparison tells nothing.
            if (silentRow.IsEmpty) return plan with { Withheld = Disclosure.Withheld.FollowsFromAnotherQuestion };
            var next = sizes.Keys.Except(pooled).OrderBy(c => sizes[c]).ThenBy(c => c).First();
            small = [.. pooled.Contains(silent) ? pooled.Add(next) : pooled.Add(silent)];
        }

        ImmutableArray<int> All(ImmutableArray<int> pooled) => [.. pooled.SelectMany(b => bands[b]).Order()];
    }

    private static RowPlan Overlapping(RowPlan plan, Dependence beside)
    {
        var (counts, threshold, least) = (plan.Counts, plan.Threshold, plan.Least);
        var bands = counts.Bands;
        var sizes = Enumerable.Range(0, bands.Length).ToDictionary(b => b, b => plan.Count(new(bands[b])));
        var answered = counts.Responses - counts.Total(counts.Silent);
        if (answered < threshold) return plan with { Withheld = Disclosure.Withheld.OneCategoryLeft };
        var small = Small(sizes, plan, _ => least);
        var pooled = small.Count == 0 ? [] : Pooling.Of(sizes, small, chosen => plan.Who(new(All(chosen))).Count() >= least) ?? [.. sizes.Keys];
        // All options in one row: only that they answered is left.
        if (pooled.Length == sizes.Count) return plan with { Withheld = Disclosure.Withheld.OneCategoryLeft };

        var silent = counts.Total(counts.Silent);
        var showsSilent = silent >= threshold && !beside.Tells(plan.AllBut([counts.Silent]), threshold);
        var rows = Lay(plan, sizes.Keys.Except(pooled).Select(b => bands[b]), All(pooled))
            .Select(row => row with { Hidden = beside.Tells(plan.Who(row), threshold) }).ToImmutableArray();
        rows = new SeveralAnswers(plan, counts.Responses, answered).Hide(rows, [.. rows.Select(plan.Count)]);
        if (rows.All(r => r.Hidden || plan.Count(r) == 0)) return plan with { Withheld = Disclosure.Withheld.OneCategoryLeft };
        if (showsSilent) rows = rows.Add(new([counts.Silent]));
        return plan with { Rows = rows, TellsAnswered = showsSilent || silent == 0 };

        ImmutableArray<int> All(IEnumerable<int> pool) => [.. pool.SelectMany(b => bands[b]).Order()];
    }

    private Crowd AllBut(ImmutableArray<int> categories) =>
        categories.Aggregate(Crowd.All(Counts.Responses), (left, category) => left.Without(Counts.Reading.Who(category)));

    /// <summary>
    /// Who has to be pooled. About organisations a zero tells nothing of anybody and stands alone, but where there is a pool it
    /// joins: in a pool of five that are known not to be empty, a total of five would tell each.
    /// </summary>
    private static List<int> Small(Dictionary<int, int> sizes, RowPlan plan, Func<int, int> leastOf)
    {
        var people = plan.Counts.Question.About is About.People;
        var few = sizes.Where(s => s.Value < leastOf(s.Key)).Select(s => s.Key).ToList();
        return people || few.Any(c => sizes[c] > 0) ? few : [];
    }

    private static ImmutableArray<PlannedRow> Lay(RowPlan plan, IEnumerable<ImmutableArray<int>> bands, ImmutableArray<int> pooled)
    {
        var rows = bands.OrderBy(band => band[0]).Select(band => new PlannedRow(band)).ToList();
        if (pooled.Length > 0) rows.Insert(rows.Count > 0 && plan.IsSilent(rows[^1]) ? rows.Count - 1 : rows.Count, new(pooled));
        return [.. rows];
    }
}
