using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Releases;

/// <summary>How a variable was answered, or where else it comes from; it decides what its tables count.</summary>
public enum VariableKind
{
    OneAnswer,
    SeveralAnswers,
    NumberInBands,
    DateByYear,
    OwnWords,

    /// <summary>A fact of the organisation that it was not asked: results are divided by it.</summary>
    Segment,
}

/// <summary>One thing that an answer may say.</summary>
/// <param name="Value">As it stands in data; null for a band of numbers, which has a name and no code.</param>
public sealed record VariableCode(string? Value, Wording Meaning);

/// <summary>
/// Something that tables are about. A question may be named as a segment is ("region"): then the kind tells them apart, and in a
/// table the place, because results are of questions and by segments.
/// </summary>
/// <param name="Name">The question's name in the questionnaire, or the segment's in <see cref="SegmentVariables"/>.</param>
/// <param name="Codes">In the order in which they were offered; empty where answers are dates or words.</param>
public sealed record Variable(string Name, Wording Label, VariableKind Kind, About About, ImmutableArray<VariableCode> Codes);

/// <summary>What the names in a release mean: every question that was asked and every segment, with their codes. It holds no answer.</summary>
public sealed record Codebook(ImmutableArray<Variable> Variables)
{
    /// <summary>Questions in the order in which they are asked, then the segments.</summary>
    public static Codebook Of(Questionnaire questionnaire) => new(
    [
        .. questionnaire.Pages.SelectMany(page => page.Questions).Where(question => question.Type is not QuestionType.Note).Select(Of),
        .. SegmentLabels.All.Select(Of),
    ]);

    private static Variable Of(Question question) => new(question.Name, question.Label, question.Type switch
    {
        QuestionType.SelectOne => VariableKind.OneAnswer,
        QuestionType.SelectMultiple => VariableKind.SeveralAnswers,
        QuestionType.Integer or QuestionType.Decimal => VariableKind.NumberInBands,
        QuestionType.Date => VariableKind.DateByYear,
        QuestionType.Text => VariableKind.OwnWords,
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    }, question.About, question.Type switch
    {
        QuestionType.Integer or QuestionType.Decimal => Bands(NumberBands.Of(question)),
        _ => [.. question.Choices.Select(choice => new VariableCode(choice.Code, choice.Label))],
    });

    private static Variable Of(Segment segment) => new(
        SegmentVariables.Name(segment), SegmentLabels.Of(segment), VariableKind.Segment, About.Organisation,
        [.. SegmentVariables.Codes(segment).Zip(SegmentLabels.Categories(segment), (code, label) => new VariableCode(code, label))]);

    private static ImmutableArray<VariableCode> Bands(NumberBands bands) => [.. Enumerable.Range(0, bands.Count).Select(band => new VariableCode(null, bands.Name(band, band)))];
}
