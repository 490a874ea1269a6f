using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>
/// Saves what was touched, as the pages of organisations do (decision 13): a field brings back the mark of what it held when it was shown.
/// Where another window saved meanwhile, both stand on the page. What cannot be saved stays there as it was typed.
/// </summary>
internal static class StorySaving
{
    private const int Longest = 20_000, MostTries = 8;

    public static async Task<Outcome<IReadOnlyList<StoryField>>> Save(HttpContext http, Drafting drafting, PageForm form, IGrainFactory grains, CancellationToken cancel)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var fields = WritingFields.All.Select(question => Read(question, drafting, form)).ToList();
            ImmutableArray<WrittenField> touched =
            [
                .. from field in fields
                   where field.Error is null && StoryField.MarkOf(field.Text) is var mark && mark != field.Was && mark != form[StoryField.WasField(field.Question)]
                   select new WrittenField(field.Question.Name, field.Text),
            ];
            if (touched.IsEmpty) return fields;
            var request = form.Request with { Id = $"{form.Request.Id}-{drafting.Draft.Version}" };
            var saved = await grains.Contribution(drafting.Id).SaveDraft(new(drafting.Actor, request, drafting.Draft.Version, touched), cancel);
            if (saved.Succeeded) return fields;
            if (saved.Problems.Any(problem => problem.Code != "contribution-draft-changed")) return Outcome.Refused<IReadOnlyList<StoryField>>(saved.Problems);
            if (await Drafting.Load(http, grains, cancel) is not { } again) return ContributionProblems.NoSuchContribution();
            drafting = again;
        }

        return Problems.TryAgain();
    }

    private static StoryField Read(WritingQuestion question, Drafting drafting, PageForm form)
    {
        var saved = drafting.Text(question.Name);
        // A form without the field says nothing about it.
        var typed = form.Fields.ContainsKey(StoryField.Field(question))
            ? form[StoryField.Field(question)].Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n')
            : saved;
        if (string.IsNullOrWhiteSpace(typed)) typed = "";
        var (was, mine, now) = (form[StoryField.WasField(question)], StoryField.MarkOf(typed), StoryField.MarkOf(saved));
        var field = new StoryField(question, mine == was ? saved : typed, now, null, null);
        if (mine == was || mine == now) return field;
        if (typed.Length > Longest) return field with { Error = ContributingTexts.TooLong, Was = was };
        return now == was ? field : field with { Error = ContributingTexts.TwoAnswers, Other = saved };
    }
}
