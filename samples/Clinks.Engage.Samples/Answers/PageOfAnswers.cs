using System.Text.Json.Nodes;

namespace Clinks.Engage.Samples.Answers;

/// <summary>The answers of one page of the form, as a client sends them: question to string, number or array of strings.</summary>
public sealed record PageOfAnswers(string Page, JsonObject Answers);

/// <summary>Writes answers of one page down; a question that is not answered is not written.</summary>
internal sealed class Paper(string page)
{
    private readonly JsonObject answers = [];

    public Paper Say(string question, string? answer)
    {
        if (answer is { Length: > 0 }) answers[question] = answer;
        return this;
    }

    public Paper Say(string question, long? answer)
    {
        if (answer is { } number) answers[question] = number;
        return this;
    }

    public Paper Say(string question, decimal? answer)
    {
        if (answer is { } number) answers[question] = number;
        return this;
    }

    public Paper Say(string question, string[]? answer)
    {
        if (answer is { Length: > 0 }) answers[question] = new JsonArray([.. answer.Select(code => JsonValue.Create(code))]);
        return this;
    }

    public PageOfAnswers Done() => new(page, answers);
}
