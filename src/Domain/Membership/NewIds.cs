using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Gives ids to new members: the slug of the name; where that is another's, with the charity number behind it; where there is none, with a
/// counter. The same rows get the same ids in whatever order they stand, and no id is ever given twice.
/// </summary>
internal static class NewIds
{
    public static Dictionary<ReadRow, MemberId> For(IEnumerable<ReadRow> rows, IEnumerable<MemberId> taken)
    {
        var used = taken.Select(id => id.Value).ToHashSet(StringComparer.Ordinal);
        var given = new Dictionary<ReadRow, MemberId>(ReferenceEqualityComparer.Instance);
        var ordered = rows
            .OrderBy(row => row.Name!.Slug, StringComparer.Ordinal)
            .ThenBy(row => row.CharityNumber, StringComparer.Ordinal)
            .ThenBy(row => row.Name!.Key, StringComparer.Ordinal)
            .ToList();

        // Plain slugs first, so that an organisation called "Oak 2" keeps its own against the second "Oak".
        foreach (var row in ordered)
        {
            if (used.Add(row.Name!.Slug)) given[row] = MemberId.Parse(row.Name.Slug);
        }

        foreach (var row in ordered.Where(row => !given.ContainsKey(row)))
        {
            given[row] = MemberId.Parse(Endings(row.CharityNumber).Select(ending => WithEnding(row.Name!.Slug, ending)).First(used.Add));
        }

        return given;
    }

    private static IEnumerable<string> Endings(string? number)
    {
        var ending = number is null ? "" : "-" + number.ToLowerInvariant();
        if (number is not null) yield return ending;
        for (var counter = 2; ; counter++) yield return $"{ending}-{counter}";
    }

    private static string WithEnding(string slug, string ending) =>
        slug[..Math.Min(slug.Length, Slug.Longest - ending.Length)].TrimEnd('-') + ending;
}
