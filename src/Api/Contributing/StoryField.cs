using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Contributing;

/// <summary>One question and what stands in its field.</summary>
/// <param name="Was">The mark of what is saved (<see cref="Typed.Mark"/>).</param>
/// <param name="Other">What another window saved meanwhile, where a person is to decide.</param>
public sealed record StoryField(WritingQuestion Question, string Text, string Was, Wording? Error, string? Other)
{
    public string Name => Field(Question);

    public static string Field(WritingQuestion question) => "q:" + question.Name;

    public static string WasField(WritingQuestion question) => "was:" + question.Name;

    internal static string MarkOf(string text) => new Typed(text, []).Mark;

    internal static IReadOnlyList<StoryField> AsSaved(Drafting drafting) =>
        [.. WritingFields.All.Select(question => new StoryField(question, drafting.Text(question.Name), MarkOf(drafting.Text(question.Name)), null, null))];
}
