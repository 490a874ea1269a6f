using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Api.Releases;

/// <summary>The release in a browser: making it, its tables as they went through disclosure control, its workbooks.</summary>
public static class ReleasePages
{
    internal static void MapReleasePages(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, Map);

    private static void Map(RouteGroupBuilder one)
    {
        const Roles Readers = Roles.Policy | Roles.DataProtectionLead;
        one.MapGet("/release", Get).Page(Readers);
        one.MapGet("/release/make", Ask).Page(Roles.Policy);
        one.MapPost("/release/make", Make).Page(Roles.Policy);
        // The language is in the path: "?language=" means the language of the pages.
        one.MapGet("/release/english.xlsx", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(Language.English, http, grains, cancel)).Page(Readers);
        one.MapGet("/release/welsh.xlsx", (HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(Language.Welsh, http, grains, cancel)).Page(Readers);
    }

    /// <summary>
    /// A table on its way to its component. Not bare: a parameter's type goes through a generic method of Razor's, and none is to have a safe
    /// table as its type that could make one.
    /// </summary>
    /// <param name="UnderItsTitle">A heading above says what it is; then the caption is for those alone who hear the page.</param>
    public sealed record ShownTable(Domain.Disclosure.SafeTable Table, bool UnderItsTitle = false);

    public sealed record ReleaseModel(StaffEngagement Engagement, Release Release);

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        if (!engagement.View.Released) return Show.Next(engagement.Path);
        return (await grains.Engagement(engagement.View.Id).GetRelease(new(engagement.Actor), cancel))
            .ToResult(release => Show.Page<ReleasePage, ReleaseModel>(http, new(engagement, release)));
    }

    private static async Task<IResult> Ask(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => engagement.View switch
        {
            { Released: true } => Show.Next(engagement.Path + "/release"),
            { Stage: Stage.Closed } => Show.Page<MakeReleasePage, StaffEngagement>(http, engagement),
            _ => Show.Next(engagement.Path),
        });

    private static async Task<IResult> Make(PageForm form, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var made = await grains.Engagement(engagement.View.Id).Release(new(form.Actor, form.Request), cancel);
        // Made by a colleague meanwhile is made: there is one an engagement.
        return made.Succeeded || made.Problems is [{ Code: "released-already" }] ? Show.Next(engagement.Path + "/release") : made.Problems.ToResult();
    }

    private static async Task<IResult> Workbook(Language language, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http)), cancel)).ToResult(release =>
        {
            var file = new MemoryStream();
            ReleaseWorkbook.Write(release, file, language);
            file.Position = 0;
            return Microsoft.AspNetCore.Http.Results.File(file, Upload.Xlsx, ReleaseWorkbook.FileName(release, language));
        });
}
