using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Words that were taken out in one place and stand in another: whoever reads both knows what was taken out.</summary>
internal static class SameWords
{
    // Longer passages are not said twice word for word, and comparing all lengths would take time that grows with their square.
    private const int MostWords = 6;

    public static IEnumerable<Problem> Left(string text, ImmutableArray<(int Start, int End, CutKind Kind)> cuts, ImmutableArray<Kept> kept) =>
        Places(text, cuts, kept).GroupBy(it => it.CutAt, it => it.Start).OrderBy(group => group.Key).Select(group => RedactionProblems.LeftElsewhere(group.Key, [.. group]));

    /// <summary>Where the same words stand and are neither taken out nor kept at their very place, in order.</summary>
    /// <returns>Where the cut is that took them out, of which kind, and where they stand.</returns>
    public static List<(int CutAt, CutKind Kind, int Start, int End)> Places(string text, ImmutableArray<(int Start, int End, CutKind Kind)> cuts, IEnumerable<Kept> kept)
    {
        if (cuts.IsEmpty) return [];
        var reading = Reading.Of(text);
        var places = reading.Tokens.ConvertAll(token => (Start: reading.Plain.From(token.Start), End: reading.Plain.To(token.End - 1)));
        var taken = Taken(text, reading, places, cuts);
        if (taken.Count == 0) return [];
        var keptAt = kept.Select(it => (it.Start, it.Start + it.Length)).ToHashSet();

        var left = new List<(int CutAt, CutKind Kind, int Start, int End)>();
        for (var first = 0; first < places.Count; first++)
        {
            for (var last = first; last < Math.Min(places.Count, first + MostWords); last++)
            {
                if (!taken.TryGetValue(Key(reading, first, last), out var was)) continue;
                var (start, end) = (places[first].Start, places[last].End);
                if (Enumerable.Range(first, last - first + 1).All(i => RedactedText.IsOut(cuts, places[i].Start, places[i].End)) || keptAt.Contains((start, end)) || (was.OnlyAsWritten && text[start..end] != was.Written)) continue;
                left.Add((was.At, was.Kind, start, end));
            }
        }

        return left;
    }

    /// <summary>What was taken out in whole words, and where first. "Will" the name is not "will" the verb, so ordinary words count only as they were written.</summary>
    private static Dictionary<string, (int At, CutKind Kind, string Written, bool OnlyAsWritten)> Taken(string text, Reading reading, List<(int Start, int End)> places, ImmutableArray<(int Start, int End, CutKind Kind)> cuts)
    {
        var taken = new Dictionary<string, (int At, CutKind Kind, string Written, bool OnlyAsWritten)>(StringComparer.Ordinal);
        var token = 0;
        foreach (var (start, end, kind) in cuts)
        {
            while (token < places.Count && places[token].Start < start) token++;
            var first = token;
            while (token < places.Count && places[token].End <= end) token++;
            if (token == first || token - first > MostWords || kind is CutKind.Detail || !HasMeaning(reading, first, token - 1)) continue;
            var ordinary = token - first == 1 && OrdinaryWords.Contains(reading.Word(first));
            taken.TryAdd(Key(reading, first, token - 1), (start, kind, text[places[first].Start..places[token - 1].End], ordinary));
        }

        return taken;
    }

    // The age 34 and 34 miles are not the same words.
    private static bool HasMeaning(Reading reading, int first, int last) =>
        last > first || reading.Word(first).Length > 3 || reading.Word(first).Any(char.IsLetter);

    private static string Key(Reading reading, int first, int last) => string.Join(' ', reading.Tokens.GetRange(first, last - first + 1).Select(token => token.Word));
}
