using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Membership;

/// <summary>Reads the networks of an organisation: names between semicolons, commas or line breaks. Which networks there are is for people to say.</summary>
internal static class NetworkSpelling
{
    public const int Most = 20;

    /// <summary>The slugs, each once, in alphabetical order: "Race &amp; Justice Network" and "race and justice network" are one.</summary>
    public static ImmutableArray<string> Read(string cell, string where, Action<Problem> fault)
    {
        var networks = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var part in cell.Split([';', ',', '\n', '\r'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            // A name that would have to be cut is refused: two long names must not become one network.
            var folded = Spelling.Tidy(part) is { Length: <= Slug.Longest } text ? Slug.Of(Spelling.Folded(text)) : "";
            if (folded.Length == 0)
            {
                fault(Problems.NetworkUnusable(where, Slug.Longest));
                return [];
            }

            networks.Add(folded);
            if (networks.Count <= Most) continue;
            fault(Problems.NetworksTooMany(where, Most));
            return [];
        }

        return [.. networks];
    }
}
