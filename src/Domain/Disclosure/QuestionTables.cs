using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>The answers to one question: alone, and by a segment.</summary>
internal static class QuestionTables
{
    private static readonly Wording Answered = new("All that answered", "Pawb a atebodd");
    private static readonly Wording All = new("All organisations that responded", "Pob sefydliad a ymatebodd");
    private static readonly Wording AllColumn = new("All", "Pawb");

    internal static Sketch Of(QuestionCounts counts, DisclosurePolicy policy, CrossFates fates)
    {
        var plan = counts.Plan(policy);
        var (by, among) = (counts.By?.Segment, counts.Among);
        var sketch = Sketch(plan, by, among is null ? null : fates.Of(among.Segment), among);
        if (plan.Withheld is { } reason) return sketch.WithheldFor(reason);
        var all = new Slice(plan, counts, null);
        // What the plan promises, looked at once more by the eyes that look at cross tables.
        if (all.TellsOfFew || fates.IsNarrow(counts.Question.Name)) return sketch.WithheldFor(Withheld.OneCategoryLeft);
        if (by is null && among is null) return Fill(sketch, plan, [(AllColumn, all)], null);
        if ((by is { } one && fates.Of(one) is null) || (among is not null && fates.Of(among.Segment) is null)) return sketch.WithheldFor(Withheld.OneSegmentLeft);
        var groups = by is { } divided ? Groups(divided, among, fates) : ImmutableArray<ImmutableArray<int>>.Empty;
        if (groups is not { } columns) return sketch.WithheldFor(Withheld.OneSegmentLeft);
        // A table of which only the margins would be left tells nothing that other tables do not.
        if (fates.Of(new TableSpec(counts.Question.Name, by, among)) is not { } cross || cross.Cells.All(row => (among is null ? row.SkipLast(1) : row).All(hidden => hidden)))
            return sketch.WithheldFor(Withheld.SmallCells);

        var labels = by is { } segment ? Naming.OfLabels(SegmentLabels.Categories(segment)) : null;
        var slices = columns.Select((group, g) => (Label: labels!.Of(group), Slice: among is null ? new Slice(plan, counts, group) : new Slice(plan, cross.Who[g]))).ToList();
        slices.Add((AllColumn, among is null ? all : new Slice(plan, cross.Who[^1])));
        var filled = Fill(sketch, plan, slices, cross);
        return columns.Any(group => group.Length > 1) && !plan.Pools ? filled with { Notes = [TableNote.Pooled, .. filled.Notes] } : filled;
    }

    /// <summary>The categories in each column; null where only one would be left.</summary>
    private static ImmutableArray<ImmutableArray<int>>? Groups(Segment by, Filter? among, CrossFates fates)
    {
        var groups = fates.Of(by)!.Dividing.Groups;
        if (among is null) return groups;
        return fates.Within(by, among) is { } within ? [.. within.Select(places => places.SelectMany(g => groups[g]).Order().ToImmutableArray())] : null;
    }

    private static Sketch Sketch(RowPlan plan, Segment? by, Segmented? of, Filter? among)
    {
        var question = plan.Counts.Question;
        var title = by is { } segment ? Figures.Join(question.Label, ", ", SegmentLabels.By(segment)) : question.Label;
        ImmutableArray<int>? group = of is not null && among is not null ? of.Dividing.Groups[among.Group] : null;
        return new()
        {
            Kind = by is null ? TableKind.Question : TableKind.QuestionBySegment,
            Question = question.Name,
            By = by,
            Among = group is { } members ? Among.Of(among!.Segment, members) : null,
            About = question.About,
            Threshold = plan.Threshold,
            Title = group is { } only ? Figures.Join(title, ", ", SegmentLabels.Among(Naming.OfLabels(SegmentLabels.Categories(among!.Segment)).Of(only))) : title,
        };
    }

    /// <summary>Counts in all columns, then percentages in all columns: figures of one kind stand side by side. What is hidden is hidden in both.</summary>
    private static Sketch Fill(Sketch sketch, RowPlan plan, List<(Wording Label, Slice Slice)> slices, CrossTable? cross)
    {
        var counts = plan.Counts;
        var ofAnswered = plan.TellsAnswered;
        var rows = plan.Rows.Select((row, r) => new SafeRow([counts.Reading.Naming.Of(row.Members)],
        [
            .. slices.Select((s, c) => Hides(r, c) ? new(Shorthand.Confidential) : new SafeCell(s.Slice[r])),
            .. slices.Select((s, c) => ofAnswered && plan.IsSilent(row) ? new SafeCell(Shorthand.NotApplicable)
                : Hides(r, c) || (ofAnswered && HidesAnswered(c)) ? new(Shorthand.Confidential)
                : Figures.Percentage(s.Slice[r], ofAnswered ? s.Slice.Answered : s.Slice.Responses)),
        ])).ToList();
        if (ofAnswered)
        {
            rows.Add(new([Answered],
            [
                .. slices.Select((s, c) => HidesAnswered(c) ? new(Shorthand.Confidential) : new SafeCell(s.Slice.Answered)),
                .. slices.Select((s, c) => HidesAnswered(c) ? new(Shorthand.Confidential) : Figures.Percentage(s.Slice.Answered, s.Slice.Answered)),
            ]));
        }

        rows.Add(new([All],
        [
            .. slices.Select(s => new SafeCell(s.Slice.Responses)),
            .. slices.Select(s => ofAnswered ? new SafeCell(Shorthand.NotApplicable) : Figures.Percentage(s.Slice.Responses, s.Slice.Responses)),
        ]));

        bool Hides(int row, int column) => plan.Rows[row].Hidden || (cross is not null && cross.Cells[row][column]);
        bool HidesAnswered(int column) => cross is not null && cross.Answered[column];

        var alone = slices.Count == 1;
        Wording organisations = new("Organisations", "Sefydliadau");
        Wording percentage = ofAnswered ? new("Percentage of those that answered", "Canran o'r rhai a atebodd") : new("Percentage of all that responded", "Canran o bawb a ymatebodd");
        return sketch with
        {
            LabelHeaders = [new("Answer", "Ateb")],
            Columns =
            [
                .. slices.Select(s => new SafeColumn(alone ? organisations : Figures.Join(s.Label, ": ", organisations), Unit.Organisations)),
                .. slices.Select(s => new SafeColumn(alone ? percentage : Figures.Join(s.Label, ": ", percentage), Unit.Percentage)),
            ],
            Rows = [.. rows],
            Notes = [.. Notes(plan)],
        };
    }

    private static IEnumerable<TableNote> Notes(RowPlan plan)
    {
        var question = plan.Counts.Question;
        if (plan.Pools) yield return TableNote.Pooled;
        if (plan.Counts.Reading.Overlapping) yield return TableNote.SeveralAnswers;
        if (question.About is About.People) yield return TableNote.AboutPeople;
        if (question.Type is QuestionType.Integer or QuestionType.Decimal) yield return TableNote.Bands;
        if (question.Type is QuestionType.Text) yield return TableNote.OwnWords;
        if (!plan.TellsAnswered) yield return TableNote.OfAllResponses;
    }
}
