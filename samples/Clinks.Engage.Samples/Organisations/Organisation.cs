namespace Clinks.Engage.Samples.Organisations;

/// <summary>Bands of yearly income, as the list of members words them.</summary>
public enum Band
{
    Under10K,
    From10K,
    From100K,
    From500K,
    From1M,
    Over5M,
}

/// <summary>As the list of members words it: an empty cell where it is not known.</summary>
public enum Stated
{
    NotKnown,
    Yes,
    No,
}

/// <summary>What an organisation is known for; it colours its name and its answers.</summary>
public enum Focus
{
    General,
    Women,
    Families,
    Minoritised,
    YoungAdults,
    Arts,
    Housing,
    Employment,
    Mentoring,
    Health,
}

/// <summary>An organisation that does not exist. Its name says so, its number is in a range that no register uses, its mail goes to example.org.</summary>
public sealed record Organisation(
    int Number,
    string Name,
    string CharityNumber,
    Band Band,
    string Region,
    bool Specialist,
    Focus Focus,
    ImmutableArray<string> Networks,
    string ContactName,
    string ContactEmail)
{
    /// <summary>What it stated when it joined; not everybody stated everything.</summary>
    public Stated Arts { get; init; }

    public Stated RaciallyMinoritised { get; init; }

    public Stated LivedExperience { get; init; }

    public bool InWales => Region == "Wales";

    /// <summary>Yearly income somewhere in the middle of the band, in pounds.</summary>
    public double TypicalIncome => Band switch
    {
        Band.Under10K => 6_000,
        Band.From10K => 45_000,
        Band.From100K => 240_000,
        Band.From500K => 700_000,
        Band.From1M => 2_100_000,
        _ => 9_000_000,
    };
}
