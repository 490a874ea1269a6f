using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Engagements;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>The posters of one consultation, and how much comes by each. Key and stream: <c>posters-{engagement}</c>.</summary>
public interface IPostersGrain : IGrainWithStringKey
{
    /// <summary>What to do with one more, now.</summary>
    [Allow(Roles.System)]
    Task<Flood> GetFlood(AskPoster ask, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<Poster>>> Make(MakePoster command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<Answered<Poster>>> Stop(StopPoster command, CancellationToken cancel);

    [Allow(Roles.Policy)]
    Task<Outcome<PosterRegister>> List(Ask ask, CancellationToken cancel);
}

/// <param name="Poster">A slug.</param>
public sealed record AskPoster(Actor Actor, string Poster) : IAsk;

public sealed record PosterRegister(ImmutableArray<PosterListed> Posters);

/// <param name="Came">Contributions that were finished, rounded down to tens: counts about people (trust.md, 3). 0 is fewer than ten, and none.</param>
/// <param name="Quarantined">Those that wait for a steward, rounded in the same way; null where there are none.</param>
/// <param name="Flood">What happens to one more, now.</param>
public sealed record PosterListed(Poster Poster, int Came, int? Quarantined, Flood Flood);

public static class PostersGrains
{
    public static IPostersGrain Posters(this IGrainFactory grains, EngagementId engagement) => grains.GetGrain<IPostersGrain>("posters-" + engagement.Value);
}
