using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Responding;

/// <summary>One section, one page. It is saved at every turn and, with script, as one types; what cannot be saved stays on the page.</summary>
internal static class SectionPages
{
    // Long answers, each character of which may be nine on the way.
    private const int MostBytes = 16 * 1024 * 1024;

    public static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/sections/{section}", Get).Page(AnsweringPages.Members);
        one.MapPost("/sections/{section}", Post).Page(AnsweringPages.Members, MostBytes, takesStaleForms: true);
        one.MapPost("/sections/{section}/typed", Save).Page(AnsweringPages.Members, MostBytes, takesStaleForms: true);
    }

    private static async Task<IResult> Get(string section, bool? more, HttpContext http, IGrainFactory grains, SectionStencils stencils, CancellationToken cancel)
    {
        var loaded = await Answering.Load(http, grains, cancel);
        if (!loaded.Is(out var answering)) return loaded.Problems.ToResult();
        if (answering.Draft is null) return Show.Next(answering.Response is null ? answering.Path : answering.Path + "/sent");
        if (Find(answering, section) is not { } page) return PageProblems.NothingHere().ToResult();
        return await stencils.Show(http, SectionModel.AsSaved(answering, page, more ?? false));
    }

    private static async Task<IResult> Post(string section, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var loaded = await Ready(section, form, http, grains, cancel);
        if (!loaded.Is(out var ready))
        {
            // Typed for another organisation than the one that is signed in by now: it waits until theirs is again.
            return loaded.Problems is [{ Code: "no-such-response" }] ? KeptForm.Again(http, form.Fields) : loaded.Problems.ToResult();
        }

        var (answering, page) = ready;
        var before = Shown(answering, page);
        var result = await SavedPage.Save(answering, page, form, grains, () => Answering.Load(http, grains, cancel), cancel);
        var language = LanguageChoice.Chosen(http, form);
        if (!result.Is(out var saved))
        {
            // It was sent or closed meanwhile: what was typed stays on the page, with the reason above it.
            return Show.Page<SectionPage, SectionModel>(http, SectionModel.NotSaved(answering, page, form, result.Problems), StatusCodes.Status409Conflict);
        }

        if (saved.After.Draft is null) return Show.Next(answering.Path + "/sent");
        if (!saved.Kept.IsEmpty) return Show.Page<SectionPage, SectionModel>(http, SectionModel.AsTyped(saved, page), StatusCodes.Status422UnprocessableEntity);
        if (language) return Show.Next($"{answering.Path}/sections/{page.Name}");
        if (form["go"] == "later") return Show.Next(answering.Path + "/sections");

        var now = saved.After.Sections.FirstOrDefault(each => each.Page.Name == page.Name);
        if (now is not null && now.Asked.Except(before).Any(name => !saved.After.Answers.ContainsKey(name) && page.Questions.First(q => q.Name == name).Type is not QuestionType.Note))
            return Show.Next($"{answering.Path}/sections/{page.Name}?more=true");
        return now is { Problems.IsEmpty: false }
            ? Show.Page<SectionPage, SectionModel>(http, SectionModel.WithProblems(saved.After, page, now.Problems), StatusCodes.Status422UnprocessableEntity)
            : Show.Next(After(saved.After, page));
    }

    /// <summary>Saving as one types: the same, told to the script.</summary>
    private static async Task<IResult> Save(string section, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!form.Trusted) return Reply.Json(SavedNotice.Refused, StatusCodes.Status409Conflict);
        var loaded = await Ready(section, form, http, grains, cancel);
        if (!loaded.Is(out var ready)) return Reply.Json(SavedNotice.Refused, StatusCodes.Status409Conflict);
        var (answering, page) = ready;
        var result = await SavedPage.Save(answering, page, form, grains, () => Answering.Load(http, grains, cancel), cancel);
        return result.Is(out var saved) && saved.After.Draft is not null
            ? Reply.Json(SavedNotice.Of(saved, page, PageContext.Of(http)))
            : Reply.Json(SavedNotice.Refused, StatusCodes.Status409Conflict);
    }

    private static async Task<Outcome<(Answering Answering, Page Page)>> Ready(string section, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Answering.Load(http, grains, cancel);
        if (!loaded.Is(out var answering)) return Outcome.Refused<(Answering, Page)>(loaded.Problems);
        // Somebody signed in for another organisation in another tab: what was typed for the first is not given to the second.
        if (answering.Response is null || form[AnswerFields.Response] != answering.Response.Value.Value) return Problems.NoSuchResponse();
        return Find(answering, section) is { } page ? (answering, page) : PageProblems.NothingHere();
    }

    private static Page? Find(Answering answering, string section) => answering.Questionnaire.Pages.FirstOrDefault(page => page.Name == section);

    private static ImmutableArray<string> Shown(Answering answering, Page page) =>
        answering.Sections.FirstOrDefault(each => each.Page.Name == page.Name)?.Asked ?? [];

    private static string After(Answering answering, Page page)
    {
        var order = answering.Questionnaire.Pages;
        var next = answering.Sections.FirstOrDefault(section => order.IndexOf(section.Page) > order.IndexOf(page));
        return next is null ? answering.Path + "/check" : $"{answering.Path}/sections/{next.Page.Name}";
    }
}
