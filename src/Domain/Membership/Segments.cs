namespace Clinks.Engage.Domain.Membership;

/// <summary>What results can be divided by. Facts of an organisation, as they are when an engagement opens.</summary>
public enum Segment
{
    IncomeBand,
    Region,
    Specialist,
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

/// <summary>The segments of one organisation.</summary>
public sealed record Segments(IncomeBand IncomeBand, Region Region, bool Specialist);
