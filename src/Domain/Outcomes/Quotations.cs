using System.Text.RegularExpressions;

namespace Clinks.Engage.Domain.Outcomes;

/// <summary>
/// Words of others, by their marks: four or more in a row between quotation marks. Titles and names are shorter, or need no marks.
/// A double mark that is never closed holds until its paragraph ends.
/// </summary>
internal static partial class Quotations
{
    private const int Fewest = 4;

    public static bool In(string text)
    {
        foreach (var one in Quoted().EnumerateMatches(text))
        {
            if (Word().Count(text.AsSpan(one.Index, one.Length)) >= Fewest) return true;
        }

        return false;
    }

    // A single mark opens only where no letter stands before it, and closes only where none stands behind it: else it is an apostrophe.
    [GeneratedRegex("""["“”„‟«»＂][^"“”„‟«»＂\n]*["“”„‟«»＂]?|(?<![\p{L}\p{N}])['‘‚‹`](?=\S)(?:[^'‘’`›\n]|['’`›](?=[\p{L}\p{N}]))*['’`›]""", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[\p{L}\p{N}]+(?:['’][\p{L}]+)*", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Word();
}
