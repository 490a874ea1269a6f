using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Results;

namespace Clinks.Engage.Api.Results;

/// <summary>Figures, after the close, as safe tables.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(IEndpointRouteBuilder engagement)
    {
        engagement.MapGet("/results/{question}", Table).Allow(Roles.Policy).Produces<SafeTable>()
            .WithSummary("One question, or with ?by=incomeBand|region|specialist one question by a segment. After the close.");
        engagement.MapGet("/rates", Rates).Allow(Roles.Policy | Roles.Membership).Produces<SafeTable>()
            .WithSummary("The response rate by segment (?by=incomeBand|region|specialist). After the close.");
    }

    private static async Task<IResult> Table(string question, string? by, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!TryReadSegment(by, out var segment)) return HttpProblems.BadSegment().ToResult();
        return (await grains.Results(NameFilter.IdOf(http)).Table(new(Bearer.Of(http), question, segment), cancel)).ToResult();
    }

    private static async Task<IResult> Rates(string by, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        TryReadSegment(by, out var segment) && segment is { } known
            ? (await grains.Results(NameFilter.IdOf(http)).Rate(new(Bearer.Of(http), known), cancel)).ToResult()
            : HttpProblems.BadSegment().ToResult();

    private static bool TryReadSegment(string? text, out Segment? segment)
    {
        segment = text switch { "incomeBand" => Segment.IncomeBand, "region" => Segment.Region, "specialist" => Segment.Specialist, _ => null };
        return text is null || segment is not null;
    }
}
