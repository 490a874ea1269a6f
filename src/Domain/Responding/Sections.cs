using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Responding;

/// <summary>How far a section of the task list has come.</summary>
public enum SectionProgress
{
    /// <summary>Nothing is answered, and something must be.</summary>
    NotStarted,

    /// <summary>Nothing is answered, and nothing must be.</summary>
    Optional,

    /// <summary>Something that must be answered is not, or an answer is not allowed.</summary>
    InProgress,

    /// <summary>All that must be answered is.</summary>
    Done,
}

/// <summary>A page of which something is asked, given the answers so far.</summary>
/// <param name="Asked">The names of the questions and notes that are shown, in order.</param>
/// <param name="Problems">What keeps it from being done, each at the name of its question.</param>
public sealed record Section(Page Page, ImmutableArray<string> Asked, SectionProgress Progress, ImmutableArray<Problem> Problems);

/// <summary>A draft as a task list: which sections there are now, and how far each has come.</summary>
public static class Sections
{
    public static ImmutableArray<Section> SectionsNow(this Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers)
    {
        var shown = questionnaire.RelevantNow(answers).Questions.ToHashSet(StringComparer.Ordinal);
        var problems = questionnaire.Complete(answers).Problems.ToLookup(problem => problem.Where, StringComparer.Ordinal);
        return [.. questionnaire.Pages.Where(page => page.Questions.Any(question => shown.Contains(question.Name))).Select(page => Of(page, shown, answers, problems))];
    }

    private static Section Of(Page page, HashSet<string> shown, IReadOnlyDictionary<string, Answer> answers, ILookup<string, Problem> problems)
    {
        var asked = page.Questions.Where(question => shown.Contains(question.Name)).ToList();
        var open = asked.SelectMany(question => problems[question.Name]).ToImmutableArray();
        var answered = asked.Exists(question => answers.ContainsKey(question.Name));
        return new(page, [.. asked.Select(question => question.Name)], Progress(), open);

        SectionProgress Progress() => (answered, open.IsEmpty) switch
        {
            (false, false) => SectionProgress.NotStarted,
            (true, false) => SectionProgress.InProgress,
            // A page of notes alone is done by being there.
            (false, true) => asked.Exists(question => question.Type is not QuestionType.Note) ? SectionProgress.Optional : SectionProgress.Done,
            _ => SectionProgress.Done,
        };
    }
}
