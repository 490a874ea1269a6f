using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Disclosure.SoFar;

/// <summary>The answers to one question while an engagement is open: rounded down, fewer than T hidden. No percentages: of rounded counts they would mislead.</summary>
internal static class SoFarTables
{
    private static readonly Wording All = new("All counted so far", "Pawb a gyfrifwyd hyd yma");

    internal static Sketch Of(SoFarCounts counts, DisclosurePolicy policy)
    {
        var question = counts.Question;
        var threshold = policy.ThresholdFor(question.About);
        var sketch = new Sketch
        {
            Kind = TableKind.SoFar, Question = question.Name, About = question.About, Threshold = threshold, Title = question.Label,
        };
        if (counts.Rounded.IsDefault) return sketch.WithheldFor(Withheld.SmallCells);
        return sketch with
        {
            LabelHeaders = [new("Answer", "Ateb")],
            Columns = [new(new($"Organisations, rounded down to a multiple of {threshold}", $"Sefydliadau, wedi'u talgrynnu i lawr i luosrif o {threshold}"), Unit.Organisations)],
            Rows = [.. counts.Rounded.Select((rounded, category) => Row(counts.Naming.Of([category]), rounded)), Row(All, counts.Responses - (threshold - 1))],
            Notes = [.. Notes(question)],
        };
    }

    private static SafeRow Row(Wording label, int rounded) => new([label], [rounded == 0 ? new(Shorthand.Confidential) : new SafeCell(rounded)]);

    private static IEnumerable<TableNote> Notes(Question question)
    {
        if (question.Type is QuestionType.SelectMultiple) yield return TableNote.SeveralAnswers;
        if (question.About is About.People) yield return TableNote.AboutPeople;
        if (question.Type is QuestionType.Integer or QuestionType.Decimal) yield return TableNote.Bands;
        if (question.Type is QuestionType.Text) yield return TableNote.OwnWords;
        yield return TableNote.SoFar;
    }
}
