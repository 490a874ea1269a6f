namespace Clinks.Engage.Samples.Organisations;

/// <summary>Draws organisations that are alike to the sector in size, place and purpose: most are small, London and the North West have more.</summary>
public static class OrganisationGenerator
{
    public const int DefaultSeed = 2026;

    private static readonly string[] Trees =
    [
        "Alder", "Ash", "Aspen", "Beech", "Birch", "Blackthorn", "Bramble", "Cedar", "Cherry", "Chestnut", "Elder", "Elm", "Fern", "Hawthorn",
        "Hazel", "Heather", "Holly", "Hornbeam", "Juniper", "Larch", "Laurel", "Lime", "Linden", "Maple", "Medlar", "Mulberry", "Oak", "Osier",
        "Pear", "Pine", "Plane", "Poplar", "Quince", "Rowan", "Sallow", "Spruce", "Sycamore", "Walnut", "Whitebeam", "Willow",
    ];

    private static readonly string[] Places = ["Street", "Lane", "Bridge", "Gate", "Yard", "Hill", "Green", "Row"];

    public static ImmutableArray<Organisation> Generate(int count = 120, int seed = DefaultSeed)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, Trees.Length * Places.Length);
        var draw = new Draw(seed);
        var names = draw.Shuffled(Trees.SelectMany(tree => Places.Select(place => $"{tree} {place}"))).Take(count).Order(StringComparer.Ordinal);
        // A draw of their own: what was stated came later, and the rest is as it was.
        var stating = new Draw(seed + 1);
        return [.. names.Select((name, index) => One(draw, index + 1, name)).ToList().Select(it => it with
        {
            Arts = Said(stating, it.Focus is Focus.Arts ? 1 : 0.06),
            RaciallyMinoritised = Said(stating, it.Focus is Focus.Minoritised ? 0.95 : 0.12),
            LivedExperience = Said(stating, it.Specialist ? 0.6 : 0.3),
        })];
    }

    private static Organisation One(Draw draw, int number, string place)
    {
        var band = draw.One((Band.Under10K, 10), (Band.From10K, 34), (Band.From100K, 30), (Band.From500K, 12), (Band.From1M, 11), (Band.Over5M, 3));
        var region = draw.One(
            ("London", 19), ("North West", 14), ("West Midlands", 10), ("South East", 10), ("Yorkshire and the Humber", 9), ("South West", 8),
            ("East Midlands", 6), ("East of England", 6), ("North East", 6), ("Wales", 8), ("National", band >= Band.From1M ? 25 : 2));
        var focus = draw.One(
            (Focus.General, 24), (Focus.Mentoring, 13), (Focus.Employment, 12), (Focus.Families, 11), (Focus.Housing, 10), (Focus.Women, 9),
            (Focus.Minoritised, 7), (Focus.Arts, 6), (Focus.YoungAdults, 5), (Focus.Health, 5));
        var specialist = draw.Chance(focus switch { Focus.Housing or Focus.Health => 0.35, Focus.Mentoring or Focus.Families => 0.85, _ => 0.6 });
        return new(
            number,
            $"{place} {Kind(draw, focus, region)} (sample)",
            // Seven digits that begin with 99: the registers are far from there.
            $"{9_900_000 + number}",
            band,
            region,
            specialist,
            focus,
            Networks(draw, focus),
            $"Contact {number}",
            $"contact{number}@example.org");
    }

    /// <summary>One in eight did not say.</summary>
    private static Stated Said(Draw draw, double yes) => draw.Chance(0.125) ? Stated.NotKnown : draw.Chance(yes) ? Stated.Yes : Stated.No;

    private static string Kind(Draw draw, Focus focus, string region) => focus switch
    {
        Focus.Women => "Women’s Centre",
        Focus.Families => "Families",
        Focus.Minoritised => "Justice Forum",
        Focus.YoungAdults => "Futures",
        Focus.Arts => "Arts",
        Focus.Housing => "Homes",
        Focus.Employment => "Works",
        Focus.Mentoring => "Mentors",
        Focus.Health => "Recovery",
        _ => region == "Wales" ? "Cymru" : draw.One(["Trust", "Project", "Partnership", "Support"]),
    };

    private static ImmutableArray<string> Networks(Draw draw, Focus focus) =>
    [
        .. draw.Some(
            ("Race and Justice Network", focus is Focus.Minoritised ? 0.8 : 0.12),
            ("Families Network", focus is Focus.Families ? 0.8 : 0.05),
            ("Service User Involvement Managers", focus is Focus.Mentoring ? 0.3 : 0.1),
            ("Women’s Network", focus is Focus.Women ? 0.7 : 0.03),
            ("Arts Network", focus is Focus.Arts ? 0.9 : 0.02)),
    ];
}
