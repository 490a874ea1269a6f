using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// What a quote tells of who speaks, beside the words: no more than their consent covers (<see cref="ShownExtensions.Attributed"/>). Region tells the nation, too.
/// </summary>
[Flags]
public enum Shown
{
    Nothing = 0,
    Role = 1,
    Nation = 2,
    Region = 4,

    /// <summary>The age group, asked only of those who let it be told.</summary>
    AgeBand = 8,
}

public enum Nation
{
    England,
    Wales,
    Both,
}

public static class ShownExtensions
{
    /// <summary>With what follows from it: who tells the region tells the nation.</summary>
    public static Shown Whole(this Shown shown) => shown.HasFlag(Shown.Region) ? shown | Shown.Nation : shown;

    /// <summary>What has to be consented to for so much to be told; null where there is nothing that makes it up.</summary>
    public static Attribution? Attributed(this Shown shown) => shown switch
    {
        Shown.Nothing => Attribution.None,
        _ when (shown & ~(Shown.Role | Shown.Nation | Shown.Region | Shown.AgeBand)) != 0 => null,
        _ when shown.HasFlag(Shown.AgeBand) => Attribution.RoleRegionAndAge,
        _ => Attribution.RoleAndRegion,
    };

    /// <summary>"role and region", for staff.</summary>
    public static string InWords(this Shown shown) => string.Join(" and ", new[]
    {
        shown.HasFlag(Shown.Role) ? "role" : null,
        shown.HasFlag(Shown.Region) ? "region" : shown.HasFlag(Shown.Nation) ? "nation" : null,
        shown.HasFlag(Shown.AgeBand) ? "age group" : null,
    }.OfType<string>());

    public static Nation Nation(this Region region) => region switch
    {
        Region.Wales => Evidence.Nation.Wales,
        Region.National => Evidence.Nation.Both,
        _ => Evidence.Nation.England,
    };
}
