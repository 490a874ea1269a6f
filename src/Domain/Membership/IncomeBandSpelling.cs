using System.Globalization;

namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Reads a band of yearly income: "£10k–£100k", "10,000 to 99,999", "10-100k", "under £10k", "£5m+", "not known". A plain amount is
/// not a band: "45" may be pounds or thousands.
/// </summary>
internal static class IncomeBandSpelling
{
    private static readonly (IncomeBand Band, decimal From, decimal To)[] Bands =
    [
        (IncomeBand.Under10K, 0, 10_000),
        (IncomeBand.From10KTo100K, 10_000, 100_000),
        (IncomeBand.From100KTo500K, 100_000, 500_000),
        (IncomeBand.From500KTo1M, 500_000, 1_000_000),
        (IncomeBand.From1MTo5M, 1_000_000, 5_000_000),
        (IncomeBand.Over5M, 5_000_000, decimal.MaxValue),
    ];

    private static readonly string[]
        Below = ["under", "lessthan", "below", "upto", "<"],
        Above = ["over", "morethan", "above", "greaterthan", ">"],
        AndMore = ["+", "plus", "ormore", "andmore", "andover", "orover", "andabove", "upwards"];

    public static IncomeBand? Read(string cell)
    {
        var text = Compact(cell);
        if (text is "notknown" or "unknown" or "notstated" or "dontknow" or "n-k" or "nk") return IncomeBand.NotKnown;
        if (After(text, Below) is { } below) return Find(0, Amount(below, ""));
        if (After(text, Above) is { } above) return Find(Amount(above, ""), decimal.MaxValue);
        foreach (var ending in AndMore)
        {
            if (text.EndsWith(ending, StringComparison.Ordinal)) return Find(Amount(text[..^ending.Length], ""), decimal.MaxValue);
        }

        return After(text, ["from", "between"]) is { } range ? Range(range) : Range(text);
    }

    private static IncomeBand? Range(string text)
    {
        foreach (var between in (string[])["-", "to", "and"])
        {
            if (text.Split(between) is not [var low, var high]) continue;
            // "10-100k", "1-5m": the unit is said once, for both.
            var unit = high.Length > 0 && high[^1] is 'k' or 'm' ? high[^1..] : "";
            var to = Amount(high, "");
            return Find(Amount(low, ""), to) ?? Find(Amount(low, unit), to);
        }

        return null;
    }

    /// <summary>People write a band's ends as 10,000 or 10,001, and as 100,000 or 99,999.</summary>
    private static IncomeBand? Find(decimal? from, decimal? to)
    {
        foreach (var band in Bands)
        {
            if (Near(from, band.From) && Near(to, band.To)) return band.Band;
        }

        return null;
    }

    private static bool Near(decimal? said, decimal end) =>
        said is { } value && (value == end || (end is > 0 and < decimal.MaxValue && value >= end - 1 && value <= end + 1));

    private static decimal? Amount(string text, string unit)
    {
        if (text.Length > 0 && text[^1] is 'k' or 'm') (text, unit) = (text[..^1], text[^1..]);
        // Twelve digits are more than any charity has, and leave room to multiply.
        if (text.Length is 0 or > 12 || !decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var amount)) return null;
        return amount * (unit switch { "k" => 1_000, "m" => 1_000_000, _ => 1 });
    }

    private static string? After(string text, string[] beginnings) =>
        Array.Find(beginnings, beginning => text.StartsWith(beginning, StringComparison.Ordinal)) is { } found ? text[found.Length..] : null;

    private static string Compact(string cell)
    {
        var text = string.Concat(cell.ToLowerInvariant().Where(c => !char.IsWhiteSpace(c) && c is not ('£' or ',' or '\'' or '’')));
        foreach (var dash in "‐‑‒–—−/_") text = text.Replace(dash, '-');
        return text.Replace("million", "m", StringComparison.Ordinal).Replace("mn", "m", StringComparison.Ordinal).Replace("thousand", "k", StringComparison.Ordinal);
    }
}
