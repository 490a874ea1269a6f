using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Releases;

/// <summary>Releases in a browser: which there are, their tables as they went through disclosure control, their workbooks.</summary>
public static class ReleasePages
{
    internal static void MapReleasePages(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, Map);

    private static void Map(RouteGroupBuilder one)
    {
        const Roles Readers = Roles.Policy | Roles.DataProtectionLead;
        one.MapGet("/releases", List).Page(Readers);
        PlanPages.Map(one);
        MakePages.Map(one);
        one.MapGet("/releases/{number:int}", Get).Page(Readers);
        // The language is in the path: "?language=" means the language of the pages.
        one.MapGet("/releases/{number:int}/english.xlsx", (int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(number, Language.English, http, grains, cancel)).Page(Readers);
        one.MapGet("/releases/{number:int}/welsh.xlsx", (int number, HttpContext http, IGrainFactory grains, CancellationToken cancel) => Workbook(number, Language.Welsh, http, grains, cancel)).Page(Readers);
    }

    /// <summary>
    /// A table on its way to its component. Not bare: a parameter's type goes through a generic method of Razor's, and none is to have a safe
    /// table as its type that could make one.
    /// </summary>
    /// <param name="UnderItsTitle">A heading above says what it is; then the caption is for those alone who hear the page.</param>
    public sealed record ShownTable(SafeTable Table, bool UnderItsTitle = false);

    public sealed record ReleaseModel(StaffEngagement Engagement, Release Release);

    /// <summary>A release in the list of all, without its tables.</summary>
    public sealed record ReleaseLine(ReleaseSummary Summary, DateOnly MadeOn, Among? Among);

    /// <param name="ChangePath">Where what is prepared can be changed; null where there is nothing, or for who may not.</param>
    public sealed record ReleasesModel(StaffEngagement Engagement, ImmutableArray<ReleaseLine> Releases, PreparedForYou? Prepared, string? ChangePath)
    {
        internal bool MayPrepare => Engagement.Actor.Holds(Roles.Policy);
    }

    private static async Task<IResult> List(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        if (engagement.View.Stage is not Stage.Closed) return Show.Next(engagement.Path);
        var grain = grains.Engagement(engagement.View.Id);
        var register = await grain.GetReleases(new(engagement.Actor), cancel);
        if (!register.Is(out var known)) return register.Problems.ToResult();
        var made = await PlanPages.Made(engagement, grain, cancel);
        if (!made.Is(out var releases)) return made.Problems.ToResult();
        return Show.Page<ReleasesPage, ReleasesModel>(http, new(
            engagement, [.. releases.Select(release => new ReleaseLine(ReleaseSummary.Of(release), release.ReleasedOn, release.Plan?.Among))], known.Prepared, await ChangePath(engagement, grain, known.Prepared, cancel)));
    }

    private static async Task<string?> ChangePath(StaffEngagement engagement, IEngagementGrain grain, PreparedForYou? prepared, CancellationToken cancel) =>
        prepared is not null && engagement.Actor.Holds(Roles.Policy) && (await grain.GetQuestionnaire(new(engagement.Actor), cancel)).Is(out var questionnaire)
            ? $"{engagement.Path}{PlanPages.Choose}?{PlanFields.Query(prepared.Plan, questionnaire)}" : null;

    private static async Task<IResult> Get(int number, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        return (await grains.Engagement(engagement.View.Id).GetRelease(new(engagement.Actor, number), cancel))
            .ToResult(release => Show.Page<ReleasePage, ReleaseModel>(http, new(engagement, release)));
    }

    private static async Task<IResult> Workbook(int number, Language language, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetRelease(new(Bearer.Of(http), number), cancel)).ToResult(release => ReleaseEndpoints.File(release, language));
}
