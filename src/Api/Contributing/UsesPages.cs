using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What may be done with the words, one purpose a page. Silence is no, and a page that is skipped is a no.</summary>
public static class UsesPages
{
    internal const string Path = "/telling/uses";

    public sealed record Model(Drafting Drafting, bool Missing);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, Get).OpenPage();
        pages.MapPost(Path, Post).OpenPage();
        pages.MapGet(Path + "/{purpose}", GetOne).OpenPage();
        pages.MapPost(Path + "/{purpose}", PostOne).OpenPage();
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        await Drafting.Load(http, grains, cancel) is { } drafting ? Show.Page<UsesPage, Model>(http, new(drafting, false)) : Drafting.Ended(http);

    private static async Task<IResult> Post(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Path);
        if (await Drafting.Load(http, grains, cancel) is not { } drafting) return Drafting.Ended(http);
        var how = form["how"];
        if (how == "each") return Show.Next($"{Path}/{ConsentNotice.Asked[0].Purpose.Slug()}");
        if (how is not ("count" or "none")) return Show.Page<UsesPage, Model>(http, new(drafting, true), StatusCodes.Status422UnprocessableEntity);

        // What was answered on an earlier way through the pages is answered otherwise now.
        foreach (var question in ConsentNotice.Asked)
        {
            var answer = how == "count" && question.Purpose is Purpose.Aggregate ? PurposeFields.Yes : PurposeFields.No;
            var before = PurposeFields.Of(question, drafting.Held);
            if (answer == PurposeFields.No && before.Answer != PurposeFields.Yes) continue;
            var fields = before with { Answer = answer, Readers = answer == PurposeFields.No ? [] : before.Readers };
            var given = await Answering.Give(http, grains.Contribution(drafting.Id), drafting.Actor, form.Within(question.Purpose.Slug()), fields, drafting.Held, cancel);
            if (!given.Succeeded) return given.Problems.ToResult();
        }

        return Show.Next(SendPages.Check);
    }

    private static async Task<IResult> GetOne(string purpose, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        if (await Drafting.Load(http, grains, cancel) is not { } drafting) return Drafting.Ended(http);
        return Show.Page<PurposePage, PurposeModel>(http, Of(PurposeFields.Of(question, drafting.Held), http.Request.Query["from"] == "check"));
    }

    private static async Task<IResult> PostOne(string purpose, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (PurposeParts.Find(purpose) is not { } question) return PageProblems.NothingHere().ToResult();
        if (await Drafting.Load(http, grains, cancel) is not { } drafting) return Drafting.Ended(http);
        var model = Of(PurposeFields.Read(question, form), form["from"] == "check");
        if (LanguageChoice.Chosen(http, form)) return Show.Page<PurposePage, PurposeModel>(http, model);
        var given = await Answering.Give(http, grains.Contribution(drafting.Id), drafting.Actor, form, model.Fields, drafting.Held, cancel);
        if (!given.Is(out var errors)) return given.Problems.ToResult();
        if (errors.Count > 0) return Show.Page<PurposePage, PurposeModel>(http, model with { Errors = errors }, StatusCodes.Status422UnprocessableEntity);
        var next = ConsentNotice.Asked.IndexOf(question) + 1;
        return Show.Next(model.FromCheck || next == ConsentNotice.Asked.Length ? SendPages.Check : $"{Path}/{ConsentNotice.Asked[next].Purpose.Slug()}");
    }

    private static PurposeModel Of(PurposeFields fields, bool fromCheck)
    {
        var at = ConsentNotice.Asked.IndexOf(fields.Asked);
        var back = fromCheck ? SendPages.Check : at == 0 ? Path : $"{Path}/{ConsentNotice.Asked[at - 1].Purpose.Slug()}";
        return new(fields, WhoFields.NoErrors, $"{Path}/{fields.Purpose.Slug()}", back, $"{at + 1}/{ConsentNotice.Asked.Length}", fromCheck);
    }
}
