using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>The answers to one question: alone, and by a segment.</summary>
internal static class QuestionTables
{
    private static readonly Wording Answered = new("All that answered", "Pawb a atebodd");
    private static readonly Wording All = new("All organisations that responded", "Pob sefydliad a ymatebodd");
    private static readonly Wording AllColumn = new("All", "Pawb");

    internal static Sketch OneWay(QuestionCounts counts, DisclosurePolicy policy, CrossFates fates)
    {
        var plan = counts.Plan(policy);
        var sketch = Sketch(plan, TableKind.Question, null);
        if (plan.Withheld is { } reason) return sketch.WithheldFor(reason);
        var all = new Slice(plan, counts, null);
        // What the plan promises, looked at once more by the eyes that look at cross tables.
        if (all.TellsOfFew || fates.IsNarrow(counts.Question.Name)) return sketch.WithheldFor(Withheld.OneCategoryLeft);
        return Fill(sketch, plan, [(AllColumn, all)], null);
    }

    internal static Sketch Cross(QuestionCounts counts, DisclosurePolicy policy, CrossFates fates)
    {
        var by = counts.By!;
        var plan = counts.Plan(policy);
        var sketch = Sketch(plan, TableKind.QuestionBySegment, by.Segment);
        if (plan.Withheld is { } reason) return sketch.WithheldFor(reason);
        var all = new Slice(plan, counts, null);
        if (all.TellsOfFew || fates.IsNarrow(counts.Question.Name)) return sketch.WithheldFor(Withheld.OneCategoryLeft);
        if (Dividing.Of(by, policy) is not { } dividing) return sketch.WithheldFor(Withheld.OneSegmentLeft);
        // A table of which only the margins would be left tells nothing that other tables do not.
        if (fates.Of(counts.Question.Name, by.Segment) is not { } cross || cross.Cells.All(row => row.All(hidden => hidden))) return sketch.WithheldFor(Withheld.SmallCells);

        var labels = dividing.Labels;
        var slices = dividing.Groups.Select((group, g) => (Label: labels[g], Slice: new Slice(plan, counts, group))).ToList();
        slices.Add((AllColumn, all));
        var filled = Fill(sketch, plan, slices, cross);
        return dividing.Pools && !plan.Pools ? filled with { Notes = [TableNote.Pooled, .. filled.Notes] } : filled;
    }

    private static Sketch Sketch(RowPlan plan, TableKind kind, Membership.Segment? by)
    {
        var question = plan.Counts.Question;
        return new()
        {
            Kind = kind,
            Question = question.Name,
            By = by,
            About = question.About,
            Threshold = plan.Threshold,
            Title = by is { } segment ? Figures.Join(question.Label, ", ", SegmentLabels.By(segment)) : question.Label,
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

        // The last column is all of them: its rows are published, but for those that the plan hides.
        bool Hides(int row, int column) => plan.Rows[row].Hidden || (cross is not null && column < slices.Count - 1 && cross.Cells[row][column]);
        bool HidesAnswered(int column) => cross is { Answered.Length: > 0 } && column < slices.Count - 1 && cross.Answered[column];

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
