using Clinks.Engage.Api.Http;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Engagements;

namespace Clinks.Engage.Api.Contributing;

/// <summary>What somebody is asked about.</summary>
/// <param name="Poster">By which they came, if any.</param>
public sealed record Consultation(EngagementId Id, Wording Title, bool IsOpen, string? Poster)
{
    /// <summary>Where it begins.</summary>
    public string Path => $"/tell/{Id.Name}{(Poster is null ? "" : "/" + Poster)}";

    public string Who => $"/telling/who/{Id.Name}{(Poster is null ? "" : "/" + Poster)}";

    /// <summary>Drafts of staff are as if they were not there.</summary>
    internal static async Task<Outcome<Consultation>> Find(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var poster = http.GetRouteValue("poster") as string;
        if (poster is not null && !Slug.IsSlug(poster)) return Problems.NoSuchEngagement();
        return await Find(NameFilter.IdOf(http), poster, grains, cancel);
    }

    /// <summary>
    /// The same for who only looks: where nothing is taken by the poster they came by, that is said before they read and write. What was begun is
    /// decided on by the contribution itself, which knows a beginning that is sent twice.
    /// </summary>
    internal static async Task<Outcome<Consultation>> Look(HttpContext http, IGrainFactory grains, CancellationToken cancel)
    {
        var found = await Find(http, grains, cancel);
        return found.Is(out var about) && about is { IsOpen: true, Poster: { } poster } && (await grains.Posters(about.Id).GetFlood(new(Actor.System, poster), cancel)).WhyNot() is { } problem ? problem : found;
    }

    internal static async Task<Outcome<Consultation>> Find(EngagementId id, string? poster, IGrainFactory grains, CancellationToken cancel)
    {
        var stage = await grains.Engagement(id).GetStage(Ask.Platform, cancel);
        if (stage is Stage.None or Stage.Draft) return Problems.NoSuchEngagement();
        return (await grains.Engagement(id).GetOpened(Ask.Platform, cancel)).Map(opened => new Consultation(id, opened.Questionnaire.Title, stage is Stage.Open, poster));
    }
}
