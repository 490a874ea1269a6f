using System.Text;
using Clinks.Engage.Domain.Evidence.Redacting.Words;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// Parts that nobody has looked for names in: letters that are not Latin, and sentences of which hardly a word is English or Welsh. They are
/// flagged, not cleared. A sentence of few words, or one that mixes languages, can pass for English: docs/redaction.md says so.
/// </summary>
internal static class OtherLanguages
{
    private const int MostWords = 40, FewWords = 8, LeastForeign = 3;

    public static IEnumerable<UnreadPart> In(Reading reading, Func<int, int, (int Start, int End)> place) =>
        from it in Overlaps.Merged(
            Scripts(reading.Text).Select(it => (it.Start, it.End, Why: WhyUnread.OtherScript))
                .Concat(Sentences(reading).Where(it => IsOther(reading, it.First, it.Last)).Select(it => (reading.Tokens[it.First].Start, reading.Tokens[it.Last].End, Why: WhyUnread.OtherLanguage)))
                .Select(it => (At: place(it.Start, it.End), it.Why)).Select(it => (it.At.Start, it.At.End, it.Why)),
            (one, other) => one < other ? one : other)
        select new UnreadPart(it.Start, it.End - it.Start, it.Value);

    /// <summary>Runs of letters that are not Latin, with the blanks, digits and points between them.</summary>
    private static IEnumerable<(int Start, int End)> Scripts(string text)
    {
        int start = -1, end = 0;
        for (var at = 0; at < text.Length;)
        {
            // Cannot fail: the plain text has no half characters.
            Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out var length);
            if (IsUnread(rune))
            {
                if (start < 0) start = at;
                end = at + length;
            }
            else if (start >= 0 && (Rune.IsLetter(rune) || rune.Value is '\n'))
            {
                yield return (start, end);
                start = -1;
            }

            at += length;
        }

        if (start >= 0) yield return (start, end);
    }

    private static bool IsUnread(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned or System.Globalization.UnicodeCategory.SpacingCombiningMark or System.Globalization.UnicodeCategory.LetterNumber => true,
        _ => (Rune.IsLetter(rune) && !IsLatin(rune.Value)) || rune.Value is >= 0x2800 and <= 0x28FF,
    };

    // Basic Latin to IPA, modifiers, Latin Extended Additional and C to E, ligatures.
    private static bool IsLatin(int value) => value is < 0x0300 or (>= 0x1E00 and <= 0x1EFF) or (>= 0x1D00 and <= 0x1DBF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xAB30 and <= 0xAB6F) or (>= 0xFB00 and <= 0xFB06) or (>= 0x2100 and <= 0x214F);

    private static IEnumerable<(int First, int Last)> Sentences(Reading reading)
    {
        for (var first = 0; first < reading.Tokens.Count;)
        {
            var last = first;
            while (last + 1 < reading.Tokens.Count && last - first + 1 < MostWords && !reading.Tokens[last + 1].Begins) last++;
            yield return (first, last);
            first = last + 1;
        }
    }

    private static bool IsOther(Reading reading, int first, int last)
    {
        int foreign = 0, known = 0, all = 0, nonLatin = 0;
        for (var i = first; i <= last; i++)
        {
            var word = reading.Word(i);
            if (word.Any(char.IsAsciiDigit) || (word.Length > 2 && reading.StandsOut(i))) continue;
            if (word.Any(c => !char.IsAsciiLetter(c) && c is not '\''))
            {
                nonLatin++;
                continue;
            }

            all++;
            var (ours, theirs) = (OrdinaryWords.Contains(word) || WelshWords.Common.Contains(word), OtherStopWords.All.Contains(word));
            if (ours && !theirs) known++;
            else if (theirs && !ours) foreign++;
        }

        // Most words of any English or Welsh sentence are common ones; of another language, hardly any.
        return (foreign >= LeastForeign && foreign >= known) || (foreign >= 2 && known == 0) || (all >= FewWords && known * 5 < all) || (all > 3 && known == 0 && nonLatin > 0);
    }
}
