using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>What a stranger found out: a group, its size, and whose figure it is.</summary>
internal sealed record Found(string Group, int Size);

/// <summary>
/// A stranger with the published tables of one release, who knows the questionnaire and which segments were asked, and nothing else.
/// Shares no code with Disclosure: reads labels and figures as they are printed. Unknown are the counts of every combination of
/// the six segments that anybody is in, and answers (of one question, or of two of which one depends on the other).
/// </summary>
internal sealed class Attacker
{
    private const string NoAnswer = "No answer, or not asked";

    private readonly IReadOnlyCollection<SafeTable> tables;
    private readonly int organisations;
    private readonly int people;
    private readonly List<Segments> cells;
    private readonly List<(Segment By, string Category)> categories;

    public Attacker(IReadOnlyCollection<SafeTable> tables, IEnumerable<Asked> audience, int organisations = 5, int people = 10)
    {
        this.tables = tables;
        this.organisations = organisations;
        this.people = people;
        cells = [.. audience.Select(a => a.Segments).Distinct()];
        categories = [.. SegmentLabels.All.SelectMany(s => cells.Select(c => (s, Printed.Label(c, s))).Distinct())];
    }

    /// <summary>Groups whose size was asked for.</summary>
    public int Attacked { get; private set; }

    public List<Found> Disclosed { get; } = [];

    /// <summary>Asks for the size of every group that these questions make.</summary>
    /// <param name="asked">What the form says: which pairs of answers are possible, where a question depends on another.</param>
    public void Attack(IReadOnlyList<Question> questions, Func<string[], string[], bool>? asked = null)
    {
        var patterns = questions.Select(Patterns).ToList();
        // One unknown for every segment cell and combination of answers, and one for who did not respond.
        var profiles = patterns.Count == 1
            ? patterns[0].Select(p => new[] { p }).ToList()
            : [.. patterns[0].SelectMany(a => patterns[1].Where(b => asked!(a, b)).Select(b => new[] { a, b }))];
        var width = profiles.Count + 1;
        var attack = new LinearAttack(cells.Count * width);

        int[] Who(Func<Segments, bool> segment, Func<string[][], bool>? profile) =>
            [.. from c in Enumerable.Range(0, cells.Count)
                where segment(cells[c])
                from p in Enumerable.Range(0, width)
                where p == profiles.Count ? profile is null : profile is not null && profile(profiles[p])
                select c * width + p];

        // Counts: what amounts tell is attacked in Amounts.
        foreach (var table in tables.Where(t => t.IsPublished && t.Kind is not TableKind.Amounts)) Read(table, questions, attack, Who);

        var groups = new List<(string Name, int[] Members, bool People, bool OfAnswers)>();
        var segments = categories.Select(c => ($" in {c.Category}", (Func<Segments, bool>)(s => Printed.Label(s, c.By) == c.Category)))
            .Prepend(("", _ => true)).Concat(categories.SelectMany(a => categories.Where(b => a.By < b.By).Select(b =>
                ($" in {a.Category} and {b.Category}", (Func<Segments, bool>)(s => Printed.Label(s, a.By) == a.Category && Printed.Label(s, b.By) == b.Category))))).ToList();
        foreach (var (where, segment) in segments)
        {
            groups.Add(("did not respond" + where, Who(segment, null), false, false));
            groups.Add(("responded" + where, Who(segment, _ => true), false, false));
            foreach (var (name, q, answers, isPeople, whole) in questions.SelectMany((question, q) => Groups(question).Select(g => (g.Name, q, g.Is, g.IsAnswer && question.About is About.People, Patterns(question).All(p => p.Length == 0 || g.Is(p))))))
                groups.Add(($"{questions[q].Name}: {name}{where}", Who(segment, p => answers(p[q])), isPeople, !whole));
            if (questions.Count == 2)
            {
                groups.AddRange(from a in Groups(questions[0]) from b in Groups(questions[1])
                    select ($"{a.Name} and {b.Name}{where}", Who(segment, p => a.Is(p[0]) && b.Is(p[1])), false, true));
            }
        }

        groups.RemoveAll(g => g.Members.Length == 0);
        attack.Solve([.. groups.Select(g => g.Members)]);
        var isAbout = questions.Any(q => q.About is About.People) ? people : organisations;
        foreach (var (name, members, ofPeople, ofAnswers) in groups)
        {
            Attacked++;
            if (attack.Value(members) is not { } size) continue;
            // Who answered at all is a fact about an organisation, also where the answers are about people.
            var threshold = ofAnswers ? isAbout : organisations;
            if ((size > 0 && size < threshold) || (size == 0 && ofPeople)) Disclosed.Add(new(name, size));
        }
    }

    private static void Read(SafeTable table, IReadOnlyList<Question> questions, LinearAttack attack, Func<Func<Segments, bool>, Func<string[][], bool>?, int[]> who)
    {
        if (table.Kind is TableKind.Base or TableKind.Rate)
        {
            foreach (var row in table.Rows)
            {
                var segment = In(table.By ?? SegmentLabels.All.Select(s => (Segment?)s).FirstOrDefault(s => SegmentLabels.Of(s!.Value).English == row.Labels[0].English), row.Labels[^1].English);
                if (table.Kind is TableKind.Base) attack.Publish(who(segment, _ => true), Figure(row.Cells[0]));
                else
                {
                    attack.Publish([.. who(segment, _ => true), .. who(segment, null)], Figure(row.Cells[0]));
                    attack.Publish(who(segment, _ => true), Figure(row.Cells[1]));
                    attack.Publish(who(segment, null), Figure(row.Cells[2]));
                }
            }

            return;
        }

        var q = questions.ToList().FindIndex(question => question.Name == table.Question);
        if (q < 0) return;
        foreach (var row in table.Rows)
        {
            var answers = Meaning(row.Labels[0].English);
            for (var c = 0; c < table.Columns.Length; c++)
            {
                if (table.Columns[c].Unit is not Unit.Organisations || row.Cells[c].Value is not { } value) continue;
                var header = table.Columns[c].Header.English;
                attack.Publish(who(In(table.By, header.Contains(": ", StringComparison.Ordinal) ? header[..header.LastIndexOf(": ", StringComparison.Ordinal)] : ""), p => answers(p[q])), checked((int)value));
            }
        }
    }

    private static int Figure(SafeCell cell) => checked((int)cell.Value!.Value);

    private static Func<Segments, bool> In(Segment? by, string label)
    {
        if (by is not { } segment) return _ => true;
        var parts = Parts(label);
        return parts is ["All"] or ["All organisations"] ? _ => true : s => parts.Contains(Printed.Label(s, segment));
    }

    private static Func<string[], bool> Meaning(string label)
    {
        if (label == "All organisations that responded") return _ => true;
        if (label == "All that answered") return pattern => pattern.Length > 0;
        var parts = Parts(label);
        return pattern => pattern.Length == 0 ? parts.Contains(NoAnswer) : pattern.Any(parts.Contains);
    }

    private static string[] Parts(string label) => label.Replace("Pooled: ", "", StringComparison.Ordinal).Split("; ");

    /// <summary>What one response can have answered: nothing, one choice, or any set of choices.</summary>
    private static List<string[]> Patterns(Question question) => question.Type is QuestionType.SelectMultiple
        ? [.. Enumerable.Range(0, 1 << question.Choices.Length).Select(set => question.Choices.Where((_, i) => (set >> i & 1) != 0).Select(c => c.Code).ToArray())]
        : [[], .. question.Choices.Select(c => new[] { c.Code })];

    private static IEnumerable<(string Name, Func<string[], bool> Is, bool IsAnswer)> Groups(Question question)
    {
        yield return ("did not answer", p => p.Length == 0, false);
        yield return ("answered", p => p.Length > 0, false);
        var codes = question.Choices.Select(c => c.Code).ToArray();
        for (var set = 1; set < 1 << codes.Length; set++)
        {
            var some = codes.Where((_, i) => (set >> i & 1) != 0).ToArray();
            yield return ("one of " + string.Join(',', some), p => p.Any(some.Contains), some.Length == 1);
            yield return ("none of " + string.Join(',', some), p => p.Length > 0 && !p.Any(some.Contains), some.Length == 1);
            if (question.Type is not QuestionType.SelectMultiple) continue;
            yield return ("exactly " + string.Join(',', some), p => p.Length == some.Length && p.All(some.Contains), false);
            yield return ("all of " + string.Join(',', some), p => some.All(p.Contains), some.Length == 1);
            yield return ("not " + string.Join(',', some), p => !p.Any(some.Contains), false);
        }
    }
}
