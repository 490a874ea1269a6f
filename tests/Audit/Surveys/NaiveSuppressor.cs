using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>What it would be like without secondary suppression: cells of 1 to 4 are hidden (about people, under 10), and nothing else.</summary>
internal static class NaiveSuppressor
{
    private const string Variables = "region: segment: r0, r1, r2, r3, r4";

    public static ReleaseSequence Publish(int seed)
    {
        var survey = MadeUpSurvey.Of(seed);
        return new(seed, [Book.Bytes(string.Join('\n', survey.Questions.Select(Line).Prepend(Variables)), [.. survey.Questions.Select(q => Table(survey, q))])],
            ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }

    private static string Line(MadeUpQuestion question) =>
        $"{question.Name}: {(question.IsSeveral ? "several answers" : "one answer")}{(question.IsAboutPeople ? " about people" : "")}: {string.Join(", ", question.Codes)}";

    private static string Table(MadeUpSurvey survey, MadeUpQuestion question)
    {
        var responded = survey.Members.Where(m => m.Answers is not null).ToList();
        var lines = question.Codes.Select(code => Row(code, question.IsAboutPeople, m => Of(m).Contains(code)))
            .Append(Row("No answer, or not asked", false, m => Of(m).IsEmpty))
            .Append(Row("All that answered", false, m => !Of(m).IsEmpty))
            .Append(Row("All organisations that responded", false, _ => true));
        return $"{question.Name}; by region\n| Answer | r0 | r1 | r2 | r3 | r4 | All |\n" + string.Join('\n', lines);

        ImmutableArray<string> Of(MadeUpMember member) => member.Answers!.GetValueOrDefault(question.Name, []);

        string Row(string label, bool isAboutPeople, Func<MadeUpMember, bool> belongs)
        {
            var members = responded.Where(belongs).ToList();
            var counts = Enumerable.Range(0, 5).Select(region => members.Count(m => m.Region == region)).Append(members.Count);
            return $"| {label} | {string.Join(" | ", counts.Select(n => (isAboutPeople ? n < 10 : n is > 0 and < 5) ? "[c]" : $"{n}"))} |";
        }
    }
}
