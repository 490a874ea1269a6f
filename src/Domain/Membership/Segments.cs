using System.Text.Json.Serialization;

namespace Clinks.Engage.Domain.Membership;

/// <summary>What results can be divided by. Facts of an organisation, as they are when an engagement opens.</summary>
public enum Segment
{
    IncomeBand,
    Region,
    Specialist,

    /// <summary>Works through the arts.</summary>
    Arts,

    /// <summary>Led by racially minoritised people, or specially for them.</summary>
    RaciallyMinoritised,

    /// <summary>Among staff or board are people with lived experience of the criminal justice system.</summary>
    LivedExperience,
}

/// <summary>The bands of yearly income, in order.</summary>
public enum IncomeBand
{
    Under10K,
    From10KTo100K,
    From100KTo500K,
    From500KTo1M,
    From1MTo5M,
    Over5M,
    NotKnown,
}

/// <summary>The regions of England, Wales, and beyond one of them.</summary>
public enum Region
{
    NorthEast,
    NorthWest,
    YorkshireAndHumber,
    EastMidlands,
    WestMidlands,
    EastOfEngland,
    London,
    SouthEast,
    SouthWest,
    Wales,
    National,
}

/// <summary>What an organisation is known to have stated. Nobody guesses: what it did not state is not known, which is the first so that it is what a missing word means.</summary>
public enum Stated
{
    NotKnown,
    Yes,
    No,
}

/// <summary>The segments of one organisation. The last three came later: what was stored before says nothing of them, and not known is not written.</summary>
public sealed record Segments(
    IncomeBand IncomeBand,
    Region Region,
    bool Specialist,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Stated Arts = Stated.NotKnown,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Stated RaciallyMinoritised = Stated.NotKnown,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)] Stated LivedExperience = Stated.NotKnown);
