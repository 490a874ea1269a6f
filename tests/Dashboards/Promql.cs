using System.Text.RegularExpressions;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>As much of PromQL as it takes to find what a query names. Whether it is PromQL at all, Prometheus says.</summary>
internal static partial class Promql
{
    private static readonly string[] Words = ["and", "or", "unless", "offset", "bool", "on", "by", "without", "ignoring", "group_left", "group_right"];

    /// <summary>The metrics, each with the labels that are asked for in its braces.</summary>
    public static IEnumerable<(string Metric, ImmutableArray<(string Label, string Is, string Value)> Matchers)> Selectors(string query) =>
        from found in Named().Matches(Ranges().Replace(Grouping().Replace(query, ""), ""))
        let name = found.Groups["name"].Value
        where found.Groups["call"].Length == 0 && !Words.Contains(name, StringComparer.Ordinal)
        select (name, Matched(found.Groups["braces"].Value));

    private static ImmutableArray<(string Label, string Is, string Value)> Matched(string braces) =>
        [.. Matcher().Matches(braces).Select(one => (one.Groups["label"].Value, one.Groups["is"].Value, one.Groups["value"].Value))];

    [GeneratedRegex(@"\b(by|without|on|ignoring|group_left|group_right)\s*\([^)]*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Grouping();

    [GeneratedRegex(@"\[[^\]]*\]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Ranges();

    // A number and its unit (10m) is no name, nor is what stands within quotes: the braces are taken whole.
    [GeneratedRegex(@"(?<![\w:.$])(?<name>[a-zA-Z_:][\w:]*)\s*((?<call>\()|\{(?<braces>[^}]*)\})?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Named();

    [GeneratedRegex("""(?<label>\w+)\s*(?<is>=~|!~|!=|=)\s*"(?<value>[^"]*)["]""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Matcher();
}
