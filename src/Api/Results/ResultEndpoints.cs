using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Results;

namespace Clinks.Engage.Api.Results;

/// <summary>Single tables of releases, and before there is one figures so far, rounded: two looks at exact ones could be subtracted from each other.</summary>
internal static class ResultEndpoints
{
    public static void MapResults(IEndpointRouteBuilder engagement)
    {
        engagement.MapGet("/results/{question}", Table).Allow(Roles.Policy).Produces<SafeTable>()
            .WithSummary("One question, or with ?by=incomeBand|region|specialist|arts|raciallyMinoritised|livedExperience one question by a segment, as it was released.");
        engagement.MapGet("/rates", Rates).Allow(Roles.Policy | Roles.Membership).Produces<SafeTable>()
            .WithSummary("The response rate by segment (?by=incomeBand|region|specialist|arts|raciallyMinoritised|livedExperience), as it was released.");
        engagement.MapGet("/figures-so-far", SoFar).Allow(Roles.Policy).Produces<FiguresSoFar>()
            .WithSummary("Before there is a release: every question, rounded down, as of when enough had come. Moves only when enough more have.");
    }

    private static async Task<IResult> SoFar(HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        (await grains.Engagement(NameFilter.IdOf(http)).GetSoFar(new(Bearer.Of(http)), cancel)).ToResult();

    private static async Task<IResult> Table(string question, string? by, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        if (!TryReadSegment(by, out var segment)) return HttpProblems.BadSegment().ToResult();
        return (await grains.Engagement(NameFilter.IdOf(http)).GetTable(new(Bearer.Of(http), question, segment), cancel)).ToResult();
    }

    private static async Task<IResult> Rates(string by, HttpContext http, IGrainFactory grains, CancellationToken cancel) =>
        TryReadSegment(by, out var segment) && segment is { } known
            ? (await grains.Engagement(NameFilter.IdOf(http)).GetRate(new(Bearer.Of(http), known), cancel)).ToResult()
            : HttpProblems.BadSegment().ToResult();

    internal static bool TryReadSegment(string? text, out Segment? segment)
    {
        segment = text switch
        {
            "incomeBand" => Segment.IncomeBand,
            "region" => Segment.Region,
            "specialist" => Segment.Specialist,
            "arts" => Segment.Arts,
            "raciallyMinoritised" => Segment.RaciallyMinoritised,
            "livedExperience" => Segment.LivedExperience,
            _ => null,
        };
        return text is null || segment is not null;
    }
}
