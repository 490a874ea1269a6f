using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>The last steps: check the answers, declare them accurate, send. What keeps a draft from being sent is told at its question.</summary>
public static class SendingPages
{
    private const string Declared = "declared";

    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/check", Check).Page(AnsweringPages.Members);
        one.MapGet("/declaration", Declaration).Page(AnsweringPages.Members);
        one.MapPost("/declaration", Send).Page(AnsweringPages.Members);
    }

    /// <param name="Missing">The declaration was not ticked.</param>
    /// <param name="Problems">Why it was not sent.</param>
    public sealed record DeclarationModel(Answering Answering, bool Missing, ImmutableArray<Problem> Problems);

    private static async Task<IResult> Check(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.Load(http, grains, cancel)).ToResult(answering =>
            answering.Draft is null ? Elsewhere(answering) : Show.Page<CheckPage, Answering>(http, answering));

    private static async Task<IResult> Declaration(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.Load(http, grains, cancel)).ToResult(answering =>
            answering.Draft is null ? Elsewhere(answering)
            // Something is missing: the check says what.
            : answering.Sections.Any(section => !section.Problems.IsEmpty) ? Show.Next(answering.Path + "/check")
            : Show.Page<DeclarationPage, DeclarationModel>(http, new(answering, false, [])));

    private static async Task<IResult> Send(PageForm form, HttpContext http, IGrainFactory grains, ReceiptPost post, CancellationToken cancel)
    {
        var loaded = await Answering.Load(http, grains, cancel);
        if (!loaded.Is(out var answering)) return loaded.Problems.ToResult();
        if (answering.Response is not { } response) return Elsewhere(answering);
        if (LanguageChoice.Chosen(http, form)) return Show.Next(answering.Path + "/declaration");
        if (form[Declared] != "yes" && answering.Draft is not null)
            return Show.Page<DeclarationPage, DeclarationModel>(http, new(answering, true, []), StatusCodes.Status422UnprocessableEntity);

        // Also where it is sent already: the same form twice has one receipt.
        var sent = await grains.Response(response).SubmitDraft(new(form.Actor, form.Request, Declared: true), cancel);
        if (sent.Is(out var answered) && answering.Draft is not null) post.Send(answering, form.Actor.Member!.Value, answered.Receipt, PageContext.Of(http).Language);
        if (sent.Succeeded || sent.Problems is [{ Code: "submitted-already" }]) return Show.Next(answering.Path + "/sent");
        if (sent.Problems.All(problem => problem.Code.StartsWith("answer-", StringComparison.Ordinal))) return Show.Next(answering.Path + "/check");
        return Show.Page<DeclarationPage, DeclarationModel>(http, new(answering, false, sent.Problems), StatusCodes.Status409Conflict);
    }

    private static IResult Elsewhere(Answering answering) => Show.Next(answering.Response is null ? answering.Path : answering.Path + "/sent");
}
