using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Outcomes;

/// <summary>Where it is public what happened. Key: <c>directory-outcomes</c>.</summary>
public interface IOutcomesDirectoryGrain : IGrainWithStringKey
{
    /// <summary>The pages ask for whoever opens them.</summary>
    [Allow(Roles.System)]
    Task<PublicEngagements> List(ListPublic ask, CancellationToken cancel);
}

public static class OutcomesDirectory
{
    public static IOutcomesDirectoryGrain OutcomesDirectoryGrain(this IGrainFactory grains) => grains.GetGrain<IOutcomesDirectoryGrain>("directory-outcomes");
}
