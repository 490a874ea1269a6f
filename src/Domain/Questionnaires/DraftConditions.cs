using Clinks.Engage.Domain.Questionnaires.Expressions;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>The conditions of a draft: can each be read, does it make sense, and does any question in the end depend on itself?</summary>
internal sealed class DraftConditions
{
    private readonly QuestionnaireDraft draft;
    private readonly Action<Problem> fault;
    private readonly List<(DraftQuestion Question, int Page, Subject Subject)> questions = [];
    private readonly Dictionary<string, Subject> subjects = [];
    private readonly Dictionary<string, Expression> parsed = [];
    private readonly Dictionary<string, string> similar = new(StringComparer.OrdinalIgnoreCase);

    public DraftConditions(QuestionnaireDraft draft, ChoiceLists lists, Action<Problem> fault)
    {
        (this.draft, this.fault) = (draft, fault);
        foreach (var (page, index) in draft.Pages.Select((page, index) => (page, index)))
        {
            foreach (var question in page.Questions)
            {
                var subject = new Subject(questions.Count, question.Name ?? "", question.Type, lists.Codes(question));
                questions.Add((question, index, subject));
                subjects.TryAdd(subject.Name, subject);
                similar.TryAdd(subject.Name, subject.Name);
            }
        }
    }

    public void Check()
    {
        var waitsFor = new List<IReadOnlyCollection<int>>();
        foreach (var (question, page, subject) in questions)
        {
            waitsFor.Add([questions.Count + page, .. Bind(question.Relevant, null, question.At.In("relevant"))]);
            Bind(question.Constraint, subject, question.At.In("constraint"));
        }

        foreach (var page in draft.Pages) waitsFor.Add([.. Bind(page.Relevant, null, page.At.In("relevant"))]);
        foreach (var circle in ConditionOrder.Of(waitsFor).Circles) Report(circle);
    }

    /// <summary>The expression that was checked.</summary>
    public Expression? Expression(string? source) => source is null ? null : parsed[source];

    private IReadOnlySet<int> Bind(string? source, Subject? self, string where)
    {
        if (source is null) return ImmutableHashSet<int>.Empty;
        var read = Questionnaires.Expression.Parse(source, where);
        foreach (var problem in read.Problems) fault(problem);
        if (!read.Is(out var expression)) return ImmutableHashSet<int>.Empty;
        parsed[source] = expression;
        var binder = new Binder(subjects.GetValueOrDefault, similar.GetValueOrDefault, fault);
        binder.Bind(expression.Root, self, where);
        return binder.References;
    }

    private void Report(ImmutableArray<int> circle)
    {
        // A circle may only pass through a question because it stands in a group: it is told where a condition was written.
        var first = circle.First(node => RelevantOf(node) is not null);
        var names = circle.SkipWhile(node => node != first).Concat(circle.TakeWhile(node => node != first)).Append(first).Select(NameOf);
        fault(Problems.ConditionsInCircle([.. names], PlaceOf(first).In("relevant")));
    }

    private string? RelevantOf(int node) => node < questions.Count ? questions[node].Question.Relevant : draft.Pages[node - questions.Count].Relevant;

    private Place PlaceOf(int node) => node < questions.Count ? questions[node].Question.At : draft.Pages[node - questions.Count].At;

    private string NameOf(int node) => node < questions.Count ? questions[node].Subject.Name : $"group {draft.Pages[node - questions.Count].Name}";
}
