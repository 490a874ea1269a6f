namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Checks a draft and makes the questionnaire. It goes on after a fault, so that the author hears of all at once.</summary>
internal sealed class QuestionnaireBuilder
{
    private const int MostQuestions = 500;

    private readonly QuestionnaireDraft draft;
    private readonly List<Problem> faults = [];
    private readonly WordingCheck words;
    private readonly ChoiceLists lists;
    private readonly Dictionary<string, Place> names = new(StringComparer.OrdinalIgnoreCase);

    public QuestionnaireBuilder(QuestionnaireDraft draft)
    {
        this.draft = draft;
        faults.AddRange(draft.Faults);
        words = new(faults.Add);
        lists = new(draft.Lists, words, faults.Add);
    }

    public Outcome<Questionnaire> Build()
    {
        CheckSettings();
        lists.Check();
        foreach (var page in draft.Pages) CheckPage(page);
        // A form that is far too large is a mistake or an attack; its conditions are not worked out.
        if (!CheckSize()) return Outcome.Refused<Questionnaire>(faults);
        var conditions = new DraftConditions(draft, lists, faults.Add);
        conditions.Check();
        return Outcome.Unless(faults, () => Make(conditions));
    }

    private void CheckSettings()
    {
        if (draft.FormId is null) faults.Add(Problems.FormIdMissing(draft.At.In("form_id")));
        else if (!Identity.Slug.IsSlug(draft.FormId)) faults.Add(Problems.FormIdNoSlug(draft.At.In("form_id")));
        words.CheckNeeded(draft.Title, draft.At, "form_title", "The questionnaire");
        words.Check(draft.Why, draft.At, "engage::why");
        words.Check(draft.Needs, draft.At, "engage::needs");
    }

    private bool CheckSize()
    {
        var all = draft.Pages.SelectMany(page => page.Questions).ToList();
        if (!all.Exists(question => question.Type is not QuestionType.Note)) faults.Add(Problems.QuestionnaireAsksNothing());
        if (all.Count <= MostQuestions) return true;
        faults.Add(Problems.QuestionsTooMany(all.Count, MostQuestions));
        return false;
    }

    private void CheckPage(DraftPage page)
    {
        if (!page.IsLoose)
        {
            CheckName(page.Name, page.At, "group");
            words.CheckNeeded(page.Title, page.At, "label", "The group");
            if (page.Questions.IsEmpty) faults.Add(Problems.GroupEmpty(page.Name ?? "", page.At.ToString()));
        }

        foreach (var question in page.Questions) CheckQuestion(question);
    }

    private void CheckName(string? name, Place at, string what)
    {
        if (name is null) faults.Add(Problems.NameMissing(what, at.In("name")));
        else if (!Names.IsName(name)) faults.Add(Problems.NameBad(what, at.In("name")));
        else if (!names.TryAdd(name, at)) faults.Add(Problems.NameTwice(name, names[name].ToString(), at.In("name")));
    }

    private void CheckQuestion(DraftQuestion question)
    {
        var at = question.At;
        CheckName(question.Name, at, "question");
        words.CheckNeeded(question.Label, at, "label", question.Type is QuestionType.Note ? "The note" : "The question");
        words.Check(question.Hint, at, "hint");
        words.Check(question.RequiredMessage, at, "required_message");
        words.Check(question.ConstraintMessage, at, "constraint_message");

        if (question is { Required: false, RequiredMessage.IsEmpty: false }) faults.Add(Problems.MessageWithoutRule("required_message", "required", at.In("required_message")));
        if (question is { Constraint: null, ConstraintMessage.IsEmpty: false }) faults.Add(Problems.MessageWithoutRule("constraint_message", "constraint", at.In("constraint_message")));
        if (question.Type is { } type) CheckAgainstType(question, type);
        else if (draft.Faults.IsEmpty) faults.Add(Problems.TypeMissing(at.In("type")));
    }

    private void CheckAgainstType(DraftQuestion question, QuestionType type)
    {
        var at = question.At;
        if (type is QuestionType.Note && question.Required) faults.Add(Problems.NoteAnswered("required", at.In("required")));
        if (type is QuestionType.Note && question.Constraint is not null) faults.Add(Problems.NoteAnswered("constrained", at.In("constraint")));
        if (type is not (QuestionType.Integer or QuestionType.Decimal) && question.Measure is not null) faults.Add(Problems.MeasureOfNoNumber(at.In("engage::kind")));
        if (type is QuestionType.SelectOne or QuestionType.SelectMultiple) lists.CheckUse(question.List, at);
    }

    private Questionnaire Make(DraftConditions conditions)
    {
        var title = WordingCheck.Made(draft.Title)!;
        var taken = names.Keys.ToHashSet(StringComparer.OrdinalIgnoreCase);
        return new()
        {
            FormId = draft.FormId!,
            Title = title,
            Introduction = draft is { Why.IsEmpty: true, Needs.IsEmpty: true, Minutes: null } ? null : new(WordingCheck.Made(draft.Why), WordingCheck.Made(draft.Needs), draft.Minutes),
            Pages = [.. draft.Pages.Select((page, index) => new Page
            {
                Name = page.Name ?? NameOfLoose(index + 1, taken),
                Title = WordingCheck.Made(page.Title) ?? title,
                Relevant = conditions.Expression(page.Relevant),
                Questions = [.. page.Questions.Select(question => Make(question, conditions))],
            })],
        };
    }

    private Question Make(DraftQuestion question, DraftConditions conditions) => new()
    {
        Name = question.Name!,
        Type = question.Type!.Value,
        Label = WordingCheck.Made(question.Label)!,
        Hint = WordingCheck.Made(question.Hint),
        Required = question.Required,
        RequiredMessage = WordingCheck.Made(question.RequiredMessage),
        Relevant = conditions.Expression(question.Relevant),
        Constraint = conditions.Expression(question.Constraint),
        ConstraintMessage = WordingCheck.Made(question.ConstraintMessage),
        About = question.About,
        Measure = question.Measure ?? Measure.Count,
        Choices = lists.Choices(question),
    };

    /// <summary>Questions outside a group have a page that nobody named: its place among the pages names it.</summary>
    private static string NameOfLoose(int number, HashSet<string> taken)
    {
        var name = $"page_{number}";
        while (!taken.Add(name)) name = "_" + name;
        return name;
    }
}
