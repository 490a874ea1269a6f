using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure.Amounts;

/// <summary>Totals, means and medians of one question: of all that gave an amount, and by a segment.</summary>
internal static class AmountTables
{
    private const string OfItsUnit = " (in the unit of the question)", OfItsUnitWelsh = " (yn uned y cwestiwn)";

    private static readonly Wording All = new("All", "Pawb");

    internal static Sketch Of(AmountCounts counts, DisclosurePolicy policy, CrossFates fates)
    {
        var (question, by, decided) = (counts.Question.Question, counts.By, counts.Fates(policy, fates));
        var title = Figures.Join(question.Label, ", ", new("amounts", "symiau"));
        var sketch = new Sketch
        {
            Kind = TableKind.Amounts,
            Question = question.Name,
            By = by?.Segment,
            About = question.About,
            Threshold = policy.ThresholdFor(question.About),
            Title = by is null ? title : Figures.Join(title, ", ", SegmentLabels.By(by.Segment)),
        };
        if (decided.Withheld(by?.Segment) is { } reason) return sketch.WithheldFor(reason);

        var rows = by is null ? [OfAll(counts)] : Printed(counts, by, Dividing.Of(by, policy)!, decided.Of(by.Segment));
        return sketch with
        {
            LabelHeaders = [by is null ? new("Group", "Grŵp") : SegmentLabels.Of(by.Segment)],
            Columns =
            [
                new(new("Organisations that gave an amount", "Sefydliadau a roddodd swm"), Unit.Organisations),
                new(new("Total" + OfItsUnit, "Cyfanswm" + OfItsUnitWelsh), Unit.Amount),
                new(new("Mean" + OfItsUnit, "Cymedr" + OfItsUnitWelsh), Unit.Amount),
                new(new("Median" + OfItsUnit, "Canolrif" + OfItsUnitWelsh), Unit.Amount),
            ],
            Rows = [.. rows],
            Notes = [.. Notes(question, by is not null && Dividing.Of(by, policy)!.Pools, rows)],
        };
    }

    /// <summary>The rows of a table by a segment, the last of them of all.</summary>
    internal static List<SafeRow> Printed(AmountCounts counts, DivisionCounts by, Dividing dividing, AmountRows decided) =>
        [.. Rows(counts, by, dividing, decided), OfAll(counts)];

    private static SafeRow OfAll(AmountCounts counts) => new([All], Shown(counts.Amounts.Of(counts.Amounts.Gave)));

    private static IEnumerable<SafeRow> Rows(AmountCounts counts, DivisionCounts by, Dividing dividing, AmountRows decided)
    {
        var labels = dividing.Labels;
        return dividing.Groups.Select((_, g) => new SafeRow([labels[g]],
            decided.Hides(g) ? [.. Enumerable.Repeat(new SafeCell(Shorthand.Confidential), 4)] : Shown(counts.Amounts.Of(decided.Who(g)))));
    }

    /// <summary>Whole numbers. The mean is worked out from the figures beside it.</summary>
    private static ImmutableArray<SafeCell> Shown(Contributions given)
    {
        SafeCell none = new(Shorthand.NotApplicable);
        if (given.Count == 0) return [new(0L), none, none, none];
        var total = Half(given.Total);
        return [new(given.Count), Whole(given.Total), total == 0 ? Whole(given.Total) : Whole(total / given.Count), RoundedMedian.Of(given.Middle)];
    }

    private static SafeCell Whole(decimal amount) => Half(amount) is 0 && amount > 0 ? new(Shorthand.Low) : new((long)Half(amount));

    /// <summary>Half rounds up.</summary>
    private static decimal Half(decimal amount) => decimal.Floor(amount + 0.5m);

    private static IEnumerable<TableNote> Notes(Question question, bool pools, List<SafeRow> rows)
    {
        if (pools) yield return TableNote.Pooled;
        if (question.About is About.People) yield return TableNote.AboutPeople;
        yield return TableNote.OfThoseThatGave;
        yield return TableNote.RoundedMedians;
        if (rows.Exists(row => row.Cells.Any(cell => cell.Mark is Shorthand.Confidential))) yield return TableNote.FewGaveMost;
    }
}
