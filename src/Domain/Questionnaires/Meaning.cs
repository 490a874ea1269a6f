namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>
/// What may not change while organisations answer. Words may: labels, hints, messages, titles, the Welsh. Everything that
/// decides what an answer means, or who was asked what, may not.
/// <para>
/// Order is meaning: what was asked before colours what is asked after, and what stands first is chosen more often, so
/// answers given before and after a change of order could not be counted together. So is the page: how far
/// somebody came is recorded by page.
/// </para>
/// </summary>
public static class Meaning
{
    /// <summary>Each change of meaning, at the name of what it changes; none if only wording changed.</summary>
    public static ImmutableArray<Problem> Changes(Questionnaire before, Questionnaire after)
    {
        var changes = ImmutableArray.CreateBuilder<Problem>();
        void Changed(string what, string where) => changes.Add(Problems.MeaningChanged(what, where));

        if (before.FormId != after.FormId) Changed("The form_id is another.", "form_id");
        CompareNames(before.Pages.Select(page => page.Name), after.Pages.Select(page => page.Name), "group", Changed);
        foreach (var (was, now) in Both(before.Pages, after.Pages, page => page.Name))
        {
            if (!Same(was.Relevant, now.Relevant)) Changed("When the group is asked is another condition.", was.Name);
        }

        var (questionsBefore, questionsAfter) = (Placed(before), Placed(after));
        CompareNames(questionsBefore.Select(placed => placed.Question.Name), questionsAfter.Select(placed => placed.Question.Name), "question", Changed);
        foreach (var (was, now) in Both(questionsBefore, questionsAfter, placed => placed.Question.Name))
        {
            if (was.Page != now.Page) Changed("The question stands in another group.", was.Question.Name);
            Compare(was.Question, now.Question, what => Changed(what, was.Question.Name));
        }

        return changes.DrainToImmutable();
    }

    private static void Compare(Question was, Question now, Action<string> changed)
    {
        if (was.Type != now.Type) changed("The type of the question is another.");
        if (was.Required != now.Required) changed(now.Required ? "The question has become required." : "The question is no longer required.");
        if (!Same(was.Relevant, now.Relevant)) changed("When the question is asked is another condition.");
        if (!Same(was.Constraint, now.Constraint)) changed("What may be answered is another constraint.");
        if (was.About != now.About) changed("Whom the answers are about (engage::about) is another.");
        if (was.Measure != now.Measure) changed("What the number is (engage::kind) is another.");
        CompareNames(was.Choices.Select(choice => choice.Code), now.Choices.Select(choice => choice.Code), "choice", (what, code) => changed($"{what[..^1]}: {code}."));
    }

    private static void CompareNames(IEnumerable<string> before, IEnumerable<string> after, string what, Action<string, string> changed)
    {
        var (was, now) = (before.ToList(), after.ToList());
        foreach (var gone in was.Except(now)) changed($"A {what} was taken away.", gone);
        foreach (var added in now.Except(was)) changed($"A {what} was added.", added);
        var (order, newOrder) = (was.Intersect(now).ToList(), now.Intersect(was).ToList());
        if (order.Zip(newOrder).FirstOrDefault(pair => pair.First != pair.Second) is ({ } moved, _)) changed($"A {what} stands at another place in the order.", moved);
    }

    private static bool Same(Expression? was, Expression? now) => was is null ? now is null : now is not null && was.Means(now);

    private static List<(Question Question, string Page)> Placed(Questionnaire questionnaire) =>
        [.. questionnaire.Pages.SelectMany(page => page.Questions.Select(question => (question, page.Name)))];

    private static IEnumerable<(T Was, T Now)> Both<T>(IEnumerable<T> before, IEnumerable<T> after, Func<T, string> name) => before.Join(after, name, name, (was, now) => (was, now));
}
