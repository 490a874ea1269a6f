using System.Text.Json;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Responding;
using Clinks.Engage.Workbooks.Responding;

namespace Clinks.Engage.Api.Responding;

/// <summary>What was sent: its receipt, the answers to see and to take along, changing them, withdrawing them.</summary>
public static class SentPages
{
    internal static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/sent", Receipt).Page(AnsweringPages.Members);
        one.MapGet("/sent/answers", Answers).Page(AnsweringPages.Members);
        one.MapGet("/sent/answers.xlsx", Workbook).Page(AnsweringPages.Members);
        one.MapGet("/sent/answers.json", Json).Page(AnsweringPages.Members);
        one.MapPost("/sent/quoting", AnswerQuoting).Page(AnsweringPages.Members);
        one.MapPost("/change", Change).Page(AnsweringPages.Members);
        one.MapGet("/change/drop", AskDrop).Page(AnsweringPages.Members);
        one.MapPost("/change/drop", Drop).Page(AnsweringPages.Members);
        one.MapGet("/withdraw", AskWithdraw).Page(AnsweringPages.Members);
        one.MapPost("/withdraw", Withdraw).Page(AnsweringPages.Members);
    }

    /// <param name="Receipts">Of all that was sent, the latest last.</param>
    public sealed record SentModel(Answering Answering, ResponseView Sent, ImmutableArray<ReceiptFor> Receipts);

    private static async Task<Outcome<SentModel>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await Answering.LoadTold(http, grains, cancel);
        if (!loaded.Is(out var answering)) return Outcome.Refused<SentModel>(loaded.Problems);
        if (answering.Response is not { } response) return Problems.NoSuchResponse();
        var actor = Bearer.Of(http);
        var sent = await grains.Response(response).Get(new(actor), cancel);
        var receipts = await grains.Response(response).GetReceipts(new(actor), cancel);
        return sent.Then(view => receipts.Map(all => new SentModel(answering, view, all.All)));
    }

    private static async Task<IResult> Receipt(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model => Show.Page<SentPage, SentModel>(http, model));

    private static async Task<IResult> Answers(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model => Show.Page<SentAnswersPage, SentModel>(http, model));

    private static async Task<IResult> Workbook(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model =>
        {
            var language = PageContext.Of(http).Language;
            var file = new MemoryStream();
            OwnAnswersWorkbook.Write(model.Answering.Questionnaire, Answering.Plain(model.Sent.Answers), model.Sent.SubmittedAt ?? default, file, language);
            file.Position = 0;
            return Microsoft.AspNetCore.Http.Results.File(file, Upload.Xlsx, FileName(model, ".xlsx"));
        });

    private static async Task<IResult> Json(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model => Microsoft.AspNetCore.Http.Results.File(
            JsonSerializer.SerializeToUtf8Bytes(ResponseEndpoints.Shown(model.Sent), HttpJson.Options), "application/json", FileName(model, ".json")));

    private static async Task<IResult> AnswerQuoting(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await OfTheirs(http, grains, async (answering, response) =>
        {
            var said = QuotingAnswers.Read(form[QuotingForm.Field]);
            if (!said.Is(out var quoting)) return said.Problems.ToResult();
            return (await response.AnswerQuoting(new(form.Actor, form.Request, quoting), cancel)).ToResult(_ => Show.Next(answering.Path + "/sent"));
        }, cancel);

    private static async Task<IResult> Change(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await OfTheirs(http, grains, async (answering, response) =>
            (await response.Revise(new(form.Actor, form.Request), cancel)).ToResult(_ => Show.Next(answering.Path + "/sections")), cancel);

    private static async Task<IResult> AskDrop(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Answering.Load(http, grains, cancel)).ToResult(answering =>
            answering.Draft is { Revising: true } ? Show.Page<DropChangesPage, Answering>(http, answering) : Show.Next(answering.Path + "/sent"));

    private static async Task<IResult> Drop(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await OfTheirs(http, grains, async (answering, response) =>
            (await response.DropRevision(new(form.Actor, form.Request), cancel)).ToResult(_ => Show.Next(answering.Path + "/sent")), cancel);

    private static async Task<IResult> AskWithdraw(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Load(http, grains, cancel)).ToResult(model =>
            model.Sent.Status is Domain.Responding.ResponseStatus.Submitted ? Show.Page<WithdrawPage, SentModel>(http, model) : Show.Next(model.Answering.Path + "/sent"));

    private static async Task<IResult> Withdraw(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await OfTheirs(http, grains, async (answering, response) =>
        {
            var withdrawn = await response.Withdraw(new(form.Actor, form.Request), cancel);
            // A second click finds nothing left to withdraw, which is what was wanted.
            return withdrawn.Succeeded || withdrawn.Problems is [{ Code: "not-submitted" }] ? Show.Next(answering.Path + "/sent") : withdrawn.Problems.ToResult();
        }, cancel);

    private static async Task<IResult> OfTheirs(HttpContext http, IGrainFactory grains, Func<Answering, IResponseGrain, Task<IResult>> act, CancellationToken cancel)
    {
        var loaded = await Answering.Load(http, grains, cancel);
        if (!loaded.Is(out var answering)) return loaded.Problems.ToResult();
        return answering.Response is { } response ? await act(answering, grains.Response(response)) : Problems.NoSuchResponse().ToResult();
    }

    private static string FileName(SentModel model, string ending) => model.Answering.Engagement.Id.Value + "-your-answers" + ending;
}
