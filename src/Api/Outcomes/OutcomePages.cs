using System.Globalization;
using Clinks.Engage.Api.Contributing;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Outcomes;

namespace Clinks.Engage.Api.Outcomes;

/// <summary>What happened, for everybody: where it is told, and one of them. What is not public is as if it were not there.</summary>
public static class OutcomePages
{
    internal const string Path = "/what-happened";
    private const int PageSize = 50;

    public sealed record Listed(EngagementId Id, Wording Title, DateTimeOffset At);

    /// <param name="Number">Of the page: 1, 2, …</param>
    public sealed record ListModel(ImmutableArray<Listed> Engagements, int Number, bool More);

    /// <param name="IsHeld">Whoever looks has shown a contribution code: the way out and the way back to what we hold go with them.</param>
    public sealed record OneModel(Wording Title, PublishedOutcomes Published, bool IsHeld);

    internal static void MapOutcomes(this IEndpointRouteBuilder pages)
    {
        pages.MapGet(Path, List).OpenPage();
        pages.MapGet(Path + "/surveys/{name}", One).OpenPage().AddEndpointFilter(new NameFilter(EngagementKind.Survey));
        pages.MapGet(Path + "/{name}", One).OpenPage().AddEndpointFilter(new NameFilter(EngagementKind.Consultation));
        StaffOutcomePages.Map(pages);
    }

    internal static string PathOf(EngagementId id) => id.Kind is EngagementKind.Survey ? $"{Path}/surveys/{id.Name}" : $"{Path}/{id.Name}";

    private static async Task<IResult> List(string? page, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var number = int.TryParse(page, NumberStyles.None, CultureInfo.InvariantCulture, out var asked) && asked is > 0 and < 10_000 ? asked : 1;
        var list = await grains.OutcomesDirectoryGrain().List(new(Actor.System, (number - 1) * PageSize, PageSize), cancel);
        var titles = await Task.WhenAll(list.Engagements.Select(one => TitleOf(one.Engagement, grains, cancel)));
        return Show.Page<OutcomeListPage, ListModel>(http, new(
            [.. list.Engagements.Zip(titles).Where(one => one.Second is not null).Select(one => new Listed(one.First.Engagement, one.Second!, one.First.At))], number, list.More));
    }

    private static async Task<IResult> One(HttpContext http, IGrainFactory grains, ContributorCookies cookies, CancellationToken cancel)
    {
        var id = NameFilter.IdOf(http);
        return await Told(id, grains, cancel) is { } published && await TitleOf(id, grains, cancel) is { } title
            ? Show.Page<OutcomePage, OneModel>(http, new(title, published, cookies.ReadHeld(http) is not null))
            : Problems.NoSuchEngagement().ToResult();
    }

    /// <summary>What is public of it; null where nothing is.</summary>
    internal static async Task<PublishedOutcomes?> Told(EngagementId id, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Outcomes(id).GetPublic(Ask.Platform, cancel)).Published;

    private static async Task<Wording?> TitleOf(EngagementId id, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(id).GetOpened(Ask.Platform, cancel)).Is(out var opened) ? opened.Questionnaire.Title : null;
}
