using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Participation;
using Clinks.Engage.Workbooks.XlsForms;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Surveys and consultations from upload to close. The two have the same endpoints under two addresses.</summary>
internal static class EngagementEndpoints
{
    private const Roles Staff = Roles.Policy | Roles.Membership | Roles.DataProtectionLead;
    private const Roles Members = Roles.Respondent | Roles.Approver;

    internal sealed record Opening(Mode Mode, AudienceChoice Audience);

    internal sealed record Opened(int Asked, EngagementView Engagement, Receipt Receipt);

    internal sealed record Changed(EngagementView Engagement, Receipt Receipt);

    public static void MapEngagements(this IEndpointRouteBuilder routes, EngagementKind kind)
    {
        var word = kind is EngagementKind.Survey ? "survey" : "consultation";
        routes.MapPost("/", (Upload upload, IGrainFactory grains, CancellationToken cancel) => Create(kind, upload, grains, cancel))
            .Allow(Roles.Policy).Produces<EngagementView>(StatusCodes.Status201Created).WithSummary($"Make a {word} from an XLSForm workbook. Every fault is named by sheet and row.");
        routes.MapGet("/", (string? after, int? limit, HttpContext http, IGrainFactory grains, CancellationToken cancel) => List(kind, after, limit, http, grains, cancel))
            .Allow(Staff | Members).Produces<EngagementList>().WithSummary($"The {word}s: all of them for staff, those that ask your organisation otherwise.");

        var one = routes.MapGroup("/{name}").AddEndpointFilter(new NameFilter(kind));
        one.MapGet("/", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Get(http, grains, cancel))
            .Allow(Staff | Members).Produces<EngagementView>().WithSummary($"One {word}.");
        one.MapGet("/questionnaire", GetQuestionnaire).Allow(Roles.Policy | Members).Produces<Questionnaire>().WithSummary("What it asks.");
        one.MapPut("/definition", Change).Allow(Roles.Policy).Produces<Changed>()
            .WithSummary("Replace a draft's definition, or change the wording of an open one; its meaning stays.");
        one.MapPost("/opening", Open).Allow(Roles.Policy).Produces<Opened>().WithSummary("Open it, and fix whom it asks.");
        one.MapPost("/closing", Close).Allow(Roles.Policy).Produces<Changed>().WithSummary("Close it. Nothing that arrives later counts.");
        one.MapGet("/participants", Participants).Allow(Roles.Policy | Roles.Membership).Produces<ParticipationPage>()
            .WithSummary("Who has answered, not what.");
        Responding.ResponseEndpoints.MapResponsesOf(one);
        Results.ResultEndpoints.MapResults(one);
        Releases.ReleaseEndpoints.MapReleases(one);
    }

    private static async Task<IResult> Create(EngagementKind kind, Upload upload, IGrainFactory grains, CancellationToken cancel)
    {
        var read = Read(upload);
        if (!read.Is(out var questionnaire)) return read.Problems.ToResult();
        if (!EngagementId.TryCreate(kind, questionnaire.FormId, out var id)) return Problems.NoSuchEngagement().ToResult();
        var drafted = await grains.Engagement(id).Draft(new(upload.Actor, upload.Request, id, questionnaire), cancel);
        return drafted.ToResult(answered => Reply.Json(answered.Answer, StatusCodes.Status201Created));
    }

    private static async Task<IResult> List(EngagementKind kind, string? after, int? limit, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        Paging.Limit(limit) is { } most
            ? Reply.Json(await grains.EngagementDirectoryGrain().List(new(Bearer.Of(http), kind, after, most), cancel))
            : HttpProblems.BadPaging().ToResult();

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).Get(new(Bearer.Of(http)), cancel)).ToResult();

    private static async Task<IResult> GetQuestionnaire(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetQuestionnaire(new(Bearer.Of(http)), cancel)).ToResult();

    private static async Task<IResult> Change(Upload upload, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var read = Read(upload);
        if (!read.Is(out var questionnaire)) return read.Problems.ToResult();
        var changed = await grains.Engagement(NameFilter.IdOf(http)).Change(new(upload.Actor, upload.Request, questionnaire), cancel);
        return changed.ToResult(answered => Reply.Json(new Changed(answered.Answer, answered.Receipt)));
    }

    private static async Task<IResult> Open(Command<Opening> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var opened = await grains.Engagement(NameFilter.IdOf(http))
            .Open(new(command.Actor, command.Request, command.Body.Mode, command.Body.Audience ?? new()), cancel);
        return opened.ToResult(answered => Reply.Json(new Opened(answered.Answer.Asked, answered.Answer, answered.Receipt)));
    }

    private static async Task<IResult> Close(Command<Empty> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).Close(new(command.Actor, command.Request), cancel))
            .ToResult(answered => Reply.Json(new Changed(answered.Answer, answered.Receipt)));

    private static async Task<IResult> Participants(string? after, int? limit, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        Paging.Limit(limit) is { } most
            ? (await grains.Participation(NameFilter.IdOf(http)).List(new(Bearer.Of(http), after, most), cancel)).ToResult()
            : HttpProblems.BadPaging().ToResult();

    private static Outcome<Questionnaire> Read(Upload upload)
    {
        using var file = new MemoryStream(upload.Body, writable: false);
        return XlsFormReader.Read(file);
    }
}
