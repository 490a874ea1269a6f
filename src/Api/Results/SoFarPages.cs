using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Results;

namespace Clinks.Engage.Api.Results;

/// <summary>How the answers look before there is a release: rounded figures that stand still while few come.</summary>
public static class SoFarPages
{
    internal const string Path = "/so-far";

    internal static void MapSoFar(this IEndpointRouteBuilder pages) => StaffEngagement.Map(pages, one => one.MapGet(Path, Get).Page(Roles.Policy));

    public sealed record SoFarModel(StaffEngagement Engagement, FiguresSoFar Figures);

    private static async Task<IResult> Get(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        if (engagement.View.Stage is Stage.Draft) return Show.Next(engagement.Path);
        if (engagement.View.Releases > 0) return Show.Next(engagement.Path + "/releases");
        return (await grains.Engagement(engagement.View.Id).GetSoFar(new(engagement.Actor), cancel))
            .ToResult(figures => Show.Page<SoFarPage, SoFarModel>(http, new(engagement, figures)));
    }
}
