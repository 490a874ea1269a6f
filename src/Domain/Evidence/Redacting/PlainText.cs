using System.Globalization;
using System.Text;
using Clinks.Engage.Domain.Membership;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>
/// A text as it is looked through: without what cannot be seen and without accents, one kind of dash, quote, blank and digit; and where each
/// character came from. What hides a number from a search does not hide it from a reader.
/// </summary>
internal sealed class PlainText
{
    // Letters that have no width and yet count as letters.
    private const string Fillers = "\u115F\u1160\u2800\u3164\uFFA0";

    private readonly int[] begins;
    private readonly int[] ends;

    private PlainText(string text, int[] begins, int[] ends) => (Text, this.begins, this.ends) = (text, begins, ends);

    public string Text { get; }

    /// <summary>Where in the original the character begins.</summary>
    public int From(int at) => begins[at];

    /// <summary>Where in the original it ends.</summary>
    public int To(int at) => ends[at];

    public static PlainText Of(string original)
    {
        var text = new StringBuilder(original.Length);
        List<int> from = new(original.Length), to = new(original.Length);
        for (var at = 0; at < original.Length;)
        {
            var start = at;
            if (Rune.DecodeFromUtf16(original.AsSpan(at), out var rune, out var length) is not System.Buffers.OperationStatus.Done || rune == Rune.ReplacementChar)
            {
                // Half a character, or what was left of one, shows as nothing or as a box in the middle of a number.
                at += length;
                continue;
            }

            at += length;
            var before = text.Length;
            if (rune.IsAscii) AppendAscii(text, (char)rune.Value);
            else AppendPlain(text, rune);
            for (var i = before; i < text.Length; i++)
            {
                from.Add(start);
                to.Add(at);
            }
        }

        return new(Lookalikes.Replaced(text), [.. from], [.. to]);
    }

    private static void AppendAscii(StringBuilder text, char c)
    {
        if (c is '\n' or '\v' or '\f') text.Append('\n');
        else if (c is '\t' or '\r') text.Append(' ');
        else if (c is '`') text.Append('\'');
        else if (!char.IsControl(c)) text.Append(c);
    }

    private static void AppendPlain(StringBuilder text, Rune rune)
    {
        if (Fillers.Contains((char)Math.Min(rune.Value, char.MaxValue)))
        {
            text.Append(' ');
            return;
        }

        if (Styled(rune.Value) is { } styled)
        {
            text.Append(styled);
            return;
        }

        switch (Rune.GetUnicodeCategory(rune))
        {
            case UnicodeCategory.Format or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Control when rune.Value is not 0x85:
                break;
            case UnicodeCategory.DashPunctuation:
                text.Append('-');
                break;
            case UnicodeCategory.SpaceSeparator:
                text.Append(' ');
                break;
            case UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.Control:
                text.Append('\n');
                break;
            case UnicodeCategory.DecimalDigitNumber or UnicodeCategory.OtherNumber when Digit(rune) is >= 0 and var digit:
                text.Append((char)('0' + digit));
                break;
            default:
                AppendLetter(text, rune);
                break;
        }
    }

    private static int Digit(Rune rune) => rune.IsBmp ? CharUnicodeInfo.GetDigitValue((char)rune.Value) : CharUnicodeInfo.GetDigitValue(rune.ToString(), 0);

    private static void AppendLetter(StringBuilder text, Rune rune)
    {
        if (rune.Value is 0x2018 or 0x2019 or 0x201B or 0x2032 or 0x02BC or 0x00B4 or 0x02B9) text.Append('\'');
        else if (rune.Value is 0x2212 or 0x00AD) text.Append('-');
        else if (rune.Value is 0x2024) text.Append('.');
        else if (rune.Value is 0x2044 or 0x2215) text.Append('/');
        else if (rune.IsBmp && Spelling.PlainFor(char.ToLowerInvariant((char)rune.Value)) is { } plain) text.Append(Rune.IsUpper(rune) ? plain.ToUpperInvariant() : plain);
        else text.Append(rune);
    }

    /// <summary>Full-width, circled and "mathematical" letters and digits: Ａ, Ⓐ, 𝐀 are read as A.</summary>
    private static char? Styled(int value) => value switch
    {
        >= 0xFF01 and <= 0xFF5E => (char)(value - 0xFF01 + '!'),
        >= 0x24B6 and <= 0x24CF => (char)(value - 0x24B6 + 'A'),
        >= 0x24D0 and <= 0x24E9 => (char)(value - 0x24D0 + 'a'),
        // 13 alphabets of 52 letters; the few places that Unicode leaves empty there are never used.
        >= 0x1D400 and <= 0x1D6A3 => (char)((value - 0x1D400) % 52 is < 26 and var letter ? 'A' + letter : 'a' + ((value - 0x1D400) % 52) - 26),
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((value - 0x1D7CE) % 10)),
        >= 0x1F130 and <= 0x1F149 => (char)(value - 0x1F130 + 'A'),
        >= 0x1F150 and <= 0x1F169 => (char)(value - 0x1F150 + 'A'),
        >= 0x1F170 and <= 0x1F189 => (char)(value - 0x1F170 + 'A'),
        _ => null,
    };
}
