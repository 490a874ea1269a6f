using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Engagements;

/// <summary>Surveys and consultations for staff: what there is, and one of them with what can be done next.</summary>
public static class StaffPages
{
    /// <summary>Who sees surveys and consultations.</summary>
    internal const Roles Lookers = Roles.Policy | Roles.Membership | Roles.DataProtectionLead;

    private const Roles Anybody = Lookers | Roles.Administrator | Roles.SafeguardingLead | Roles.Steward;
    private const int PageSize = 1_000;

    internal static void MapStaff(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/staff", Home).Page(Anybody);
        FormPages.MapNew(pages);
        Releases.CheckPages.Map(pages, Anybody);
        StaffEngagement.Map(pages, Map);
    }

    private static void Map(RouteGroupBuilder one)
    {
        one.MapGet("/", Get).Page(Lookers);
        FormPages.MapDefinition(one);
        PreviewPages.Map(one);
        OpeningPages.Map(one);
        InvitationPages.Map(one);
        ClosingPages.Map(one);
    }

    private static async Task<IResult> Home(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var actor = Bearer.Of(http);
        var all = ImmutableArray.CreateBuilder<StaffEngagement>();
        if (actor.Holds(Lookers))
        {
            string? after = null;
            do
            {
                var list = await grains.EngagementDirectoryGrain().List(new(actor, null, after, PageSize), cancel);
                all.AddRange(list.Engagements.Select(view => new StaffEngagement(view, actor)));
                after = list.Next;
            }
            while (after is not null);
        }

        return Show.Page<StaffHomePage, StaffHomeModel>(http, new(actor, all.DrainToImmutable()));
    }

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await StaffEngagement.Load(http, grains, cancel)).ToResult(engagement => Show.Page<StaffEngagementPage, StaffEngagement>(http, engagement));
}

public sealed record StaffHomeModel(Actor Actor, ImmutableArray<StaffEngagement> Engagements);
