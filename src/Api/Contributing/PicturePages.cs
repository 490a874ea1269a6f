using Clinks.Engage.Api.Identity;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Pictures beside the words, while it is written. From the page to check, and back to it: nobody has to pass here.</summary>
public static class PicturePages
{
    internal const string Path = "/telling/pictures";

    public sealed record Model(Drafting Drafting, ImmutableArray<Problem> Problems);

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, async (HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
            await Drafting.Load(http, grains, cancel) is { } drafting ? Shown(http, drafting, []) : Drafting.Ended(http)).OpenPage();
        // Some megabytes each, from whoever comes: before a byte of it is read.
        pages.MapPost(Path, Add).OpenPage(PictureAnswers.MostBytes).RequireRateLimiting(DoorHosting.PicturesLimit);
        pages.MapGet(Path + "/{picture}", async (string picture, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
            await WriterOf(http, grains, cookies, cancel) is { } draft ? await PictureAnswers.See(grains.Contribution(draft.Contribution), draft.Actor, picture, cancel) : Drafting.Ended(http)).OpenPage();
        pages.MapPost(Path + "/{picture}/remove", async (string picture, PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
            await WriterOf(http, grains, cookies, cancel) is { } draft ? await PictureAnswers.Remove(grains.Contribution(draft.Contribution), draft.Actor, picture, form, Path, cancel) : Drafting.Ended(http)).OpenPage();
    }

    private static async Task<IResult> Add(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (await Drafting.Load(http, grains, cancel) is not { } drafting || form["contribution"] != drafting.Id.Value) return Drafting.Ended(http);
        if (LanguageChoice.Chosen(http, form)) return Show.Next(Path);
        var added = await PictureAnswers.Add(grains.Contribution(drafting.Id), drafting.Actor, form, cancel);
        return added.Succeeded ? Show.Next(Path) : Shown(http, drafting, added.Problems);
    }

    private static IResult Shown(HttpContext http, Drafting drafting, ImmutableArray<Problem> problems) =>
        Show.Page<PicturesPage, Model>(http, new(drafting, problems), problems.IsEmpty ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity);

    /// <summary>Whoever has the cookie and its secret, as <see cref="Drafting.Load"/> asks for it, without reading all that was written.</summary>
    private static async Task<ContributorCookies.Draft?> WriterOf(HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
        cookies.ReadDraft(http) is { } draft && (await grains.Contribution(draft.Contribution).Resume(new(Domain.Identity.Actor.System, draft.Secret), cancel)).Succeeded ? draft : null;
}
