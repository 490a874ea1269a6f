using Clinks.Engage.Api.Engagements;
using Clinks.Engage.Api.Http;
using Clinks.Engage.Api.Membership;
using Clinks.Engage.Api.Pages;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Participation;

/// <summary>Who has answered, not what: in numbers, by segment and by name (decision 11).</summary>
public static class ProgressPages
{
    private const int PageSize = 50;

    internal static void MapProgress(this IEndpointRouteBuilder pages) =>
        StaffEngagement.Map(pages, one => one.MapGet("/progress", Get).Page(Roles.Policy | Roles.Membership));

    /// <param name="Only">The state that the list is narrowed to; null: all.</param>
    /// <param name="After">The last of the page before; null on the first.</param>
    public sealed record ProgressModel(
        StaffEngagement Engagement, ParticipationCounts Counts, ParticipationPage List, IReadOnlyDictionary<MemberId, string> Names, Progress? Only, string? After);

    private static async Task<IResult> Get(string? state, string? after, HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var loaded = await StaffEngagement.Load(http, grains, cancel);
        if (!loaded.Is(out var engagement)) return loaded.Problems.ToResult();
        var participation = grains.Participation(engagement.View.Id);
        var counted = await participation.Count(new(engagement.Actor), cancel);
        if (!counted.Is(out var counts)) return counted.Problems.ToResult();
        var only = ProgressTexts.StateOf(state);
        var listed = await participation.List(new(engagement.Actor, after, PageSize, only), cancel);
        if (!listed.Is(out var list)) return listed.Problems.ToResult();
        var names = (await WholeDirectory.Read(grains, engagement.Actor, cancel)).ToDictionary(member => member.Id, member => member.Name);
        return Show.Page<ProgressPage, ProgressModel>(http, new(engagement, counts, list, names, only, after));
    }
}
