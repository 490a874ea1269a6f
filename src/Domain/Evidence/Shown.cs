using Clinks.Engage.Domain.Contributions;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>What a quote tells of who speaks, beside the words. Region tells the nation, too.</summary>
[Flags]
public enum Shown
{
    Nothing = 0,
    Role = 1,
    Nation = 2,
    Region = 4,

    /// <summary>Under 18, or 18 and over: no more is known of anybody's age.</summary>
    AgeBand = 8,
}

public static class ShownExtensions
{
    /// <summary>With what follows from it: who tells the region tells the nation.</summary>
    public static Shown Whole(this Shown shown) => shown.HasFlag(Shown.Region) ? shown | Shown.Nation : shown;
}

/// <summary>What is known of one of those who told something, in bands.</summary>
/// <param name="Attributes">Null where they did not say.</param>
/// <param name="Under18">Null where it is not known.</param>
public sealed record Speaker(Attributes? Attributes, bool? Under18)
{
    /// <summary>Can this be told of them? What they did not say cannot.</summary>
    internal bool Has(Shown shown) =>
        (!shown.HasFlag(Shown.Role) || Attributes is not null) && (!shown.HasFlag(Shown.Nation) || Attributes is not null) && (!shown.HasFlag(Shown.AgeBand) || Under18 is not null);

    public static Nation NationOf(Region region) => region switch
    {
        Region.Wales => Nation.Wales,
        Region.National => Nation.Both,
        _ => Nation.England,
    };
}

public enum Nation
{
    England,
    Wales,
    Both,
}
