namespace Clinks.Engage.Domain.Membership;

/// <summary>Reads a region, and whether an organisation is specialist, as people write them. Case, blanks, dashes and "&amp;" aside.</summary>
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

    private static string Without(string text, string ending) => text.EndsWith(ending, StringComparison.Ordinal) ? text[..^ending.Length] : text;
}
