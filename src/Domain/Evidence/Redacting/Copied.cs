namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// Words in a row that a paraphrase has from the text that it says otherwise. Whoever permits a paraphrase does not permit their own words, and
/// who knows how they speak knows them by a sentence. It is a help for who writes: capitals, accents and stops do not count, other words do.
/// </summary>
public static class Copied
{
    /// <summary>So many in a row are no chance.</summary>
    public const int Words = 8;

    // Of a text that is shorter than that, all of it; but two or three words anybody says.
    private const int Fewest = 4;

    /// <summary>Where they stand in the paraphrase, in order; what overlaps is one.</summary>
    public static ImmutableArray<(int Start, int Length)> In(string paraphrase, string text)
    {
        Reading told = Reading.Of(text), written = Reading.Of(paraphrase);
        var row = Math.Min(Words, told.Tokens.Count);
        if (row < Fewest) return [];
        var rows = Enumerable.Range(0, told.Tokens.Count - row + 1).Select(first => Row(told, first, row)).ToHashSet(StringComparer.Ordinal);
        var places = ImmutableArray.CreateBuilder<(int Start, int Length)>();
        for (var first = 0; first + row <= written.Tokens.Count; first++)
        {
            if (!rows.Contains(Row(written, first, row))) continue;
            var (start, end) = (written.Plain.From(written.Tokens[first].Start), written.Plain.To(written.Tokens[first + row - 1].End - 1));
            if (places.Count > 0 && places[^1].Start + places[^1].Length >= start) places[^1] = (places[^1].Start, end - places[^1].Start);
            else places.Add((start, end - start));
        }

        return places.DrainToImmutable();
    }

    private static string Row(Reading reading, int first, int row) => string.Join(' ', reading.Tokens.GetRange(first, row).Select(token => token.Word));
}
