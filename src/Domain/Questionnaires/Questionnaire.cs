using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>A group of the form: one page, one section of the task list.</summary>
public sealed record Page
{
    public required string Name { get; init; }

    public required Wording Title { get; init; }

    public Expression? Relevant { get; init; }

    public required ImmutableArray<Question> Questions { get; init; }
}

/// <summary>A questionnaire that holds together: names are unique, conditions refer to questions that are there and run in no circle.</summary>
public sealed record Questionnaire
{
    /// <summary><c>form_id</c> of the settings sheet: a slug, and the name of the engagement.</summary>
    public required string FormId { get; init; }

    public required Wording Title { get; init; }

    /// <summary>What people want to know before they begin; null where the author said nothing of it.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Introduction? Introduction { get; init; }

    public required ImmutableArray<Page> Pages { get; init; }

    /// <summary>The questionnaire that a draft describes, or everything that is wrong with the draft, each with its place.</summary>
    public static Outcome<Questionnaire> Build(QuestionnaireDraft draft) => new QuestionnaireBuilder(draft).Build();
}
