using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Responding;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>Answering: begin, save, submit, amend, withdraw, and see one's own.</summary>
internal static class ResponseEndpoints
{
    private const Roles Members = Roles.Respondent | Roles.Approver;

    /// <param name="Answers">Missing: begin a draft. There: create and submit in one step.</param>
    internal sealed record NewResponse(AnswerSheet? Answers, bool Declaration);

    internal sealed record DraftChanges(AnswerSheet Answers);

    internal sealed record Declared(bool Declaration);

    internal sealed record Amendment(AnswerSheet Answers, bool Declaration);

    internal sealed record BegunAnswer(ResponseId Response, ResponseStatus Status, bool Joined, Receipt? Receipt);

    internal sealed record SentAnswer(ResponseId Response, ResponseStatus Status, int Version, ImmutableArray<string> LeftOut, Receipt Receipt);

    internal sealed record ShownDraft(ResponseId Response, EngagementId Engagement, int Version, AnswerSheet Answers);

    internal sealed record ShownResponse(ResponseId Response, EngagementId Engagement, ResponseStatus Status, int Version, DateTimeOffset? SubmittedAt, AnswerSheet Answers);

    public static void MapResponsesOf(IEndpointRouteBuilder engagement) =>
        engagement.MapPost("/responses", Create).Allow(Members).Produces<SentAnswer>(StatusCodes.Status201Created)
            .WithSummary("Begin your organisation's response (or join the one that a colleague began); with 'answers' create and submit it in one step.");

    public static void MapResponses(this IEndpointRouteBuilder routes)
    {
        var one = routes.MapGroup("/responses/{response}").WithTags("Responses").AddEndpointFilter(new ResponseFilter());
        one.MapGet("/", Get).Allow(Members).Produces<ShownResponse>().WithSummary("What your organisation sent.");
        one.MapGet("/draft", GetDraft).Allow(Members).Produces<ShownDraft>().WithSummary("The draft; its version is the ETag.");
        one.MapPatch("/draft", SaveDraft).Allow(Members).Produces<DraftSaved>().WithMetadata(new NeedsVersion())
            .WithSummary("Save some answers (null takes one back). Collides only where a colleague changed the same answer since.");
        one.MapPost("/submission", Submit).Allow(Members).Produces<SentAnswer>().WithSummary("Send the draft, with the declaration that it is accurate.");
        one.MapPost("/amendment", Amend).Allow(Members).Produces<SentAnswer>().WithSummary("Change some answers of what was sent, until the close.");
        one.MapPost("/withdrawal", Withdraw).Allow(Members).Produces<SentAnswer>().WithSummary("Withdraw what was sent; possible after the close too.");
        one.MapGet("/receipts", GetReceipts).Allow(Members).Produces<Receipts>().WithSummary("The receipts of all that was sent.");
    }

    private static async Task<IResult> Create(Command<NewResponse> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (command.Actor.Member is not { } member) return Problems.NotAsked().ToResult();
        var engagement = NameFilter.IdOf(http);
        if (command.Body.Answers is { } answers)
        {
            var sent = await grains.Submissions().Submit(new(command.Actor, command.Request, engagement, member, answers, command.Body.Declaration), cancel);
            return sent.ToResult(answered => Accepted(http, answered, StatusCodes.Status201Created));
        }

        var begun = await grains.Response(ResponseId.For(engagement, command.Actor, command.Request)).Begin(new(command.Actor, command.Request, engagement, member), cancel);
        return begun.ToResult(done => Reply.Json(
            new BegunAnswer(done.Response, ResponseStatus.Begun, done.Joined, done.Receipt), done.Joined ? StatusCodes.Status200OK : StatusCodes.Status201Created));
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).Get(new(Bearer.Of(http)), cancel)).ToResult(view =>
        {
            Tag(http, view.Version);
            return Reply.Json(Shown(view));
        });

    private static async Task<IResult> GetDraft(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).GetDraft(new(Bearer.Of(http)), cancel)).ToResult(draft =>
        {
            Tag(http, draft.Version);
            return Reply.Json(new ShownDraft(draft.Response, draft.Engagement, draft.Version, Sheet(draft.Answers)));
        });

    private static async Task<IResult> SaveDraft(Command<DraftChanges> command, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (command.Seen is not { } seen) return Problems.SeenMissing().ToResult(StatusCodes.Status428PreconditionRequired);
        var saved = await Grain(http, grains).SaveDraft(new(command.Actor, command.Request, seen, command.Body.Answers ?? AnswerSheet.Empty), cancel);
        return saved.ToResult(done =>
        {
            Tag(http, done.Version);
            return Reply.Json(done);
        });
    }

    private static async Task<IResult> Submit(Command<Declared> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).SubmitDraft(new(command.Actor, command.Request, command.Body.Declaration), cancel)).ToResult(answered => Accepted(http, answered));

    private static async Task<IResult> Amend(Command<Amendment> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).Amend(new(command.Actor, command.Request, command.Seen, command.Body.Answers ?? AnswerSheet.Empty, command.Body.Declaration), cancel))
            .ToResult(answered => Accepted(http, answered));

    private static async Task<IResult> Withdraw(Command<Empty> command, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).Withdraw(new(command.Actor, command.Request), cancel)).ToResult(answered => Accepted(http, answered));

    private static async Task<IResult> GetReceipts(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Grain(http, grains).GetReceipts(new(Bearer.Of(http)), cancel)).ToResult();

    private static IResponseGrain Grain(HttpContext http, IGrainFactory grains) => grains.Response(ResponseFilter.IdOf(http));

    private static void Tag(HttpContext http, int version) => http.Response.Headers.ETag = $"\"{version}\"";

    private static IResult Accepted(HttpContext http, Answered<Sent> answered, int status = StatusCodes.Status200OK)
    {
        var sent = answered.Answer;
        Tag(http, sent.Version);
        return Reply.Json(new SentAnswer(sent.Response, sent.Status, sent.Version, sent.LeftOut, answered.Receipt), status);
    }

    internal static ShownResponse Shown(ResponseView view) =>
        new(view.Response, view.Engagement, view.Status, view.Version, view.SubmittedAt, Sheet(view.Answers));

    private static AnswerSheet Sheet(ImmutableArray<ShownAnswer> answers) => new([.. answers.Select(answer => answer.Coded switch
    {
        Answer.Chosen chosen => new SheetEntry(answer.Name, Codes: chosen.Codes),
        Answer.Number number => new SheetEntry(answer.Name, Number: number.Value),
        Answer.Day day => new SheetEntry(answer.Name, Text: day.Date.ToString("yyyy-MM-dd")),
        _ => new SheetEntry(answer.Name, Text: answer.Words?.Words),
    })]);
}
