using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Assisting;

/// <summary>A letter or a drawing that somebody brings, photographed by who writes it down for them.</summary>
public static class HandPicturePages
{
    private const string Path = "/{contribution}/pictures";

    public sealed record Model(Handling Handling, ImmutableArray<Problem> Problems);

    internal static void Map(RouteGroupBuilder group, Hand hand)
    {
        group.MapGet(Path, async (string contribution, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            (await Handling.Load(hand, contribution, http, grains, cancel)).ToResult(handling => Shown(http, handling, []))).Page(hand.Roles);
        group.MapPost(Path, async (string contribution, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        {
            var loaded = await Handling.Load(hand, contribution, http, grains, cancel);
            if (!loaded.Is(out var handling)) return loaded.Problems.ToResult();
            if (LanguageChoice.Chosen(http, form)) return Show.Next(handling.Pictures);
            var added = await PictureAnswers.Add(grains.Contribution(handling.Id), form.Actor, form, cancel);
            return added.Succeeded ? Show.Next(handling.Pictures) : Shown(http, handling, added.Problems);
        }).Page(hand.Roles, PictureAnswers.MostBytes);
        group.MapGet(Path + "/{picture}", async (string contribution, string picture, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        {
            var loaded = await Handling.Load(hand, contribution, http, grains, cancel);
            return loaded.Is(out var handling) ? await PictureAnswers.See(grains.Contribution(handling.Id), handling.Actor, picture, cancel) : loaded.Problems.ToResult();
        }).Page(hand.Roles);
        group.MapPost(Path + "/{picture}/remove", async (string contribution, string picture, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        {
            var loaded = await Handling.Load(hand, contribution, http, grains, cancel);
            return loaded.Is(out var handling) ? await PictureAnswers.Remove(grains.Contribution(handling.Id), form.Actor, picture, form, handling.Pictures, cancel) : loaded.Problems.ToResult();
        }).Page(hand.Roles);
    }

    private static IResult Shown(HttpContext http, Handling handling, ImmutableArray<Problem> problems) =>
        Show.Page<HandPicturesPage, Model>(http, new(handling, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);
}
