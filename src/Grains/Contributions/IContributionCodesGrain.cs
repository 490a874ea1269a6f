using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Contributions;

/// <summary>The way from a contribution code to its contribution. Key: <c>contribution-codes</c>.</summary>
public interface IContributionCodesGrain : IGrainWithStringKey
{
    /// <summary>One answer for a wrong code, none, one that cannot be one, and too many tries.</summary>
    [Allow(Roles.System)]
    Task<Outcome<CodeOpens>> Try(TryContributionCode ask, CancellationToken cancel);
}

/// <param name="Actor">The platform: it asks who this is.</param>
/// <param name="Typed">As it was typed.</param>
public sealed record TryContributionCode(Actor Actor, string Typed) : IAsk
{
    /// <summary>Never the code: this may end in a log.</summary>
    public override string ToString() => "a contribution code";
}

public static class ContributionCodes
{
    public static IContributionCodesGrain ContributionCodesGrain(this IGrainFactory grains) => grains.GetGrain<IContributionCodesGrain>("contribution-codes");
}
