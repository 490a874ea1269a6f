using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>Answering from a browser: start, sections, check, declaration, receipt; then see, change and withdraw.</summary>
internal static class AnsweringPages
{
    internal const Roles Members = Roles.Respondent | Roles.Approver;

    public static void MapAnswering(this IEndpointRouteBuilder pages)
    {
        Map(pages.MapGroup("/surveys/{name}").AddEndpointFilter(new NameFilter(EngagementKind.Survey)));
        Map(pages.MapGroup("/consultations/{name}").AddEndpointFilter(new NameFilter(EngagementKind.Consultation)));
    }

    private static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/", Start).Page(Members);
        one.MapPost("/start", Begin).Page(Members);
        one.MapGet("/sections", TaskList).Page(Members);
        SectionPages.Map(one);
        one.MapGet("/print", Print).Page(Members);
        SendingPages.Map(one);
        SentPages.Map(one);
    }

    private static async Task<IResult> Start(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.LoadTold(http, grains, cancel)).ToResult(answering => Show.Page<StartPage, Answering>(http, answering));

    private static async Task<IResult> Begin(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (form.Actor.Member is not { } member) return Problems.NotAsked().ToResult();
        var id = NameFilter.IdOf(http);
        var begun = await grains.Response(ResponseId.For(id, form.Actor, form.Request)).Begin(new(form.Actor, form.Request, id, member), cancel);
        return begun.ToResult(_ => Show.Next(http.Request.Path.Value![..^"/start".Length] + "/sections"));
    }

    private static async Task<IResult> TaskList(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.Load(http, grains, cancel)).ToResult(answering =>
            answering.Draft is null ? Show.Next(answering.Response is null ? answering.Path : answering.Path + "/sent")
            : Show.Page<TaskListPage, Answering>(http, answering));

    private static async Task<IResult> Print(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.Load(http, grains, cancel)).ToResult(answering => Show.Page<PrintPage, Answering>(http, answering));
}
