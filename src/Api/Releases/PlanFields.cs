using System.Globalization;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;
using Microsoft.Extensions.Primitives;

namespace Clinks.Engage.Api.Releases;

/// <summary>
/// A plan as an address and as hidden fields: <c>q=mood&amp;segments=region&amp;bands=region:wales+south_west&amp;answers=mood:good+fair&amp;among=specialist:yes</c>.
/// Names and codes, never what somebody wrote. A group is <c>of:one+other</c>, and what has several groups comes several times.
/// </summary>
/// <param name="Plan">What could be read, so that the page can show it again.</param>
/// <param name="Problems">Why the rest could not.</param>
internal sealed record PlanFields(ReleasePlan Plan, ImmutableArray<Problem> Problems)
{
    /// <summary>Short, because an address may hold hundreds.</summary>
    public const string Question = "q";

    public const string Segments = "segments", Bands = "bands", Answers = "answers", Among = "among", Everybody = "everybody";

    /// <summary>Sent by the form, so that nothing ticked is told from nothing chosen yet.</summary>
    public const string Chosen = "chosen";

    /// <summary>In place of every name.</summary>
    public const string EveryQuestion = "*";

    private const int MostQuestions = 500, MostCategories = 300;
    private static readonly string[] Names = [Chosen, Question, Segments, Bands, Answers, Among];

    public static bool Any(IQueryCollection query) => Names.Any(query.ContainsKey);

    /// <summary>The select that says in which group a category is.</summary>
    public static string GroupField(Segment segment, string category) => $"group.{SegmentVariables.Name(segment)}.{category}";

    /// <summary>So many groups of two or more can there be.</summary>
    public static int MostGroups(Segment segment) => SegmentVariables.Codes(segment).Length / 2;

    public static string Group(string of, IEnumerable<string> codes) => $"{of}:{string.Join('+', codes)}";

    public static Segment? SegmentOf(string? name) => SegmentLabels.All.Select(segment => (Segment?)segment).FirstOrDefault(segment => SegmentVariables.Name(segment!.Value) == name);

    public static PlanFields Read(Func<string, StringValues> fields, Questionnaire questionnaire)
    {
        var problems = new List<Problem>();
        var questions = Values(Question);
        if (questions is [EveryQuestion]) questions = [.. ReleasePlan.Everything(questionnaire).Questions];
        if (questions.Count > MostQuestions) problems.Add(PlanProblems.TooMany("questions", MostQuestions));

        var named = Values(Segments).ConvertAll(SegmentOf);
        if (named.Contains(null)) problems.Add(PlanProblems.SegmentUnknown());
        var among = ReadAmong(Values(Among), problems);
        // The form has them ticked. Within one group of a segment there is nothing that the segment could divide.
        var segments = named.OfType<Segment>().Distinct().Where(segment => segment != among?.Segment);

        var bands = Groups(Values(Bands), "segmentBands", problems).Select(group => (Segment: SegmentOf(group.Of), group.Codes)).ToList();
        if (bands.Exists(group => group.Segment is null)) problems.Add(PlanProblems.GroupNotRead("segmentBands"));
        bands.AddRange(SegmentLabels.All.SelectMany(segment => Selected(segment, fields, problems).Select(codes => ((Segment?)segment, codes))));
        var answers = Groups(Values(Answers), "answerBands", problems);
        if (bands.Sum(group => group.Codes.Length) + answers.Sum(group => group.Codes.Length) > MostCategories)
        {
            problems.Add(PlanProblems.TooMany("segmentBands", MostCategories));
            bands.Clear();
            answers.Clear();
        }

        return new(new([.. questions.Take(MostQuestions)], [.. segments])
        {
            SegmentBands = [.. bands.Where(group => group.Segment is not null).GroupBy(group => group.Segment!.Value, group => group.Codes).Select(groups => new SegmentBands(groups.Key, [.. groups]))],
            AnswerBands = [.. answers.GroupBy(group => group.Of, group => group.Codes, StringComparer.Ordinal).Select(groups => new AnswerBands(groups.Key, [.. groups]))],
            Among = among,
        }, [.. problems]);

        List<string> Values(string field) => [.. fields(field).OfType<string>().Where(value => value.Length > 0)];
    }

    /// <summary>As hidden fields, or as the parts of an address.</summary>
    public static IEnumerable<(string Name, string Value)> Of(ReleasePlan plan, Questionnaire questionnaire)
    {
        var all = ReleasePlan.Everything(questionnaire).Questions;
        return
        [
            (Chosen, "yes"),
            .. (all.All(plan.Questions.Contains) ? [EveryQuestion] : plan.Questions).Select(name => (Question, name)),
            .. plan.Segments.Select(segment => (Segments, SegmentVariables.Name(segment))),
            .. plan.SegmentBands.SelectMany(bands => bands.Groups.Select(codes => (Bands, Group(SegmentVariables.Name(bands.Segment), codes)))),
            .. plan.AnswerBands.SelectMany(bands => bands.Groups.Select(codes => (Answers, Group(bands.Question, codes)))),
            .. plan.Among is { } among ? [(Among, Group(SegmentVariables.Name(among.Segment), among.Categories))] : Array.Empty<(string, string)>(),
        ];
    }

    /// <summary>What follows the question mark.</summary>
    public static string Query(ReleasePlan plan, Questionnaire questionnaire, params IEnumerable<(string Name, string Value)> before) =>
        string.Join('&', before.Concat(Of(plan, questionnaire)).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2B", "+", StringComparison.Ordinal)}"));

    private static Among? ReadAmong(List<string> values, List<Problem> problems)
    {
        if (values is [] or [Everybody]) return null;
        if (values is [var only] && Groups([only], "among", problems) is [var group])
        {
            if (SegmentOf(group.Of) is not { } segment)
            {
                problems.Add(PlanProblems.GroupNotRead("among"));
                return null;
            }

            // In their order, whatever the order of the address.
            var known = SegmentVariables.Codes(segment);
            return new(segment, [.. group.Codes.Take(MostCategories).OrderBy(code => known.IndexOf(code))]);
        }

        if (values.Count > 1) problems.Add(PlanProblems.GroupNotRead("among"));
        return null;
    }

    /// <summary>What of:one+other says; a plus is a blank in an address.</summary>
    private static List<(string Of, ImmutableArray<string> Codes)> Groups(List<string> values, string where, List<Problem> problems)
    {
        var groups = new List<(string, ImmutableArray<string>)>();
        foreach (var parts in values.Select(value => value.Split(':', 2)))
        {
            if (parts is [{ Length: > 0 } of, var codes]) groups.Add((of, [.. codes.Split([' ', '+'], StringSplitOptions.RemoveEmptyEntries)]));
            else if (!problems.Exists(problem => problem.Where == where)) problems.Add(PlanProblems.GroupNotRead(where));
        }

        return groups;
    }

    private static IEnumerable<ImmutableArray<string>> Selected(Segment segment, Func<string, StringValues> fields, List<Problem> problems)
    {
        var selected = new List<(int Group, string Category)>();
        foreach (var category in SegmentVariables.Codes(segment))
        {
            var values = fields(GroupField(segment, category));
            if (values is [] or [""]) continue;
            if (values is [var value] && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var group) && group >= 1 && group <= MostGroups(segment)) selected.Add((group, category));
            else if (!problems.Exists(problem => problem.Where == "segmentBands")) problems.Add(PlanProblems.GroupNotRead("segmentBands"));
        }

        return selected.GroupBy(one => one.Group, one => one.Category).OrderBy(group => group.Key).Select(group => group.ToImmutableArray());
    }
}
