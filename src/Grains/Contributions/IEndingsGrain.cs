using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>What ends by the clock alone, in all contributions: a last permit that runs out, a child who grows up. Key: <c>contribution-endings</c>.</summary>
public interface IEndingsGrain : IGrainWithStringKey
{
    /// <summary>Has what is due written down, and keys shredded where that follows from it. Some at a time; twice is once.</summary>
    [Allow(Roles.System)]
    Task<Swept> Sweep(Ask ask, CancellationToken cancel);
}

/// <param name="Ended">How many contributions ended.</param>
/// <param name="Failed">How many could not be ended and are tried again by the next sweep.</param>
/// <param name="More">Others are due as well.</param>
public sealed record Swept(int Ended, int Failed, bool More);

public static class EndingsGrains
{
    public static IEndingsGrain ContributionEndings(this IGrainFactory grains) => grains.GetGrain<IEndingsGrain>("contribution-endings");
}
