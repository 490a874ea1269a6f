namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>How Welsh changes the beginning of a word after "yn", "i", "o", "a" and others: the tables of any Welsh grammar.</summary>
internal static class Mutation
{
    // The longer beginnings first: "ll" is a letter of its own, and so is "rh".
    private static readonly (string From, string[] To)[] Table =
    [
        ("ll", ["l"]), ("rh", ["r"]), ("ch", []), ("dd", []), ("ff", []), ("ph", []), ("th", []),
        ("p", ["b", "mh", "ph"]), ("t", ["d", "nh", "th"]), ("c", ["g", "ngh", "ch"]), ("b", ["f", "m"]), ("d", ["dd", "n"]), ("g", ["", "ng"]), ("m", ["f"]),
    ];

    public static IEnumerable<string> Of(string name)
    {
        yield return name;
        foreach (var (from, to) in Table)
        {
            if (!name.StartsWith(from, StringComparison.Ordinal)) continue;
            // "Gwent" without its beginning would be "went".
            foreach (var changed in to.Select(beginning => beginning + name[from.Length..]).Where(changed => !OrdinaryWords.Contains(changed))) yield return changed;
            yield break;
        }
    }
}
