using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>
/// What came of the answers of one page: all that could be saved is saved, and what could not is still here, as it was typed,
/// with the reason. Nothing is refused because something beside it is wrong.
/// </summary>
/// <param name="Typed">By the name of the question: what the form held.</param>
/// <param name="Kept">Questions whose typed answer was not saved, and why.</param>
/// <param name="Theirs">Of those: what a colleague, or the same person in another tab, wrote meanwhile.</param>
internal sealed record SavedPage(
    IReadOnlyDictionary<string, Typed> Typed, ImmutableArray<Problem> Kept, IReadOnlyDictionary<string, Typed> Theirs, Answering After)
{
    private const int MostTries = 8;

    /// <summary>
    /// Every field brings back the mark of what it held when it was shown. Untouched, it is left alone, whoever changed it since.
    /// Touched, it is saved if what is saved is still what was shown; otherwise there are two answers, and a person decides. So it
    /// does not matter how old a page is, or how often it is sent.
    /// </summary>
    public static async Task<Outcome<SavedPage>> Save(Answering loaded, Page page, PageForm form, IGrainFactory grains, Func<Task<Outcome<Answering>>> again, CancellationToken cancel)
    {
        var questions = page.Questions.Where(question => question.Type is not QuestionType.Note && form.Fields.ContainsKey(AnswerFields.Was(question))).ToList();
        var typed = questions.ToDictionary(question => question.Name, question => Responding.Typed.Read(question, form.Fields), StringComparer.Ordinal);
        for (var tries = 0; tries < MostTries; tries++)
        {
            if (loaded.Draft is not { } draft) return Problems.SubmittedAlready();
            var kept = new List<Problem>();
            var theirs = new Dictionary<string, Typed>(StringComparer.Ordinal);
            var sheet = ImmutableArray.CreateBuilder<SheetEntry>();
            foreach (var question in questions)
            {
                var (mine, was) = (typed[question.Name], form[AnswerFields.Was(question)]);
                var saved = Responding.Typed.Of(loaded.Answers.GetValueOrDefault(question.Name));
                if (mine.Mark == was || mine.Mark == saved.Mark) continue;
                if (saved.Mark != was)
                {
                    kept.Add(Problems.DraftChanged(question.Name));
                    theirs.Add(question.Name, saved);
                }
                else if (loaded.Questionnaire.Fit(new([mine.ToEntry(question)])) is { Succeeded: false } unfit) kept.AddRange(unfit.Problems);
                else sheet.Add(mine.ToEntry(question));
            }

            if (sheet.Count == 0) return new SavedPage(typed, [.. kept], theirs, loaded);
            var request = form.Request with { Id = $"{form.Request.Id}-{draft.Version}" };
            var saving = await grains.Response(draft.Response).SaveDraft(new(form.Actor, request, draft.Version, new(sheet.DrainToImmutable())), cancel);
            if (!saving.Succeeded && !saving.Problems.All(problem => problem.Code == "draft-changed")) return Outcome.Refused<SavedPage>(saving.Problems);
            var read = await again();
            if (!read.Is(out var now)) return Outcome.Refused<SavedPage>(read.Problems);
            if (saving.Succeeded) return new SavedPage(typed, [.. kept], theirs, now);
            loaded = now;
        }

        return Problems.TryAgain();
    }
}
