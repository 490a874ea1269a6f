using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Questionnaires.Expressions;

namespace Clinks.Engage.Domain.Responding;

/// <summary>One answer and the question that it answers.</summary>
public sealed record NamedAnswer(string Name, Answer Answer);

/// <summary>Answers that may be submitted.</summary>
/// <param name="Answers">In the order of the questionnaire.</param>
/// <param name="LeftOut">Questions that were answered but are not asked, given the other answers; their answers do not count.</param>
public sealed record Completed(ImmutableArray<NamedAnswer> Answers, ImmutableArray<string> LeftOut);

/// <summary>What is asked, given the answers so far. In the order of the questionnaire.</summary>
/// <param name="Pages">Pages of which something is shown.</param>
/// <param name="Questions">Questions and notes that are shown.</param>
public sealed record Relevance(ImmutableArray<string> Pages, ImmutableArray<string> Questions);

/// <summary>Asks of answers what the form says about them: which questions are asked, which need an answer, which answers are allowed.</summary>
public static class Completing
{
    /// <summary>The answers that may be submitted, or everything that is missing or not allowed, each at the name of its question.</summary>
    public static Outcome<Completed> Complete(this Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers)
    {
        var plan = Plan.Of(questionnaire);
        List<Problem>? problems = null;
        var given = Given(plan, answers, ref problems);
        var situation = Decide(plan, given, out var asked);
        var complete = ImmutableArray.CreateBuilder<NamedAnswer>(answers.Count);
        var leftOut = ImmutableArray.CreateBuilder<string>();
        for (var i = 0; i < plan.Questions.Length; i++)
        {
            var planned = plan.Questions[i];
            var question = planned.Question;
            if (given[i] is not { } answer)
            {
                if (asked[i] && question.Required && !answers.ContainsKey(question.Name)) (problems ??= []).Add(Problems.AnswerRequired(question.RequiredMessage?.English, question.Name));
            }
            else if (!asked[i]) leftOut.Add(question.Name);
            else if (planned.Constraint is { } constraint && !constraint.Holds(situation with { Self = answer })) (problems ??= []).Add(Problems.AnswerBreaksConstraint(question.ConstraintMessage?.English, question.Name));
            else complete.Add(new(question.Name, answer));
        }

        return problems is null ? Outcome.Done(new Completed(complete.DrainToImmutable(), leftOut.DrainToImmutable())) : Outcome.Refused<Completed>(problems);
    }

    /// <summary>Which pages and questions are to be shown now.</summary>
    public static Relevance RelevantNow(this Questionnaire questionnaire, IReadOnlyDictionary<string, Answer> answers)
    {
        var plan = Plan.Of(questionnaire);
        List<Problem>? ignored = null;
        Decide(plan, Given(plan, answers, ref ignored), out var asked);
        var shown = plan.Questions.Where((_, index) => asked[index]).ToList();
        var pages = shown.Select(question => question.Page).Distinct();
        return new([.. pages.Select(page => plan.Pages[page].Name)], [.. shown.Select(question => question.Question.Name)]);
    }

    /// <summary>The answers by index; those that cannot be answers to their questions are left out and named.</summary>
    private static Answer?[] Given(Plan plan, IReadOnlyDictionary<string, Answer> answers, ref List<Problem>? problems)
    {
        var given = new Answer?[plan.Questions.Length];
        var found = 0;
        for (var i = 0; i < given.Length; i++)
        {
            var planned = plan.Questions[i];
            if (!answers.TryGetValue(planned.Question.Name, out var answer)) continue;
            found++;
            if (Belongs(planned, answer)) given[i] = answer;
            else (problems ??= []).Add(Problems.AnswerOfOtherKind("an answer that this question takes", planned.Question.Name));
        }

        if (found < answers.Count) (problems ??= []).Add(Problems.AnswerToNothing(""));
        return given;
    }

    private static bool Belongs(PlannedQuestion planned, Answer answer) => (planned.Question.Type, answer) switch
    {
        (QuestionType.Text, Answer.Words) => true,
        (QuestionType.Integer or QuestionType.Decimal, Answer.Number) => true,
        (QuestionType.Date, Answer.Day) => true,
        (QuestionType.SelectOne, Answer.Chosen { Codes: [var code] }) => planned.ChoiceOf(code) >= 0,
        (QuestionType.SelectMultiple, Answer.Chosen { Codes: { IsDefaultOrEmpty: false } codes }) => codes.All(code => planned.ChoiceOf(code) >= 0),
        _ => false,
    };

    /// <summary>
    /// Decides question by question, each after those that its condition looks at, whether it is asked. The answer to a
    /// question that is not asked counts as empty for all that follow.
    /// </summary>
    private static Situation Decide(Plan plan, Answer?[] given, out bool[] asked)
    {
        var questions = plan.Questions.Length;
        var counting = new Answer?[questions];
        var situation = new Situation(counting, null);
        asked = new bool[questions + plan.Pages.Length];
        foreach (var node in plan.Order)
        {
            if (node >= questions)
            {
                asked[node] = plan.PageRelevant[node - questions]?.Holds(situation) ?? true;
                continue;
            }

            var question = plan.Questions[node];
            asked[node] = asked[questions + question.Page] && (question.Relevant?.Holds(situation) ?? true);
            if (asked[node]) counting[node] = given[node];
        }

        return situation;
    }
}
