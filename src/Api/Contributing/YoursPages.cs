using Clinks.Engage.Api.Assisting;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Outcomes;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What we hold of somebody, under their code: what they wrote, what they said yes to, every use and every look; and what they can do about it.</summary>
public static class YoursPages
{
    internal const string Held = "/yours/held", Uses = "/yours/uses", Edits = "/yours/edits", Requests = "/yours/requests", Young = "/yours/young", Confirm = "/yours/confirm", Concern = "/yours/concern";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Held, GetHeld).OpenPage();
        pages.MapGet(Uses + "/{purpose}", GetUse).OpenPage();
        pages.MapPost(Uses + "/{purpose}", PostUse).OpenPage();
        pages.MapGet(Confirm, async (HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            await Yours.Load(http, grains, cancel) is not { } yours ? Show.Next(CodePages.Path)
            : yours.Consent.AwaitsConfirmation && !yours.IsOver ? Show.Page<ConfirmPage, Yours>(http, yours)
            : Show.Next(Held)).OpenPage();
        pages.MapPost(Confirm, (PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            Act(http, grains, (grain, yours) => grain.Confirm(new(yours.Actor, form.Request, NoticeOf(http, Confirm)), cancel), cancel)).OpenPage();
        pages.MapPost(Edits + "/{edit}", (string edit, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            Act(http, grains, (grain, yours) => grain.ApproveEdit(new(yours.Actor, form.Request, Texts.Edits + edit), cancel), cancel)).OpenPage();
        pages.MapPost(Requests + "/{number:int}", (int number, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            Act(http, grains, (grain, yours) => grain.AnswerUse(new(yours.Actor, form.Request, number, form["answer"] == PurposeFields.Yes), cancel), cancel)).OpenPage();
        pages.MapPost(Young + "/{purpose}", SayYes).OpenPage();
        pages.MapGet(Concern, Get<ConcernPage>).OpenPage();
        pages.MapPost(Concern, async (PageForm form, HttpContext http, IGrainFactory grains, ConcernPost leads, CancellationToken cancel) =>
        {
            var raised = await Act(http, grains, (grain, yours) => grain.Raise(new(yours.Actor, form.Request), cancel), cancel);
            leads.Ring();
            return raised;
        }).OpenPage();
        YoursPictures.Map(pages);
        AboutPages.Map(pages);
        EndingPages.Map(pages);
    }

    internal static async Task<IResult> Get<TPage>(HttpContext http, IGrainFactory grains, CancellationToken cancel) where TPage : EngagePage<Yours> =>
        await Yours.Load(http, grains, cancel) is { } yours ? Show.Page<TPage, Yours>(http, yours) : Show.Next(CodePages.Path);

    private static async Task<IResult> GetHeld(HttpContext http, IGrainFactory grains, CancellationToken cancel) => await Yours.Load(http, grains, cancel) is { } yours
        ? Show.Page<HeldPage, Yours>(http, yours with { IsTold = await OutcomePages.Told(yours.View.Engagement, grains, cancel) is not null })
        : Show.Next(CodePages.Path);

    /// <summary>Does it, and leads back. What is so already is done.</summary>
    internal static async Task<IResult> Act(HttpContext http, IGrainFactory grains, Func<IContributionGrain, Yours, Task<Outcome<Answered<ContributionNow>>>> command, CancellationToken cancel)
    {
        if (await Yours.Load(http, grains, cancel) is not { } yours) return Show.Next(CodePages.Path);
        var done = await command(grains.Contribution(yours.View.Contribution), yours);
        return done.Succeeded || done.Problems.All(problem => problem.Code == "already-so") ? Show.Next(Held) : done.Problems.ToResult();
    }

    internal static Notice NoticeOf(HttpContext http, string path)
    {
        var page = PageContext.Of(http);
        return ConsentNotice.Shown(page.Language, page.Method, path);
    }

    private static async Task<IResult> GetUse(string purpose, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        return await Yours.Load(http, grains, cancel) is { } yours
            ? yours.MayChange ? Show.Page<PurposePage, PurposeModel>(http, Of(PurposeFields.Of(question, yours.View))) : Show.Next(Held)
            : Show.Next(CodePages.Path);
    }

    private static async Task<IResult> PostUse(string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        if (await Yours.Load(http, grains, cancel) is not { } yours) return Show.Next(CodePages.Path);
        var model = Of(PurposeFields.Read(question, form));
        if (LanguageChoice.Chosen(http, form)) return Show.Page<PurposePage, PurposeModel>(http, model);
        var given = await Answering.Give(http, grains.Contribution(yours.View.Contribution), yours.Actor, form, model.Fields, yours.View, cancel);
        if (!given.Is(out var errors)) return given.Problems.ToResult();
        return errors.Count > 0 ? Show.Page<PurposePage, PurposeModel>(http, model with { Errors = errors }, StatusCodes.Status422UnprocessableEntity) : Show.Next(Held);
    }

    private static PurposeModel Of(PurposeFields fields) => new(fields, WhoFields.NoErrors, $"{Uses}/{fields.Purpose.Slug()}", Held, null, false);

    private static async Task<IResult> SayYes(string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        var yes = new Yes(YesFrom.Person, question.Purpose);
        return await Act(
            http, grains,
            (grain, yours) => form["answer"] == PurposeFields.Yes ? grain.SayYes(new(yours.Actor, form.Request, yes, null), cancel) : grain.TakeYesBack(new(yours.Actor, form.Request, yes), cancel),
            cancel);
    }
}
