using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>How much comes by the posters of one consultation. Key: <c>posters-{engagement}</c>.</summary>
public interface IPostersGrain : IGrainWithStringKey
{
    /// <summary>What to do with one more, now.</summary>
    [Allow(Roles.System)]
    Task<Flood> GetFlood(AskPoster ask, CancellationToken cancel);
}

/// <param name="Poster">A slug.</param>
public sealed record AskPoster(Actor Actor, string Poster) : IAsk;

public static class PostersGrains
{
    public static IPostersGrain Posters(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IPostersGrain>("posters-" + engagement.Value);
}
