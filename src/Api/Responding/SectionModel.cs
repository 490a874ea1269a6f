using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>One question of a page, with what stands in its fields.</summary>
/// <param name="Was">The mark of what is saved.</param>
/// <param name="Theirs">What was saved by others meanwhile, where that is to be decided.</param>
/// <param name="Asked">Not asked now, given the other answers: it is on the page, hidden, so that script can show it at once.</param>
public sealed record FieldModel(Question Question, Typed Typed, string Was, Wording? Error, Typed? Theirs, bool Asked)
{
    /// <summary>How many lines high the field of a text is: it grows with what stands in it.</summary>
    public int Rows { get; init; } = Math.Clamp((Typed.Text.Length / 60) + Typed.Text.Count(c => c == '\n') + 2, 4, 25);

    /// <summary>What stands in place of the question, where only the page around it is wanted (<see cref="SectionStencils"/>).</summary>
    public string? Gap { get; init; }
}

/// <summary>A section as it is shown.</summary>
/// <param name="Path">Where the pages of the survey begin.</param>
/// <param name="Survey">Its title.</param>
public sealed record SectionModel(string Path, Wording Survey, Page Page, ImmutableArray<FieldModel> Fields)
{
    /// <summary>The id of the response, which the form brings back.</summary>
    public string Response { get; init; } = "";

    /// <summary>Which one of how many sections, given the answers; empty where it is none of them.</summary>
    public string Place { get; init; } = "";

    /// <summary>What is written changes what was sent.</summary>
    public bool Revising { get; init; }

    /// <summary>It is shown again because an answer brought up more questions.</summary>
    public bool More { get; init; }

    /// <summary>Why the page as a whole was not saved.</summary>
    public ImmutableArray<Problem> Refusals { get; init; } = [];

    /// <summary>Staff look at it; nothing can be sent.</summary>
    public bool IsPreview { get; init; }

    /// <summary>In a preview: where it goes on.</summary>
    public string? Next { get; init; }

    public bool HasErrors => !Refusals.IsEmpty || Fields.Any(one => one.Asked && one.Error is not null);

    /// <summary>It shows what is saved and nothing besides: no error, no answer of others, no notice for staff.</summary>
    internal bool IsPlain => !IsPreview && Refusals.IsEmpty && Fields.All(one => one is { Error: null, Theirs: null, Gap: null });

    internal static SectionModel AsSaved(Answering answering, Page page, bool more) => Of(answering, page, null, [], null) with { More = more };

    internal static SectionModel WithProblems(Answering answering, Page page, ImmutableArray<Problem> problems) => Of(answering, page, null, problems, null);

    /// <summary>Without answers, and with every question: what an answer would bring up is what staff want to check.</summary>
    internal static SectionModel Preview(Answering answering, Page page)
    {
        var model = Of(answering, page, null, [], null);
        return model with { IsPreview = true, Next = StaffPreview.After(answering, page), Fields = [.. model.Fields.Select(one => one with { Asked = true })] };
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
        var now = answering.Questionnaire.RelevantNow(answering.Answers);
        var asked = now.Questions.ToHashSet(StringComparer.Ordinal);
        var errors = problems.ToLookup(problem => problem.Where, StringComparer.Ordinal);
        var place = now.Pages.IndexOf(page.Name) + 1;
        return new(answering.Path, answering.Questionnaire.Title, page, [.. page.Questions.Select(question =>
        {
            var saved = Typed.Of(answering.Answers.GetValueOrDefault(question.Name));
            return new FieldModel(
                question,
                typed?.GetValueOrDefault(question.Name) ?? saved,
                saved.Mark,
                errors[question.Name].FirstOrDefault() is { } problem ? AnswerErrors.Of(problem, question) : null,
                theirs?.GetValueOrDefault(question.Name),
                asked.Contains(question.Name));
        })])
        {
            Response = answering.Response?.Value ?? "",
            Place = place > 0 ? $" · {place}/{now.Pages.Length}" : "",
            Revising = answering.Draft is { Revising: true },
        };
    }
}
