using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Microsoft.AspNetCore.Components;

namespace Clinks.Engage.Api.Responding;

/// <summary>One question of a page, with what stands in its fields.</summary>
/// <param name="Was">The mark of what is saved.</param>
/// <param name="Theirs">What was saved by others meanwhile, where that is to be decided.</param>
/// <param name="Asked">Not asked now, given the other answers: it is on the page, hidden, so that script can show it at once.</param>
public sealed record FieldModel(Question Question, Typed Typed, string Was, Wording? Error, Typed? Theirs, bool Asked)
{
    /// <summary>As it was rendered before, for somebody who answered it alike; null where it is to be rendered.</summary>
    public MarkupString? Ready { get; init; }

    /// <summary>
    /// It looks as it does for many others: as nobody has answered it, or as one has who chose from a list. What people write is
    /// theirs, and is never kept.
    /// </summary>
    public bool IsCommon => Error is null && Theirs is null && Was == Typed.Mark && (Question.IsSelect || Typed.IsEmpty);
}

/// <summary>A section as it is shown.</summary>
/// <param name="Refusals">Why the page as a whole was not saved.</param>
/// <param name="More">It is shown again because an answer brought up more questions.</param>
/// <param name="IsPreview">Staff look at it; nothing can be sent.</param>
public sealed record SectionModel(
    Answering Answering, Page Page, ImmutableArray<FieldModel> Fields, ImmutableArray<Problem> Refusals, bool More = false, bool IsPreview = false)
{
    public bool HasErrors => !Refusals.IsEmpty || Fields.Any(one => one.Asked && one.Error is not null);

    internal static SectionModel AsSaved(Answering answering, Page page, bool more) => Of(answering, page, null, [], null) with { More = more };

    internal static SectionModel WithProblems(Answering answering, Page page, ImmutableArray<Problem> problems) => Of(answering, page, null, problems, null);

    /// <summary>Without answers, and with every question: what an answer would bring up is what staff want to check.</summary>
    internal static SectionModel Preview(Answering answering, Page page)
    {
        var model = Of(answering, page, null, [], null);
        return model with { IsPreview = true, Fields = [.. model.Fields.Select(one => one with { Asked = true })] };
    }

    internal static SectionModel AsTyped(SavedPage saved, Page page)
    {
        // What was typed and could not be saved is shown as it was typed; beside it, what else the page lacks is not yet told.
        var typed = saved.Kept.Select(problem => problem.Where).ToHashSet(StringComparer.Ordinal);
        return Of(saved.After, page, saved.Typed.Where(field => typed.Contains(field.Key)).ToDictionary(StringComparer.Ordinal), saved.Kept, saved.Theirs);
    }

    internal static SectionModel NotSaved(Answering answering, Page page, PageForm form, ImmutableArray<Problem> why)
    {
        var typed = page.Questions.Where(question => question.Type is not QuestionType.Note && form.Fields.ContainsKey(AnswerFields.Was(question)))
            .ToDictionary(question => question.Name, question => Typed.Read(question, form.Fields), StringComparer.Ordinal);
        return Of(answering, page, typed, [], null) with { Refusals = why };
    }

    private static SectionModel Of(
        Answering answering, Page page, IReadOnlyDictionary<string, Typed>? typed, ImmutableArray<Problem> problems, IReadOnlyDictionary<string, Typed>? theirs)
    {
        var asked = answering.Questionnaire.RelevantNow(answering.Answers).Questions.ToHashSet(StringComparer.Ordinal);
        var errors = problems.ToLookup(problem => problem.Where, StringComparer.Ordinal);
        return new(answering, page, [.. page.Questions.Select(question =>
        {
            var saved = Typed.Of(answering.Answers.GetValueOrDefault(question.Name));
            return new FieldModel(
                question,
                typed?.GetValueOrDefault(question.Name) ?? saved,
                saved.Mark,
                errors[question.Name].FirstOrDefault() is { } problem ? AnswerErrors.Of(problem, question) : null,
                theirs?.GetValueOrDefault(question.Name),
                asked.Contains(question.Name));
        })], []);
    }
}
