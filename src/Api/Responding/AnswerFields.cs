using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// The names of form fields, and the ids of what can be linked to. A colon can stand in no name of a question, so no question
/// can take the field of another.
/// </summary>
public static class AnswerFields
{
    /// <summary>The response that the page showed: what was typed for one organisation never ends up with another.</summary>
    public const string Response = "response";

    public static string Field(Question question) => "q:" + question.Name;

    public static string Field(Question question, string part) => $"{part}:{question.Name}";

    /// <summary>What the field held when it was shown (<see cref="Typed.Mark"/>).</summary>
    public static string Was(Question question) => "was:" + question.Name;

    /// <summary>Where a link to the question leads: to its first field.</summary>
    public static string Target(Question question) => question.Type is QuestionType.Date ? Field(question, "day") : Field(question);
}
