namespace Clinks.Engage.Domain.Membership;

/// <summary>Reads a region, whether an organisation is specialist, and what it stated, as people write them. Case, blanks, dashes and "&amp;" aside.</summary>
internal static class SegmentSpelling
{
    // The names of the regions are those of the Office for National Statistics.
    private static readonly Dictionary<string, Region> Regions = new(StringComparer.Ordinal)
    {
        ["northeast"] = Region.NorthEast,
        ["northwest"] = Region.NorthWest,
        ["yorkshireandhumber"] = Region.YorkshireAndHumber,
        ["yorkshireandthehumber"] = Region.YorkshireAndHumber,
        ["yorkshireandhumberside"] = Region.YorkshireAndHumber,
        ["yorkshire"] = Region.YorkshireAndHumber,
        ["eastmidlands"] = Region.EastMidlands,
        ["westmidlands"] = Region.WestMidlands,
        ["eastofengland"] = Region.EastOfEngland,
        ["eastern"] = Region.EastOfEngland,
        ["east"] = Region.EastOfEngland,
        ["london"] = Region.London,
        ["greaterlondon"] = Region.London,
        ["southeast"] = Region.SouthEast,
        ["southwest"] = Region.SouthWest,
        ["wales"] = Region.Wales,
        ["cymru"] = Region.Wales,
        ["national"] = Region.National,
        ["nationwide"] = Region.National,
        ["nationally"] = Region.National,
        ["englandandwales"] = Region.National,
        ["morethanoneregion"] = Region.National,
    };

    private static readonly Dictionary<string, bool> Answers = new(StringComparer.Ordinal)
    {
        ["yes"] = true,
        ["y"] = true,
        ["true"] = true,
        ["1"] = true,
        ["specialist"] = true,
        ["no"] = false,
        ["n"] = false,
        ["false"] = false,
        ["0"] = false,
        ["nonspecialist"] = false,
        ["notspecialist"] = false,
        ["generalist"] = false,
    };

    private static readonly Dictionary<string, Stated> Statements = new(StringComparer.Ordinal)
    {
        ["yes"] = Stated.Yes,
        ["y"] = Stated.Yes,
        ["true"] = Stated.Yes,
        ["1"] = Stated.Yes,
        ["no"] = Stated.No,
        ["n"] = Stated.No,
        ["false"] = Stated.No,
        ["0"] = Stated.No,
        ["notknown"] = Stated.NotKnown,
        ["unknown"] = Stated.NotKnown,
        ["notstated"] = Stated.NotKnown,
        ["dontknow"] = Stated.NotKnown,
        ["nk"] = Stated.NotKnown,
    };

    public static Region? ReadRegion(string cell)
    {
        var text = Spelling.Squeezed(cell);
        if (Regions.TryGetValue(text, out var region)) return region;
        // "North East England", "North East region", "The North East".
        text = Without(Without(text, "region"), "england");
        if (text.StartsWith("the", StringComparison.Ordinal)) text = text[3..];
        return Regions.TryGetValue(text, out region) ? region : null;
    }

    public static bool? ReadSpecialist(string cell) => Answers.TryGetValue(Spelling.Squeezed(cell), out var yes) ? yes : null;

    public static Stated? ReadStated(string cell) => Spelling.Squeezed(cell) is { Length: > 0 } text ? Statements.TryGetValue(text, out var stated) ? stated : null : Stated.NotKnown;

    private static string Without(string text, string ending) => text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text;
}
