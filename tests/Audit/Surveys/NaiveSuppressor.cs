using Clinks.Engage.Audit.Drawing;

namespace Clinks.Engage.Audit.Surveys;

/// <summary>
/// What it would be like without secondary suppression: cells of 1 to 4 are hidden (about people, under 10), and nothing else. It says
/// what it hid, too, so that what is found can be held against it.
/// </summary>
internal sealed class NaiveSuppressor
{
    private const string Variables = "region: segment: r0, r1, r2, r3, r4";

    private readonly MadeUpSurvey survey;
    private readonly bool percentages;

    /// <param name="percentages">Beside hidden counts, too: another fault.</param>
    public NaiveSuppressor(int seed, bool percentages)
    {
        (survey, this.percentages) = (MadeUpSurvey.Of(seed), percentages);
        Sequence = new(seed, [Book.Bytes(string.Join('\n', survey.Questions.Select(Line).Prepend(Variables)), [.. survey.Questions.Select((q, i) => Table(q, $"T{i + 1}"))])],
            ImmutableDictionary<string, ImmutableArray<string>>.Empty);
    }

    public ReleaseSequence Sequence { get; }

    /// <summary>By sheet and cell, as findings name them.</summary>
    public Dictionary<(string Sheet, string Cell), int> Truth { get; } = [];

    public static ReleaseSequence Publish(int seed) => new NaiveSuppressor(seed, percentages: false).Sequence;

    private static string Line(MadeUpQuestion question) =>
        $"{question.Name}: {(question.IsSeveral ? "several answers" : "one answer")}{(question.IsAboutPeople ? " about people" : "")}: {string.Join(", ", question.Codes)}";

    private string Table(MadeUpQuestion question, string sheet)
    {
        var columns = Enumerable.Range(0, 5).Select(r => (Name: $"r{r}", Members: Responded(m => m.Region == r))).Append((Name: "All", Members: Responded(_ => true))).ToList();
        var lines = question.Codes.Select(code => Row(code, question.IsAboutPeople, m => Of(m).Contains(code)))
            .Append(Row("No answer, or not asked", false, m => Of(m).IsEmpty))
            .Append(Row("All that answered", false, m => !Of(m).IsEmpty))
            .Append(Row("All organisations that responded", false, _ => true));
        return $"{question.Name}; by region\n| Answer | {string.Join(" | ", columns.Select(c => c.Name + (percentages ? $" | {c.Name} %" : "")))} |\n" + string.Join('\n', lines);

        ImmutableArray<string> Of(MadeUpMember member) => member.Answers!.GetValueOrDefault(question.Name, []);

        string Row(string label, bool isAboutPeople, Func<MadeUpMember, bool> belongs) => $"| {label} | {string.Join(" | ", columns.Select(column =>
        {
            var count = column.Members.Count(belongs);
            Truth[(sheet, $"{label}: {column.Name}: Organisations")] = count;
            var figure = (isAboutPeople ? count < 10 : count is > 0 and < 5) ? "[c]" : $"{count}";
            return percentages ? $"{figure} | {(label is "No answer, or not asked" or "All organisations that responded" ? "[z]" : Percentage(count, column.Members.Count(m => !Of(m).IsEmpty)))}" : figure;
        }))} |";
    }

    private static string Percentage(int part, int whole) => whole == 0 ? "[z]" : (200 * part + whole) / (2 * whole) is > 0 and var p ? $"{p}" : part > 0 ? "[low]" : "0";

    private List<MadeUpMember> Responded(Func<MadeUpMember, bool> belongs) => [.. survey.Members.Where(m => m.Answers is not null && belongs(m))];
}
