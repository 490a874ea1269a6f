using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>What stands in tables instead of values: the Analysis Function's shorthand, and what people write in its place.</summary>
internal static partial class Marks
{
    private const int Longest = 30;

    /// <summary>Analysis Function, "Releasing statistics in spreadsheets", and "Symbols in tables": what stands instead of a value.</summary>
    public static FrozenSet<string> Known { get; } = FrozenSet.Create("[c]", "[x]", "[z]", "[low]", "[u]", "[w]", "[k]", "[d]");

    private static readonly FrozenSet<string> Others = new[]
    {
        ".", "..", "...", "…", "-", "–", "—", "--", "*", "**", ":", "~", "#", "c", "x", "z", "u", "n/a", "na", "n.a.", "n.a", "not available", "not applicable",
        "suppressed", "confidential", "nil", "null", "none", "(c)", "(x)", "(z)", "dim ar gael", "cyfrinachol",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsBracketed(string text) => text.Length <= Longest && Bracketed().IsMatch(text);

    /// <summary>"..", "n/a", "*": symbols that a screen reader does not read or that each reads differently.</summary>
    public static bool IsOther(string text) => text.Length <= Longest && Others.Contains(text.Trim());

    public static bool StandsForValue(string text) => IsBracketed(text) || IsOther(text) || IsValueWithMark(text) || IsNumberAsText(text);

    /// <summary>"12 [c]", "12*", "(12)".</summary>
    public static bool IsValueWithMark(string text) => text.Length <= Longest && WithMark().IsMatch(text);

    /// <summary>"1,234", "12%", "£5".</summary>
    public static bool IsNumberAsText(string text) => text.Length <= Longest && AsText().IsMatch(text);

    /// <summary>Every mark within a text, with whether words follow that explain it.</summary>
    public static IEnumerable<(string Mark, bool IsExplained)> In(string text) =>
        text.Contains('[') ? Within().Matches(text).Where(match => !match.Value.StartsWith("[note", StringComparison.OrdinalIgnoreCase)).Select(match => (match.Groups["mark"].Value, match.Groups["words"].Success)) : [];

    [GeneratedRegex(@"^\s*\[[A-Za-z]{1,5}\]\s*$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^\s*(\(\s*[-+£€$]?[0-9][0-9,.]*\s*%?\s*\)|[-+£€$]?[0-9][0-9,.]*\s*%?\s*(\[[A-Za-z]{1,5}\]|[*†‡#]+|\([a-z0-9]\)|[a-z]))\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WithMark();

    [GeneratedRegex(@"^\s*[-+]?[£€$]?\s?[0-9][0-9, ]*(\.[0-9]+)?\s*%?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AsText();

    [GeneratedRegex(@"(?<mark>\[[a-z]{1,5}\])(?<words>\s*([=:–-]\s*)?\w)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Within();
}
