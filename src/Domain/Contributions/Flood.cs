namespace Clinks.Engage.Domain.Contributions;

/// <summary>What to do with one more contribution by a poster code: anybody can photograph a poster.</summary>
public enum Flood
{
    None,

    /// <summary>It is taken, and nothing of it is used until somebody has looked.</summary>
    Quarantined,
    Refused,

    /// <summary>Staff stopped this poster.</summary>
    Stopped,

    /// <summary>Nobody made this poster.</summary>
    NoPoster,
}

/// <summary>How many may come by one poster. A workshop of thirty people with one poster fits; a machine does not.</summary>
public static class PosterFlood
{
    public const int FreelyAnHour = 40, MostAnHour = 200, MostADay = 500;

    /// <param name="begunBefore">When contributions by the same poster were begun, as far back as a day.</param>
    public static Flood Of(ImmutableArray<DateTimeOffset> begunBefore, DateTimeOffset now)
    {
        var hour = begunBefore.Count(at => at > now - TimeSpan.FromHours(1));
        var day = begunBefore.Count(at => at > now - TimeSpan.FromDays(1));
        return hour >= MostAnHour || day >= MostADay ? Flood.Refused : hour >= FreelyAnHour ? Flood.Quarantined : Flood.None;
    }

    /// <summary>Why nothing more is taken by this poster; null where something is.</summary>
    public static Problem? WhyNot(this Flood flood) => flood switch
    {
        Flood.Refused => ContributionProblems.TooManyFromPoster(),
        Flood.Stopped => ContributionProblems.PosterStopped(),
        Flood.NoPoster => ContributionProblems.PosterUnknown(),
        _ => null,
    };
}
