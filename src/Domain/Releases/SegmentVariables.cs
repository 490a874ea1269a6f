using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Releases;

/// <summary>What segments and their categories are called in data. Readers' programs look for these names, so they are stated and not derived.</summary>
public static class SegmentVariables
{
    private const string NotKnown = "not_known";

    public static string Name(Segment segment) => segment switch
    {
        Segment.IncomeBand => "income_band",
        Segment.Region => "region",
        Segment.Specialist => "specialist",
        Segment.Arts => "arts",
        Segment.RaciallyMinoritised => "racially_minoritised",
        Segment.LivedExperience => "lived_experience",
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    /// <summary>In the order of <see cref="Results.SegmentLabels.Categories"/>.</summary>
    public static ImmutableArray<string> Codes(Segment segment) => segment switch
    {
        Segment.IncomeBand => [.. Enum.GetValues<IncomeBand>().Select(Code)],
        Segment.Region => [.. Enum.GetValues<Region>().Select(Code)],
        // As lists of members say it.
        Segment.Specialist => ["yes", "no"],
        Segment.Arts or Segment.RaciallyMinoritised or Segment.LivedExperience => ["yes", "no", NotKnown],
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    /// <summary>Is this the category of those of whom it is not known?</summary>
    public static bool IsNotKnown(Segment segment, int category) => Codes(segment)[category] == NotKnown;

    private static string Code(IncomeBand band) => band switch
    {
        IncomeBand.Under10K => "under_10k",
        IncomeBand.From10KTo100K => "from_10k_to_100k",
        IncomeBand.From100KTo500K => "from_100k_to_500k",
        IncomeBand.From500KTo1M => "from_500k_to_1m",
        IncomeBand.From1MTo5M => "from_1m_to_5m",
        IncomeBand.Over5M => "over_5m",
        IncomeBand.NotKnown => NotKnown,
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    private static string Code(Region region) => region switch
    {
        Region.NorthEast => "north_east",
        Region.NorthWest => "north_west",
        Region.YorkshireAndHumber => "yorkshire_and_humber",
        Region.EastMidlands => "east_midlands",
        Region.WestMidlands => "west_midlands",
        Region.EastOfEngland => "east_of_england",
        Region.London => "london",
        Region.SouthEast => "south_east",
        Region.SouthWest => "south_west",
        Region.Wales => "wales",
        Region.National => "national",
        _ => throw new ArgumentOutOfRangeException(nameof(region)),
    };
}
