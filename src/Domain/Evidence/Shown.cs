using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Evidence;

/// <summary>
/// What a quote tells of who speaks, beside the words: no more than consent to role and region covers. Not an age: it is asked to protect young people,
/// and nobody is asked whether it may be told. Region tells the nation, too.
/// </summary>
[Flags]
public enum Shown
{
    Nothing = 0,
    Role = 1,
    Nation = 2,
    Region = 4,

    /// <summary>Proposals made before it was asked for tell it. They are read, and nothing that tells it leaves.</summary>
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

    /// <summary>"role and region", for staff.</summary>
    public static string InWords(this Shown shown) => string.Join(" and ", new[]
    {
        shown.HasFlag(Shown.Role) ? "role" : null,
        shown.HasFlag(Shown.Region) ? "region" : shown.HasFlag(Shown.Nation) ? "nation" : null,
    }.OfType<string>());

    public static Nation Nation(this Region region) => region switch
    {
        Region.Wales => Evidence.Nation.Wales,
        Region.National => Evidence.Nation.Both,
        _ => Evidence.Nation.England,
    };
}
