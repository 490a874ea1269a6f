using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Engagements;

namespace Clinks.Engage.Api.Assisting;

/// <summary>What staff and organisations do with contributions: posters, finding and looking, writing down for somebody, paper.</summary>
internal static class AssistingPages
{
    public static void MapAssisting(this IEndpointRouteBuilder pages)
    {
        var one = pages.MapGroup("/staff/consultations/{name}").AddEndpointFilter(new NameFilter(EngagementKind.Consultation));
        PosterPages.Map(one);
        PaperPages.Map(one);
        FindingPages.Map(pages);
        StandingPages.Map(pages);
        HandPages.Map(pages);
    }
}
