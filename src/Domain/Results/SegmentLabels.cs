using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Domain.Results;

/// <summary>
/// What segments and their categories are called in print. English regions are the ITL 1 regions of England as ONS spells them.
/// The Welsh is a draft: nobody who translates for a living has checked it, and workbooks say so.
/// </summary>
public static class SegmentLabels
{
    public static ImmutableArray<Segment> All { get; } = [Segment.IncomeBand, Segment.Region, Segment.Specialist, Segment.Arts, Segment.RaciallyMinoritised, Segment.LivedExperience];

    /// <summary>"Income band"; heads a column.</summary>
    public static Wording Of(Segment segment) => segment switch
    {
        Segment.IncomeBand => new("Yearly income band", "Band incwm blynyddol"),
        Segment.Region => new("Region or nation", "Rhanbarth neu genedl"),
        Segment.Specialist => new("Specialist or not", "Arbenigol ai peidio"),
        Segment.Arts => new("Arts or not", "Celfyddydau ai peidio"),
        Segment.RaciallyMinoritised => new("Racially minoritised people", "Pobl a leiafrifir ar sail hil"),
        Segment.LivedExperience => new("Lived experience", "Profiad bywyd"),
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    /// <summary>"by income band"; ends a title.</summary>
    public static Wording By(Segment segment) => segment switch
    {
        Segment.IncomeBand => new("by yearly income band", "yn ôl band incwm blynyddol"),
        Segment.Region => new("by region or nation", "yn ôl rhanbarth neu genedl"),
        Segment.Specialist => new("by whether specialist in criminal justice", "yn ôl arbenigedd mewn cyfiawnder troseddol"),
        Segment.Arts => new("by whether works through the arts", "yn ôl a yw'n gweithio drwy'r celfyddydau"),
        Segment.RaciallyMinoritised => new("by whether led by or specially for racially minoritised people", "yn ôl a yw dan arweiniad pobl a leiafrifir ar sail hil, neu'n benodol ar eu cyfer"),
        Segment.LivedExperience => new("by lived experience of the criminal justice system among staff or board", "yn ôl profiad bywyd o'r system cyfiawnder troseddol ymhlith staff neu fwrdd"),
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    /// <summary>"among: Wales"; ends the title of a table of one group.</summary>
    internal static Wording Among(Wording group) => new("among: " + group.English, "ymhlith: " + group.In(Language.Welsh));

    /// <summary>No two segments have a category of the same name: a row of a base says which it is by its name alone.</summary>
    public static ImmutableArray<Wording> Categories(Segment segment) => segment switch
    {
        Segment.IncomeBand => [.. Enum.GetValues<IncomeBand>().Select(Of)],
        Segment.Region => [.. Enum.GetValues<Region>().Select(Of)],
        Segment.Specialist => [new("Specialist in criminal justice", "Arbenigol mewn cyfiawnder troseddol"), new("Not specialist", "Heb fod yn arbenigol")],
        Segment.Arts =>
        [
            new("Works through the arts", "Gweithio drwy'r celfyddydau"),
            new("Does not work through the arts", "Ddim yn gweithio drwy'r celfyddydau"),
            new("Not known if through the arts", "Anhysbys a yw drwy'r celfyddydau"),
        ],
        Segment.RaciallyMinoritised =>
        [
            new("Led by or specially for racially minoritised people", "Dan arweiniad pobl a leiafrifir ar sail hil, neu'n benodol ar eu cyfer"),
            new("Neither led by nor specially for racially minoritised people", "Heb fod dan arweiniad pobl a leiafrifir ar sail hil, nac yn benodol ar eu cyfer"),
            new("Not known if led by or for racially minoritised people", "Anhysbys a yw dan arweiniad pobl a leiafrifir ar sail hil neu ar eu cyfer"),
        ],
        Segment.LivedExperience =>
        [
            new("Lived experience among staff or board", "Profiad bywyd ymhlith staff neu fwrdd"),
            new("No lived experience among staff or board", "Dim profiad bywyd ymhlith staff neu fwrdd"),
            new("Lived experience not known", "Profiad bywyd anhysbys"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    public static Wording Of(IncomeBand band) => band switch
    {
        IncomeBand.Under10K => new("Under £10,000", "Dan £10,000"),
        IncomeBand.From10KTo100K => new("£10,000 to under £100,000", "£10,000 i lai na £100,000"),
        IncomeBand.From100KTo500K => new("£100,000 to under £500,000", "£100,000 i lai na £500,000"),
        IncomeBand.From500KTo1M => new("£500,000 to under £1 million", "£500,000 i lai nag £1 filiwn"),
        IncomeBand.From1MTo5M => new("£1 million to under £5 million", "£1 filiwn i lai na £5 miliwn"),
        IncomeBand.Over5M => new("£5 million or more", "£5 miliwn neu fwy"),
        IncomeBand.NotKnown => new("Income not known", "Incwm anhysbys"),
        _ => throw new ArgumentOutOfRangeException(nameof(band)),
    };

    public static Wording Of(Region region) => region switch
    {
        Region.NorthEast => new("North East", "Gogledd-ddwyrain Lloegr"),
        Region.NorthWest => new("North West", "Gogledd-orllewin Lloegr"),
        Region.YorkshireAndHumber => new("Yorkshire and The Humber", "Swydd Efrog a'r Humber"),
        Region.EastMidlands => new("East Midlands", "Dwyrain Canolbarth Lloegr"),
        Region.WestMidlands => new("West Midlands", "Gorllewin Canolbarth Lloegr"),
        Region.EastOfEngland => new("East of England", "Dwyrain Lloegr"),
        Region.London => new("London", "Llundain"),
        Region.SouthEast => new("South East", "De-ddwyrain Lloegr"),
        Region.SouthWest => new("South West", "De-orllewin Lloegr"),
        Region.Wales => new("Wales", "Cymru"),
        Region.National => new("National, or more than one region", "Cenedlaethol, neu fwy nag un rhanbarth"),
        _ => throw new ArgumentOutOfRangeException(nameof(region)),
    };

    /// <summary>Which category of <see cref="Categories"/> an organisation is in.</summary>
    public static int CodeOf(this Segments segments, Segment segment) => segment switch
    {
        Segment.IncomeBand => (int)segments.IncomeBand,
        Segment.Region => (int)segments.Region,
        Segment.Specialist => segments.Specialist ? 0 : 1,
        Segment.Arts => Of(segments.Arts),
        Segment.RaciallyMinoritised => Of(segments.RaciallyMinoritised),
        Segment.LivedExperience => Of(segments.LivedExperience),
        _ => throw new ArgumentOutOfRangeException(nameof(segment)),
    };

    // What is known comes first, as with income.
    private static int Of(Stated stated) => stated switch
    {
        Stated.Yes => 0,
        Stated.No => 1,
        Stated.NotKnown => 2,
        _ => throw new ArgumentOutOfRangeException(nameof(stated)),
    };
}
