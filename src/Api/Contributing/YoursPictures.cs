using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;

namespace Clinks.Engage.Api.Contributing;

/// <summary>Pictures under the code: seen, and taken out. Nothing is added to what was sent.</summary>
internal static class YoursPictures
{
    internal const string Path = "/yours/pictures";

    internal static void Map(IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path + "/{picture}", async (string picture, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
            await OpensOf(http, grains, cookies, cancel) is { } yours ? await PictureAnswers.See(grains.Contribution(yours.Contribution), yours.Contributor, picture, cancel) : Show.Next(CodePages.Path)).OpenPage();
        pages.MapPost(Path + "/{picture}/remove", async (string picture, PageForm form, HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
            await OpensOf(http, grains, cookies, cancel) is { } yours
                ? await PictureAnswers.Remove(grains.Contribution(yours.Contribution), yours.Contributor, picture, form, YoursPages.Held, cancel)
                : Show.Next(CodePages.Path)).OpenPage();
    }

    /// <summary>As <see cref="Yours.Load"/> asks for the code, without all that is held.</summary>
    private static async Task<CodeOpens?> OpensOf(HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel) =>
        cookies.ReadHeld(http) is { } held && (await grains.ContributionCodesGrain().Try(new(Actor.System, held.Code), cancel)).Is(out var opens) ? opens : null;
}
