using System.Globalization;
using System.Text;

namespace Clinks.Engage.Domain.Membership;

/// <summary>Makes texts comparable that people spell differently.</summary>
internal static class Spelling
{
    // Unicode's own decomposition does nothing here: InvariantGlobalization takes all text as normalised already. So the accented
    // letters of the languages that names of British charities are written in are spelled out; Welsh has ŵ and ŷ.
    private static readonly Dictionary<char, string> Plain = Fold(
        "a:àáâãäåāăą c:çćĉċč d:ďđð e:èéêëēĕėęěẽẹ g:ĝğġģ h:ĥħ i:ìíîïĩīĭįıị j:ĵ k:ķ l:ĺļľŀł n:ñńņňŉŋ o:òóôõöøōŏőọ "
        + "r:ŕŗř s:śŝşšș t:ţťŧțþ u:ùúûüũūŭůűųụ w:ŵẁẃẅ y:ýÿŷỳỹ z:źżž ae:æ oe:œ ss:ß");

    /// <summary>The text without what cannot be seen, blanks collapsed to one and trimmed; null where it holds what no name has (control characters and such).</summary>
    public static string? Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        var blank = false;
        foreach (var rune in text.Trim().EnumerateRunes())
        {
            // Word processors leave these behind; nobody can find them in a cell.
            if (rune.Value is 0xAD or 0x200B or 0xFEFF) continue;
            // A lone surrogate is enumerated as the replacement character.
            if (rune.Value is 0xFFFD || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned) return null;
            if (Rune.IsWhiteSpace(rune))
            {
                blank = tidy.Length > 0;
                continue;
            }

            if (blank) tidy.Append(' ');
            blank = false;
            tidy.Append(rune);
        }

        return tidy.ToString();
    }

    /// <summary>Lower case, in plain letters, with "and" for "&amp;" and no full stops: "Tŷ &amp; Co." → "ty and co". Accents that are characters of their own are left for whoever picks out the letters.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text.ToLowerInvariant())
        {
            if (Plain.TryGetValue(c, out var plain)) folded.Append(plain);
            else if (c is '&') folded.Append(" and ");
            else if (c is not '.') folded.Append(c);
        }

        return folded.ToString();
    }

    /// <summary>The plain letters for one accented lower-case letter: "ŵ" → "w"; null where it is none of those.</summary>
    public static string? PlainFor(char lower) => Plain.GetValueOrDefault(lower);

    /// <summary>Letters and digits alone, for words out of a short known list: "Yorkshire &amp; The Humber" → "yorkshireandthehumber".</summary>
    public static string Squeezed(string text) => string.Concat(Folded(text).Where(char.IsLetterOrDigit));

    private static Dictionary<char, string> Fold(string table) =>
        (from line in table.Split(' ')
         let parts = line.Split(':')
         from letter in parts[1]
         select (letter, plain: parts[0])).ToDictionary(pair => pair.letter, pair => pair.plain);
}
