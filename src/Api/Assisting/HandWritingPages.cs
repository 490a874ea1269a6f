using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>The words, and then the purposes, one a page, as they are read out or stand on the form.</summary>
public static class HandWritingPages
{
    internal const string SeenField = "seen";
    private const int MostBytes = 512 * 1024;

    internal static void Map(RouteGroupBuilder group, Hand hand)
    {
        group.MapGet("/{contribution}", (string contribution, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Write(hand, contribution, http, grains, cancel)).Page(hand.Roles);
        group.MapPost("/{contribution}", (string contribution, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Save(hand, contribution, form, http, grains, cancel))
            .Page(hand.Roles, MostBytes, takesStaleForms: true);
        group.MapGet("/{contribution}/uses/{purpose}", (string contribution, string purpose, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Ask(hand, contribution, purpose, http, grains, cancel)).Page(hand.Roles);
        group.MapPost("/{contribution}/uses/{purpose}", (string contribution, string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Answer(hand, contribution, purpose, form, http, grains, cancel)).Page(hand.Roles);
    }

    /// <param name="Texts">By the name of the question, as they were typed.</param>
    public sealed record WriteModel(Handling Handling, IReadOnlyDictionary<string, string> Texts, ImmutableArray<Problem> Problems);

    private static async Task<IResult> Write(Hand hand, string contribution, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await Handling.Load(hand, contribution, http, grains, cancel)).ToResult(handling => Shown(http, handling, WritingFields.All.ToDictionary(question => question.Name, question => handling.Text(question.Name), StringComparer.Ordinal), []));

    private static IResult Shown(HttpContext http, Handling handling, IReadOnlyDictionary<string, string> texts, ImmutableArray<Problem> problems) =>
        Show.Page<HandWritePage, WriteModel>(http, new(handling, texts, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    private static async Task<IResult> Save(Hand hand, string contribution, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        // What was typed for somebody is not lost over a page that was open too long.
        if (!form.Trusted) return KeptForm.Again(http, form.Fields);
        var loaded = await Handling.Load(hand, contribution, http, grains, cancel);
        if (!loaded.Is(out var handling)) return loaded.Problems.ToResult();
        var texts = WritingFields.All.ToDictionary(question => question.Name, question => form[question.Name].ReplaceLineEndings("\n"), StringComparer.Ordinal);
        if (texts.Values.All(string.IsNullOrWhiteSpace)) return Shown(http, handling, texts, [ContributionProblems.NothingWritten() with { Where = WritingFields.All[0].Name }]);
        var seen = int.TryParse(form[SeenField], out var number) ? number : 0;
        var saved = await grains.Contribution(handling.Id).SaveDraft(new(form.Actor, form.Request, seen, [.. texts.Select(text => new WrittenField(text.Key, text.Value))]), cancel);
        return saved.Succeeded ? Show.Next(handling.Uses(hand.Asks[0])) : Shown(http, handling, texts, saved.Problems);
    }

    private static async Task<IResult> Ask(Hand hand, string contribution, string purpose, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (Find(hand, purpose) is not { } question) return AssistingProblems.PurposeNotAsked().ToResult();
        return (await Handling.Load(hand, contribution, http, grains, cancel)).ToResult(handling =>
            Show.Page<PurposePage, PurposeModel>(http, Of(handling, PurposeFields.Of(question, handling.Held), http.Request.Query["from"] == "check")));
    }

    private static async Task<IResult> Answer(Hand hand, string contribution, string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (Find(hand, purpose) is not { } question) return AssistingProblems.PurposeNotAsked().ToResult();
        var loaded = await Handling.Load(hand, contribution, http, grains, cancel);
        if (!loaded.Is(out var handling)) return loaded.Problems.ToResult();
        var model = Of(handling, PurposeFields.Read(question, form), form["from"] == "check");
        if (LanguageChoice.Chosen(http, form)) return Show.Page<PurposePage, PurposeModel>(http, model);
        var given = await Answering.Give(http, grains.Contribution(handling.Id), form.Actor, form, model.Fields, handling.Held, cancel, askedBy: form.Actor.Id);
        if (!given.Is(out var errors)) return given.Problems.ToResult();
        if (errors.Count > 0) return Show.Page<PurposePage, PurposeModel>(http, model with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var next = hand.Asks.IndexOf(question) + 1;
        return Show.Next(model.FromCheck || next == hand.Asks.Length ? handling.Check : handling.Uses(hand.Asks[next]));
    }

    private static PurposeQuestion? Find(Hand hand, string slug) => hand.Asks.FirstOrDefault(question => question.Purpose.Slug() == slug);

    private static PurposeModel Of(Handling handling, PurposeFields fields, bool fromCheck)
    {
        var (asks, at) = (handling.Hand.Asks, handling.Hand.Asks.IndexOf(fields.Asked));
        return new(fields, WhoFields.NoErrors, handling.Uses(fields.Asked), fromCheck ? handling.Check : at == 0 ? handling.Path : handling.Uses(asks[at - 1]), $"{at + 1}/{asks.Length}", fromCheck);
    }
}
