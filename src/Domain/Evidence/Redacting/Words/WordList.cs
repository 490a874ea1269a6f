using System.Collections.Frozen;

namespace Clinks.Engage.Domain.Evidence.Redacting.Words;

/// <summary>Lists of words as they stand in these files: in lower case and plain letters, parted by blanks.</summary>
internal static class WordList
{
    private static readonly char[] Blanks = [' ', '\n', '\r'];

    public static FrozenSet<string> Of(params IEnumerable<string> lists) => lists.SelectMany(Split).ToFrozenSet(StringComparer.Ordinal);

    public static string[] Split(string list) => list.Split(Blanks, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>Names of one or more words, parted by commas, found by their first word.</summary>
internal sealed class PhraseList
{
    private readonly FrozenDictionary<string, string[][]> byFirst;

    private PhraseList(IEnumerable<string[]> phrases) =>
        byFirst = phrases.GroupBy(phrase => phrase[0], StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderByDescending(phrase => phrase.Length).ToArray(), StringComparer.Ordinal);

    public static PhraseList Of(params IEnumerable<string> lists) => new(Names(lists).Select(WordList.Split));

    /// <summary>With the soft, nasal and aspirate beginnings that Welsh gives them after other words: "Caerdydd", "Gaerdydd", "Nghaerdydd", "Chaerdydd".</summary>
    public static PhraseList WithMutations(params IEnumerable<string> lists) =>
        new(Names(lists).SelectMany(name => Mutation.Of(name)).Distinct(StringComparer.Ordinal).Select(WordList.Split));

    /// <summary>How many words from the token on are one of the names, the longest; 0 where none is.</summary>
    public int Match(Reading reading, int token)
    {
        if (!byFirst.TryGetValue(reading.Word(token), out var phrases)) return 0;
        foreach (var phrase in phrases)
        {
            var fits = 1;
            while (fits < phrase.Length && reading.Follows(token + fits) && reading.Word(token + fits) == phrase[fits]) fits++;
            if (fits == phrase.Length) return fits;
        }

        return 0;
    }

    private static IEnumerable<string> Names(IEnumerable<string> lists) => lists.SelectMany(list => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Where(name => name.Length > 0);
}
