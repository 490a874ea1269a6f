using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Audit.Knowledge;

/// <summary>
/// A band of numbers or years as its label says it, from its first number to before its end. Bands of two tables may be coarser and
/// finer; cut at every edge that any of them has, they have their parts in common.
/// </summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly partial record struct Band(double From, double Before)
{
    /// <summary>The first number above zero, where numbers are not whole.</summary>
    private const double Over = 0.000_001;

    internal bool Holds(Band other) => From <= other.From && other.Before <= Before;

    /// <summary>Null where the label is no band.</summary>
    /// <param name="whole">Numbers are whole: "1 to 9" ends before 10, and "0" before 1.</param>
    internal static Band? Read(string label, bool whole)
    {
        var step = whole ? 1 : Over;
        switch (label)
        {
            case "Any number" or "Any year": return new(double.NegativeInfinity, double.PositiveInfinity);
            case "Below zero": return new(double.NegativeInfinity, 0);
            case "More than 0": return new(step, double.PositiveInfinity);
        }

        if (Shape().Match(label) is not { Success: true } match) return null;
        var from = match.Groups["from"] is { Success: true } f ? Number(f.Value) + (match.Groups["over"].Success ? step : 0) : double.NegativeInfinity;
        var before = match.Groups["under"] is { Success: true } under ? Number(under.Value)
            : match.Groups["to"] is { Success: true } to ? Number(to.Value) + step
            : match.Groups["more"].Success ? double.PositiveInfinity : from + step;
        return new(from, before);
    }

    /// <summary>The bands that all of these are made of, in order.</summary>
    internal static ImmutableArray<Band> Parts(IReadOnlyCollection<Band> bands)
    {
        var edges = bands.SelectMany(b => new[] { b.From, b.Before }).Distinct().Order().ToList();
        return [.. edges.Zip(edges.Skip(1), (a, b) => new Band(a, b)).Where(part => bands.Any(b => b.Holds(part)))];
    }

    private static double Number(string digits) => double.Parse(digits, NumberStyles.Number, CultureInfo.InvariantCulture);

    // "0", "1 to 9", "10 to under 100", "Over 0 to under 10", "1,000 or more", "2015 or later", "2009 or earlier", "99 or less", "Under 10".
    [GeneratedRegex("^(?:(?<over>Over )?(?<from>-?[0-9][0-9,.]*)(?: to (?:under (?<under>[0-9][0-9,.]*)|(?<to>[0-9][0-9,.]*))|(?<more> or more| or later))?|(?<to>-?[0-9][0-9,.]*) or (?:less|earlier)|Under (?<under>[0-9][0-9,.]*))$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Shape();
}
