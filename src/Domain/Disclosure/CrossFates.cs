using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Disclosure;

/// <summary>
/// Which cells of the cross tables of a release are hidden, and which tables are not published because something in them could not be
/// proven to be wide. All are decided together: they share their margins, and questions depend on each other.
/// </summary>
internal sealed class CrossFates
{
    private readonly Dictionary<(string Question, Segment By), CrossTable> tables = [];
    private readonly HashSet<(string Question, Segment By)> withheld = [];
    private readonly HashSet<string> narrow = new(StringComparer.Ordinal);

    /// <summary>Decides.</summary>
    /// <param name="questions">Each alone. Those that are not published alone are published by no segment.</param>
    internal static CrossFates Of(IReadOnlyCollection<QuestionCounts> questions, IReadOnlyCollection<DivisionCounts> divisions, DisclosurePolicy policy)
    {
        var fates = new CrossFates();
        var dividings = divisions.Select(by => (By: by, Dividing: Dividing.Of(by, policy)!)).Where(d => d.Dividing is not null).ToList();
        foreach (var related in Related([.. questions.Where(q => q.Plan(policy).Withheld is null)]))
        {
            // Margins are published, so what is hidden by one segment tells nothing of what is hidden by another: but for an option
            // that is hidden alone, too, and is the sum of both.
            if (related.Any(q => q.Plan(policy).Rows.Any(r => r.Hidden))) fates.Decide(related, dividings, policy);
            else
                foreach (var dividing in dividings)
                    fates.Decide(related, [dividing], policy);
        }

        return fates;
    }

    private void Decide(List<QuestionCounts> questions, List<(DivisionCounts By, Dividing Dividing)> dividings, DisclosurePolicy policy)
    {
        // What cannot be proven is taken out, and the rest decided again: with less published, nothing new follows.
        while (true)
        {
            var system = new CrossSystem();
            var made = new List<(string, CrossTable)>();
            foreach (var counts in questions)
            {
                var (name, plan) = (counts.Question.Name, counts.Plan(policy));
                if (narrow.Contains(name)) continue;
                system.Add(plan);
                foreach (var (by, dividing) in dividings)
                    if (!withheld.Contains((name, by.Segment)))
                        made.Add((name, system.Add(plan, counts.Across(by), dividing)));
            }

            system.Relate();
            var found = system.Decide();
            foreach (var (question, by) in found)
            {
                if (by is { } segment) withheld.Add((question, segment));
                else narrow.Add(question);
            }

            if (found.Count > 0) continue;
            foreach (var (name, table) in made) tables.Add((name, table.By), table);
            return;
        }
    }

    /// <summary>Questions that are compared with each other, directly or through others, in the order of the questionnaire.</summary>
    private static IEnumerable<List<QuestionCounts>> Related(List<QuestionCounts> questions)
    {
        var group = questions.ToDictionary(q => q.Question.Name, q => q.Question.Name, StringComparer.Ordinal);
        foreach (var question in questions)
        {
            foreach (var control in question.Controls)
            {
                if (!group.TryGetValue(control.Question.Name, out var from)) continue;
                var to = group[question.Question.Name];
                foreach (var name in group.Where(g => g.Value == from).Select(g => g.Key).ToList()) group[name] = to;
            }
        }

        return questions.GroupBy(q => group[q.Question.Name]).Select(related => related.ToList());
    }

    /// <summary>Something in its table by none could not be proven to be wide.</summary>
    internal bool IsNarrow(string question) => narrow.Contains(question);

    /// <summary>Null where it is not published.</summary>
    internal CrossTable? Of(string question, Segment by) => tables.GetValueOrDefault((question, by));
}

/// <summary>The fates of one question by one segment, by row of the plan and column of the segment.</summary>
/// <param name="Cells">Rows, then columns.</param>
/// <param name="Answered">Who answered, by column; empty where it is not told, or is everybody.</param>
internal sealed record CrossTable(Segment By, bool[][] Cells, bool[] Answered);
