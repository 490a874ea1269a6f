using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// Where words that somebody typed stand in a text. Whole words, as <see cref="SameWords"/> compares them, so that what is taken out by its words is
/// left nowhere: in whatever capitals, but an ordinary word only as it was typed. What has no words (a sign, letters that are written without blanks) as it stands.
/// </summary>
internal sealed class WordPlaces
{
    // Latin letters part words by blanks: "Ann" is not in "Annual".
    private const char LastLatin = '\u024F';

    private readonly string text;
    private readonly Reading reading;
    private readonly ILookup<string, int> byWord;

    private WordPlaces(string text)
    {
        this.text = text;
        reading = Reading.Of(text);
        byWord = reading.Tokens.Index().ToLookup(token => token.Item.Word, token => token.Index, StringComparer.Ordinal);
    }

    public static WordPlaces In(string text) => new(text);

    public ImmutableArray<(int Start, int Length)> Of(string typed)
    {
        var words = typed.Trim();
        return Whole(words) is { IsEmpty: false } whole ? whole : AsWritten(words);
    }

    private ImmutableArray<(int Start, int Length)> Whole(string typed)
    {
        var wanted = Reading.Of(typed);
        if (wanted.Tokens.Count == 0) return [];
        var asTyped = wanted.Tokens.Count == 1 && OrdinaryWords.Contains(wanted.Word(0)) ? typed[wanted.Plain.From(wanted.Tokens[0].Start)..wanted.Plain.To(wanted.Tokens[0].End - 1)] : null;
        var places = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        var after = 0;
        foreach (var first in byWord[wanted.Word(0)])
        {
            var last = first + wanted.Tokens.Count - 1;
            if (first < after || last >= reading.Tokens.Count || !Enumerable.Range(1, wanted.Tokens.Count - 1).All(i => reading.Word(first + i) == wanted.Word(i))) continue;
            var (start, end) = (reading.Plain.From(reading.Tokens[first].Start), reading.Plain.To(reading.Tokens[last].End - 1));
            if (asTyped is not null && text[start..end] != asTyped) continue;
            places.Add((start, end - start));
            after = last + 1;
        }

        return places.DrainToImmutable();
    }

    private ImmutableArray<(int Start, int Length)> AsWritten(string typed)
    {
        if (!typed.Any(c => char.IsLetterOrDigit(c) || !char.IsAscii(c))) return [];
        var places = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        for (var at = text.IndexOf(typed, StringComparison.Ordinal); at >= 0; at = text.IndexOf(typed, at + typed.Length, StringComparison.Ordinal))
        {
            if (!IsWithinWord(at) && !IsWithinWord(at + typed.Length)) places.Add((at, typed.Length));
        }

        return places.DrainToImmutable();
    }

    private bool IsWithinWord(int at) => at > 0 && at < text.Length && IsLatin(text[at - 1]) && IsLatin(text[at]);

    private static bool IsLatin(char c) => c <= LastLatin && char.IsLetterOrDigit(c);
}
