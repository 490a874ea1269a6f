using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Responding;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Engagements;

/// <summary>One survey or consultation, as the pages of staff need it.</summary>
public sealed record StaffEngagement(EngagementView View, Actor Actor)
{
    /// <summary>Where its pages begin.</summary>
    public string Path => PathOf(View);

    public static string PathOf(EngagementView view) => "/staff" + Answering.PathOf(view);

    internal static async Task<Outcome<StaffEngagement>> Load(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var actor = Bearer.Of(http);
        return (await grains.Engagement(NameFilter.IdOf(http)).Get(new(actor), cancel)).Map(view => new StaffEngagement(view, actor));
    }

    /// <summary>The same routes for surveys and for consultations.</summary>
    internal static void Map(IEndpointRouteBuilder pages, Action<RouteGroupBuilder> map)
    {
        map(pages.MapGroup("/staff/surveys/{name}").AddEndpointFilter(new NameFilter(EngagementKind.Survey)));
        map(pages.MapGroup("/staff/consultations/{name}").AddEndpointFilter(new NameFilter(EngagementKind.Consultation)));
    }
}
