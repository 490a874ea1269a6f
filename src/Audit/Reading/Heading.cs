namespace Clinks.Engage.Audit.Reading;

/// <summary>
/// Which variables a table crosses, as the line above it says: "Variables in this table: prison_work; by region; among region = wales".
/// </summary>
/// <param name="Of">A question; "responses" in the base; "response_rate".</param>
/// <param name="By">Segments.</param>
/// <param name="Among">Only those of this code of this variable, or of one of several: "wales + london".</param>
/// <param name="IsOfAmounts">Totals, means and medians, which are no counts.</param>
internal sealed record Heading(string Of, ImmutableArray<string> By, ImmutableArray<(string Variable, string Code)> Among, bool IsOfAmounts = false)
{
    internal const string Beginning = "Variables in this table: ";

    internal const string Responses = "responses", ResponseRate = "response_rate";

    private const string Amounts = "amounts";

    /// <summary>Null where the line is not such a line.</summary>
    internal static Heading? Read(string line)
    {
        if (!line.StartsWith(Beginning, StringComparison.Ordinal)) return null;
        var parts = line[Beginning.Length..].TrimEnd('.').Split(';', StringSplitOptions.TrimEntries);
        var heading = new Heading(parts[0], [], []);
        foreach (var (p, part) in parts.Index().Skip(1))
        {
            // After anything else it would be a clause that is not known.
            if (part == Amounts && p == parts.Length - 1) heading = heading with { IsOfAmounts = true };
            else if (part.StartsWith("by ", StringComparison.Ordinal)) heading = heading with { By = [.. Names(part[3..])] };
            else if (part.StartsWith("among ", StringComparison.Ordinal))
            {
                var pairs = Names(part[6..]).Select(p => p.Split('=', 2, StringSplitOptions.TrimEntries)).ToList();
                if (pairs.Exists(p => p.Length != 2)) return null;
                heading = heading with { Among = [.. pairs.Select(p => (p[0], p[1]))] };
            }
            else return null;
        }

        return heading;
    }

    private static string[] Names(string list) => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
