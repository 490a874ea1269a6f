using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using Clinks.Engage.Domain.Questionnaires.Expressions;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>
/// What checking answers needs to know of a questionnaire, worked out once: questions by name, conditions ready to be asked,
/// the order in which to ask them. Kept beside the questionnaire, not in it: it is no part of its value or its JSON, and a
/// changed copy (<c>with</c>) must not inherit it.
/// </summary>
internal sealed class Plan
{
    private static readonly ConditionalWeakTable<Questionnaire, Plan> Known = [];

    private readonly FrozenDictionary<string, int> indexes;

    private Plan(Questionnaire questionnaire)
    {
        Questions = [.. questionnaire.Pages.SelectMany((page, index) => page.Questions.Select(question => new PlannedQuestion(question, index)))];
        Pages = questionnaire.Pages;
        indexes = Questions.Select((question, index) => (question.Question.Name, index)).ToFrozenDictionary(pair => pair.Name, pair => pair.index);

        var waitsFor = new List<IReadOnlyCollection<int>>();
        foreach (var question in Questions)
        {
            question.Relevant = Bind(question.Question.Relevant, null, out var references);
            question.Constraint = Bind(question.Question.Constraint, SubjectOf(question.Question.Name), out _);
            waitsFor.Add([Questions.Length + question.Page, .. references]);
        }

        PageRelevant = [.. Pages.Select(page =>
        {
            var condition = Bind(page.Relevant, null, out var references);
            waitsFor.Add([.. references]);
            return condition;
        })];
        var order = ConditionOrder.Of(waitsFor);
        Order = order.Circles.IsEmpty ? order.Order : throw new InvalidOperationException("The conditions of this questionnaire run in a circle; it was never checked.");
    }

    public ImmutableArray<PlannedQuestion> Questions { get; }

    public ImmutableArray<Page> Pages { get; }

    public ImmutableArray<Condition?> PageRelevant { get; }

    /// <summary>Questions (by index) and pages (by index, after the questions), each after everything that its condition looks at.</summary>
    public ImmutableArray<int> Order { get; }

    public static Plan Of(Questionnaire questionnaire) => Known.GetValue(questionnaire, static made => new(made));

    /// <summary>The index of the question; −1 if there is none of that name.</summary>
    public int IndexOf(string name) => indexes.TryGetValue(name, out var index) ? index : -1;

    private Condition? Bind(Expression? expression, Subject? self, out IReadOnlySet<int> references)
    {
        references = ImmutableHashSet<int>.Empty;
        if (expression is null) return null;
        var binder = new Binder(SubjectOf, _ => null, problem => throw new InvalidOperationException($"A condition of this questionnaire makes no sense ({problem.Code}); it was never checked."));
        var condition = binder.Bind(expression.Root, self, "");
        references = binder.References;
        return condition;
    }

    private Subject? SubjectOf(string name) =>
        IndexOf(name) is >= 0 and var index ? new(index, name, Questions[index].Question.Type, Questions[index].Codes) : null;
}

/// <summary>One question, with what is known about it beforehand.</summary>
internal sealed class PlannedQuestion(Question question, int page)
{
    private readonly FrozenDictionary<string, int> choices = question.Choices.Select((choice, index) => (choice.Code, index)).ToFrozenDictionary(pair => pair.Code, pair => pair.index);

    public Question Question => question;

    public int Page => page;

    public IReadOnlySet<string> Codes => choices.Keys.ToHashSet();

    /// <summary>The answer that chooses each choice alone, made once: it is the commonest of all answers.</summary>
    public ImmutableArray<Answer> Alone { get; } = [.. question.Choices.Select(choice => new Answer.Chosen([choice.Code]))];

    public Condition? Relevant { get; set; }

    public Condition? Constraint { get; set; }

    /// <summary>The place of the choice in its list; −1 if it is not offered.</summary>
    public int ChoiceOf(string code) => choices.TryGetValue(code, out var index) ? index : -1;
}
