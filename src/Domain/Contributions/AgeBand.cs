using Clinks.Engage.Domain.Consent;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>An age group that may stand beside words. Another question than <see cref="Age"/>, which protects young people and is never told.</summary>
public enum AgeBand
{
    Under18,

    /// <summary>Young adults, whom the justice system treats apart up to 25.</summary>
    From18To25,
    From26To39,
    From40To59,
    From60,
}

public static class AgeBandExtensions
{
    /// <summary>The groups that agree with what was said before to protect them.</summary>
    public static ImmutableArray<AgeBand> Bands(this Age? age, DateTimeOffset now) => age?.IsUnder18(now) switch
    {
        true => [AgeBand.Under18],
        false => [.. Enum.GetValues<AgeBand>().Where(band => band is not AgeBand.Under18)],
        null => [.. Enum.GetValues<AgeBand>()],
    };
}
