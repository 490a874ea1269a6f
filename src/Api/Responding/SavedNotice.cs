using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>What the script is told of a page that it saved.</summary>
/// <param name="Was">The marks of what is saved now, by the name of the question.</param>
/// <param name="Problems">What was not saved, and why, by the name of the question.</param>
/// <param name="Asked">The questions of this page that are asked now.</param>
internal sealed record SavedNotice(bool Saved, IReadOnlyDictionary<string, string> Was, IReadOnlyDictionary<string, string> Problems, ImmutableArray<string> Asked)
{
    public static SavedNotice Refused { get; } = new(false, new Dictionary<string, string>(), new Dictionary<string, string>(), []);

    public static SavedNotice Of(SavedPage saved, Page page, PageContext context)
    {
        var kept = saved.Kept.Select(problem => problem.Where).ToHashSet(StringComparer.Ordinal);
        return new(
            kept.Count == 0,
            saved.Typed.Where(field => !kept.Contains(field.Key) && Holds(field.Key, field.Value)).ToDictionary(field => field.Key, field => field.Value.Mark, StringComparer.Ordinal),
            saved.Kept.ToDictionary(problem => problem.Where, problem => context.Say(AnswerErrors.Of(problem, page.Questions.First(question => question.Name == problem.Where))), StringComparer.Ordinal),
            saved.After.Sections.FirstOrDefault(section => section.Page.Name == page.Name)?.Asked ?? []);

        // An untouched field may show what a colleague has changed since; its mark stays that of what it shows.
        bool Holds(string name, Typed typed) => Typed.Of(saved.After.Answers.GetValueOrDefault(name)).Mark == typed.Mark;
    }
}
