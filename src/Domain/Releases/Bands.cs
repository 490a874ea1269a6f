using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Releases;

/// <summary>Categories of a segment that are published together.</summary>
/// <param name="Groups">Codes of <see cref="SegmentVariables"/>, two or more a group.</param>
public sealed record SegmentBands(Segment Segment, ImmutableArray<ImmutableArray<string>> Groups)
{
    internal IEnumerable<Problem> Problems(string where, IEnumerable<SegmentBands> before) =>
        !SegmentLabels.All.Contains(Segment) ? [Domain.Problems.SegmentUnknown]
        : before.Any(other => other.Segment == Segment) ? [ReleaseProblems.Twice(where)]
        : Bands.Problems(Groups, SegmentVariables.Codes(Segment), where);
}

/// <summary>Answers to a question that are published together.</summary>
/// <param name="Groups">Codes of choices, two or more a group; of bands of numbers, which have no codes, their places in the codebook, from 1.</param>
public sealed record AnswerBands(string Question, ImmutableArray<ImmutableArray<string>> Groups)
{
    internal IEnumerable<Problem> Problems(string where, IEnumerable<AnswerBands> before, IReadOnlyDictionary<string, Question> questions) =>
        !questions.TryGetValue(Question, out var question) || Bands.CodesOf(question) is not { } codes ? [ReleaseProblems.NoBands(where)]
        : before.Any(other => other.Question == Question) ? [ReleaseProblems.Twice(where)]
        : Bands.Problems(Groups, codes, where);
}

/// <summary>What bands of segments and of answers have in common.</summary>
internal static class Bands
{
    /// <summary>Null where answers cannot be banded: dates are by year, and words are not counted.</summary>
    internal static ImmutableArray<string>? CodesOf(Question question) => question.Type switch
    {
        QuestionType.SelectOne or QuestionType.SelectMultiple => [.. question.Choices.Select(c => c.Code)],
        QuestionType.Integer or QuestionType.Decimal => [.. Enumerable.Range(1, NumberBands.Of(question).Count).Select(place => $"{place}")],
        _ => null,
    };

    internal static IEnumerable<Problem> Problems(ImmutableArray<ImmutableArray<string>> groups, ImmutableArray<string> codes, string where)
    {
        if (groups.IsDefault || groups.Any(g => g.IsDefault || g.Length < 2)) yield return ReleaseProblems.BandOfOne(where);
        else if (groups.SelectMany(g => g).Any(c => !codes.Contains(c, StringComparer.Ordinal))) yield return ReleaseProblems.CategoryUnknown(where);
        else if (groups.SelectMany(g => g).GroupBy(c => c, StringComparer.Ordinal).Any(c => c.Skip(1).Any())) yield return ReleaseProblems.Twice(where);
        else if (groups is [var all] && all.Length == codes.Length) yield return ReleaseProblems.BandOfAll(where);
    }

    /// <summary>The same groups, whatever their order.</summary>
    internal static bool IsSame(this ImmutableArray<ImmutableArray<string>> groups, ImmutableArray<ImmutableArray<string>> others) =>
        groups.Select(Key).Order(StringComparer.Ordinal).SequenceEqual(others.Select(Key).Order(StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>All categories, each in its group, by place.</summary>
    internal static ImmutableArray<ImmutableArray<int>> Of(ImmutableArray<ImmutableArray<string>> groups, ImmutableArray<string> codes)
    {
        var places = groups.Select(group => group.Select(code => codes.IndexOf(code)).Order().ToImmutableArray()).ToList();
        return [.. places.Concat(Enumerable.Range(0, codes.Length).Where(c => !places.Exists(g => g.Contains(c))).Select(c => ImmutableArray.Create(c))).OrderBy(g => g[0])];
    }

    /// <summary>The groups of more than one, by code.</summary>
    internal static ImmutableArray<ImmutableArray<string>> Codes(ImmutableArray<ImmutableArray<int>> bands, ImmutableArray<string> codes) =>
        [.. bands.Where(b => b.Length > 1).Select(b => b.Select(c => codes[c]).ToImmutableArray())];

    private static string Key(ImmutableArray<string> group) => string.Join('|', group.Order(StringComparer.Ordinal));
}

/// <summary>
/// The bands in which variables are in print: the first release that uses one decides for all later ones, because two bandings of the
/// same answers can be subtracted from each other.
/// </summary>
public sealed class BoundBands
{
    private readonly Dictionary<Segment, Bound> segments = [];
    private readonly Dictionary<string, Bound> questions = new(StringComparer.Ordinal);

    /// <param name="earlier">All releases, in their order.</param>
    public BoundBands(Questionnaire questionnaire, IEnumerable<Release> earlier)
    {
        foreach (var release in earlier)
        {
            // A release of before there were plans held everything, by the segments that there were.
            var plan = release.Plan ?? ReleasePlan.Everything(questionnaire) with { Segments = [.. SegmentLabels.All.Where(segment => release.Tables.Any(table => table.By == segment))] };
            foreach (var segment in plan.Used)
                segments.TryAdd(segment, new(plan.SegmentBands.FirstOrDefault(b => b.Segment == segment)?.Groups ?? [], release.Number));
            foreach (var question in plan.Questions)
                questions.TryAdd(question, new(plan.AnswerBands.FirstOrDefault(b => b.Question == question)?.Groups ?? [], release.Number));
        }
    }

    /// <param name="Bands">Groups of more than one; empty where every category stands alone.</param>
    /// <param name="Release">Which was the first.</param>
    public sealed record Bound(ImmutableArray<ImmutableArray<string>> Bands, int Release);

    public Bound? Of(Segment segment) => segments.GetValueOrDefault(segment);

    public Bound? Of(string question) => questions.GetValueOrDefault(question);

    /// <summary>Questions whose answers are in print in bands.</summary>
    public IEnumerable<(string Question, Bound Bound)> Banded => questions.Where(one => !one.Value.Bands.IsEmpty).Select(one => (one.Key, one.Value));
}
