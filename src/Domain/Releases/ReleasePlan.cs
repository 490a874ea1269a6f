using System.Text.Json.Serialization;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Releases;

/// <summary>What a release is to hold: each question alone and by each segment, of all that responded or of one group of them.</summary>
/// <param name="Questions">Names, in any order: tables follow the questionnaire.</param>
/// <param name="Segments">None is allowed: then questions are published alone.</param>
public sealed record ReleasePlan(ImmutableArray<string> Questions, ImmutableArray<Segment> Segments)
{
    /// <summary>Categories of segments that are published together. What is not named stands alone, or is pooled where it is too small.</summary>
    public ImmutableArray<SegmentBands> SegmentBands { get; init; } = [];

    /// <summary>Answers that are published together.</summary>
    public ImmutableArray<AnswerBands> AnswerBands { get; init; } = [];

    /// <summary>Only those of one group of a segment, as the segment is published.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Among? Among { get; init; }

    /// <summary>Every question by every segment.</summary>
    public static ReleasePlan Everything(Questionnaire questionnaire) => new([.. Counted(questionnaire).Select(q => q.Name)], SegmentLabels.All);

    /// <summary>Segments that divide something in it.</summary>
    [JsonIgnore]
    public IEnumerable<Segment> Used => SegmentLabels.All.Where(segment => Segments.Contains(segment) || Among?.Segment == segment);

    /// <summary>The plan with the bands that earlier releases bound, or why it is none of this questionnaire.</summary>
    public Outcome<ReleasePlan> For(Questionnaire questionnaire, IReadOnlyCollection<Release> earlier)
    {
        var problems = new List<Problem>();
        if (Questions.IsDefaultOrEmpty) problems.Add(ReleaseProblems.NothingToRelease);
        if (Questions.IsDefault || Segments.IsDefault || SegmentBands.IsDefault || AnswerBands.IsDefault || Among is { Categories.IsDefault: true }) problems.Add(ReleaseProblems.PlanIncomplete);
        if (problems.Count > 0) return Outcome.Refused<ReleasePlan>(problems);
        var counted = Counted(questionnaire).ToDictionary(q => q.Name, StringComparer.Ordinal);
        foreach (var (place, name) in Questions.Index())
        {
            if (!counted.ContainsKey(name)) problems.Add(ReleaseProblems.QuestionUnknown(place));
            else if (Questions.IndexOf(name) < place) problems.Add(ReleaseProblems.Twice($"questions[{place}]"));
        }

        foreach (var (place, segment) in Segments.Index())
        {
            if (!SegmentLabels.All.Contains(segment)) problems.Add(Problems.SegmentUnknown);
            else if (Segments.IndexOf(segment) < place) problems.Add(ReleaseProblems.Twice($"segments[{place}]"));
        }

        problems.AddRange(SegmentBands.SelectMany((bands, place) => bands.Problems($"segmentBands[{place}]", SegmentBands.Take(place))));
        problems.AddRange(AnswerBands.SelectMany((bands, place) => bands.Problems($"answerBands[{place}]", AnswerBands.Take(place), counted)));
        if (Among is { } among && (!SegmentLabels.All.Contains(among.Segment) || among.Categories.IsEmpty
            || among.Categories.Any(c => !SegmentVariables.Codes(among.Segment).Contains(c, StringComparer.Ordinal)))) problems.Add(ReleaseProblems.AmongUnknown);
        else if (Among is { } only && Segments.Contains(only.Segment)) problems.Add(ReleaseProblems.AmongAndBy);
        if (problems.Count > 0) return Outcome.Refused<ReleasePlan>(problems);

        var bound = new BoundBands(questionnaire, earlier);
        problems.AddRange(SegmentBands.Where(bands => bound.Of(bands.Segment) is { } other && !other.Bands.IsSame(bands.Groups)).Select(bands => ReleaseProblems.BandsBound(SegmentVariables.Name(bands.Segment), bound.Of(bands.Segment)!.Release)));
        problems.AddRange(AnswerBands.Where(bands => bound.Of(bands.Question) is { } other && !other.Bands.IsSame(bands.Groups)).Select(bands => ReleaseProblems.BandsBound(bands.Question, bound.Of(bands.Question)!.Release)));
        return Outcome.Unless(problems, () => this with
        {
            SegmentBands = [.. SegmentBands.Where(b => bound.Of(b.Segment) is null), .. SegmentLabels.All.Where(s => bound.Of(s) is { Bands.IsEmpty: false }).Select(s => new SegmentBands(s, bound.Of(s)!.Bands))],
            AnswerBands = [.. AnswerBands.Where(b => bound.Of(b.Question) is null), .. counted.Keys.Where(q => bound.Of(q) is { Bands.IsEmpty: false }).Select(q => new AnswerBands(q, bound.Of(q)!.Bands))],
        });
    }

    internal static IEnumerable<Question> Counted(Questionnaire questionnaire) => questionnaire.Pages.SelectMany(p => p.Questions).Where(q => q.Type is not QuestionType.Note);
}
