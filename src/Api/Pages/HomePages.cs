using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Outcomes;
using Clinks.Engage.Grains.Participation;

namespace Clinks.Engage.Api.Pages;

/// <summary>The first page, and those that every page links to.</summary>
public static class HomePages
{
    private const int PageSize = 200, MostClosed = 200, MostTold = 10_000;

    /// <summary>What asks an organisation, and how far it has come.</summary>
    /// <param name="IsTold">It is public what happened afterwards.</param>
    public sealed record Asked(EngagementView Engagement, bool Begun, bool IsTold);

    internal static void MapHome(this IEndpointRouteBuilder pages)
    {
        pages.MapGet("/", Home).OpenPage();
        pages.MapGet("/accessibility", (HttpContext http) => Show.Page<AccessibilityPage, Nothing>(http, Nothing.Here)).OpenPage();
        pages.MapGet("/privacy", (HttpContext http) => Show.Page<PrivacyPage, Nothing>(http, Nothing.Here)).OpenPage();
    }

    private static async Task<IResult> Home(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var page = PageContext.Of(http);
        if (page.Actor is not { } actor) return Show.Page<WelcomePage, Nothing>(http, Nothing.Here);
        if (actor.Roles is Roles.None) return Show.Next("/choose");
        if (page.IsStaff || actor.Member is not { } member) return Show.Next("/staff");
        var list = await Listed(actor, grains, cancel);
        var told = (await grains.OutcomesDirectoryGrain().List(new(Actor.System, 0, MostTold), cancel)).Engagements.Select(one => one.Engagement).ToHashSet();
        var asked = await Task.WhenAll(list.Select(async engagement =>
            new Asked(engagement, (await grains.Participant(engagement.Id, member).Get(Ask.Platform, cancel)).Participant.Response is not null, told.Contains(engagement.Id))));
        return Show.Page<HomePage, IReadOnlyList<Asked>>(http, asked);
    }

    /// <summary>All that can be answered, and some of what is closed: whoever was asked for years must not miss what is open now.</summary>
    private static async Task<List<EngagementView>> Listed(Actor actor, IGrainFactory grains, CancellationToken cancel)
    {
        List<EngagementView> open = [], closed = [];
        string? after = null;
        do
        {
            var page = await grains.EngagementDirectoryGrain().List(new(actor, null, after, PageSize), cancel);
            foreach (var engagement in page.Engagements) (engagement.Stage is Stage.Closed ? closed : open).Add(engagement);
            after = page.Next;
        }
        while (after is not null);
        return [.. open, .. closed.OrderByDescending(engagement => engagement.ClosedAt).Take(MostClosed)];
    }
}

/// <summary>For pages that say the same to everybody.</summary>
public sealed record Nothing
{
    internal static Nothing Here { get; } = new();
}
