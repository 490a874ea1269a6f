using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Releases;

/// <summary>The release in a browser: making it, its tables as they went through disclosure control, its workbooks.</summary>
public static class ReleasePages
{
    internal static void MapReleasePages(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, Map);

    private static void Map(RouteGroupBuilder one)
    {
        const Roles Readers = Roles.Policy | Roles.DataProtectionLead;
        one.MapGet("/releases/{number:int}", Get).Page(Readers);
        one.MapGet("/releases/{number:int}/make", Ask).Page(Roles.Policy);
        one.MapPost("/releases/{number:int}/make", Make).Page(Roles.Policy);
        // The language is in the path: "?language=" means the language of the pages.
        one.MapGet("/releases/{number:int}/english.xlsx", (int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(number, Language.English, http, grains, cancel)).Page(Readers);
        one.MapGet("/releases/{number:int}/welsh.xlsx", (int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(number, Language.Welsh, http, grains, cancel)).Page(Readers);
    }

    /// <summary>
    /// A table on its way to its component. Not bare: a parameter's type goes through a generic method of Razor's, and none is to have a safe
    /// table as its type that could make one.
    /// </summary>
    /// <param name="UnderItsTitle">A heading above says what it is; then the caption is for those alone who hear the page.</param>
    public sealed record ShownTable(Domain.Disclosure.SafeTable Table, bool UnderItsTitle = false);

    public sealed record ReleaseModel(StaffEngagement Engagement, Release Release);

    private static async Task<IResult> Get(int number, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await grains.Engagement(engagement.View.Id).GetRelease(new(engagement.Actor, number), cancel))
            .ToResult(release => Show.Page<ReleasePage, ReleaseModel>(http, new(engagement, release)));
    }

    private static async Task<IResult> Ask(int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement =>
            engagement.View.Releases >= number ? Show.Next($"{engagement.Path}/releases/{number}") : Show.Page<MakeReleasePage, StaffEngagement>(http, engagement));

    private static async Task<IResult> Make(int number, PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var made = await grains.Engagement(engagement.View.Id).Release(new(form.Actor, form.Request, number), cancel);
        // Made by a colleague meanwhile is made.
        return made.Succeeded || engagement.View.Releases >= number ? Show.Next($"{engagement.Path}/releases/{number}") : made.Problems.ToResult();
    }

    private static async Task<IResult> Workbook(int number, Language language, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http), number), cancel)).ToResult(release => ReleaseEndpoints.File(release, language));
}
