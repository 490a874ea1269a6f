using System.Buffers;
using System.Collections.Frozen;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Postcodes of the areas that there are (Royal Mail's public list of 124 postcode areas), whole, and their first half where the words before it say that it is a place.</summary>
internal static class Postcodes
{
    private static readonly FrozenSet<string> Areas = WordList.Of(
        """
        ab al b ba bb bd bh bl bn br bs bt ca cb cf ch cm co cr ct cv cw da dd de dg dh dl dn dt dy e ec eh en ex fk fy g gl gu gy
        ha hd hg hp hr hs hu hx ig im ip iv ja je ka kt kw ky l la ld le ll ln ls lu m me mk ml n ne ng nn np nr nw ol ox pa pe ph
        pl po pr rg rh rm s sa se sg sk sl sm sn so sp sr ss st sw sy ta td tf tn tq tr ts tw ub w wa wc wd wf wn wr ws wv yo ze
        """);

    private static readonly FrozenSet<string> PlaceWords = WordList.Of("in from near postcode area around at to live lives lived of yn o i post is");

    private static readonly SearchValues<char> NeverLast = SearchValues.Create("cikmov");

    private static readonly ImmutableArray<string> Outward = ["A9", "A99", "A9A", "AA9", "AA99", "AA9A"];

    private static readonly ImmutableArray<string> Shapes = [.. Outward.Select(outward => outward + "9AA")];

    public static void Find(Reading reading, Findings found)
    {
        for (var i = 0; i < reading.Tokens.Count; i++)
        {
            var token = reading.Tokens[i];
            if (!char.IsAsciiLetter(token.Word[0]) || token.Word.Length > 8) continue;
            foreach (var shape in Shapes)
            {
                if (Shape.EndOf(shape, reading.Text, token.Start) is > 0 and var end && IsReal(reading.Text, token.Start, end, shape)) found.Add(token.Start, end, CutKind.Postcode);
            }

            if (token.IsCapital && IsHalf(token.Word) && PlaceWords.Contains(reading.Prior(i))) found.Add(reading, i, i, CutKind.Postcode);
        }
    }

    private static bool IsReal(string text, int start, int end, string shape)
    {
        Span<char> packed = stackalloc char[7];
        var count = 0;
        for (var at = start; at < end; at++)
        {
            if (char.IsLetterOrDigit(text[at])) packed[count++] = char.ToLowerInvariant(text[at]);
        }

        // The last two letters are never any of these, so that they cannot be taken for a digit or for each other.
        return IsArea(packed, shape) && !packed[(count - 2)..count].ContainsAny(NeverLast);
    }

    private static bool IsArea(ReadOnlySpan<char> word, string shape) => Areas.Contains(new(word[..shape.IndexOf('9', StringComparison.Ordinal)]));

    private static bool IsHalf(string word) => Outward.Any(outward => Shape.EndOf(outward, word, 0, parted: false) == word.Length && IsArea(word, outward));
}
