using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Outcomes;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What this is about, and what confidentiality cannot cover; then who is telling. Nothing is stored before the second is answered.</summary>
public static class StartPages
{
    /// <param name="Begun">Something is being written on this device.</param>
    /// <param name="IsTold">It is closed, and public what happened afterwards.</param>
    public sealed record StartModel(Consultation About, bool Begun, bool IsTold);

    public sealed record WhoModel(Consultation About, WhoFields Typed, IReadOnlyDictionary<string, Domain.Questionnaires.Wording> Errors, bool Begun);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        var consultation = new NameFilter(EngagementKind.Consultation);
        foreach (var way in (string[])["{name}", "{name}/{poster}"])
        {
            pages.MapGet("/tell/" + way, Start).OpenPage().AddEndpointFilter(consultation);
            pages.MapGet("/telling/who/" + way, Who).OpenPage().AddEndpointFilter(consultation);
            pages.MapPost("/telling/who/" + way, Begin).OpenPage().AddEndpointFilter(consultation).RequireRateLimiting(DoorHosting.BeginningLimit);
        }
    }

    private static async Task<IResult> Start(HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel)
    {
        var found = await Consultation.Look(http, grains, cancel);
        if (!found.Is(out var about)) return found.Problems.ToResult();
        var isTold = !about.IsOpen && await OutcomePages.Told(about.Id, grains, cancel) is not null;
        return Show.Page<StartPage, StartModel>(http, new(about, cookies.ReadDraft(http) is not null, isTold));
    }

    private static async Task<IResult> Who(HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
        (await Consultation.Look(http, grains, cancel)).ToResult(about => about.IsOpen
            ? Show.Page<WhoPage, WhoModel>(http, new(about, WhoFields.Nothing, WhoFields.NoErrors, cookies.ReadDraft(http) is not null))
            : Show.Next(about.Path));

    private static async Task<IResult> Begin(PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, TimeProvider clock, CancellationToken cancel)
    {
        var found = await Consultation.Find(http, grains, cancel);
        if (!found.Is(out var about)) return found.Problems.ToResult();
        if (!about.IsOpen) return Show.Next(about.Path);
        var typed = WhoFields.Read(form);
        var begun = cookies.ReadDraft(http) is not null;
        if (LanguageChoice.Chosen(http, form)) return Show.Page<WhoPage, WhoModel>(http, new(about, typed, WhoFields.NoErrors, begun));
        var page = PageContext.Of(http);
        if (typed.Errors(clock.GetUtcNow()) is { Count: > 0 } errors) return Show.Page<WhoPage, WhoModel>(http, new(about, typed, errors, begun), StatusCodes.Status422UnprocessableEntity);

        var draft = new ContributorCookies.Draft(default, Entering.SecretOf(form, "visitor"), Entering.SecretOf(form, "draft"), Own: false);
        var asked = new BeginContribution(
            draft.Actor, form.Request, about.Id, about.Poster is null ? Domain.Contributions.Route.Link : Domain.Contributions.Route.Poster, typed.GivenBy(page.Method),
            ConsentNotice.Shown(page.Language, page.Method, "/tell"), typed.Age, null, about.Poster, null);
        var began = await grains.Contribution(asked.Id).Begin(new(asked, draft.Secret), cancel);
        return began.ToResult(_ =>
        {
            cookies.Keep(http, draft with { Contribution = asked.Id });
            return Show.Next(StoryPages.Path);
        });
    }
}
