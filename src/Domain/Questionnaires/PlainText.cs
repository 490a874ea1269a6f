using System.Buffers;

namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Text that can be shown, stored and written into a workbook everywhere.</summary>
public static class PlainText
{
    private static readonly SearchValues<char> NeedLook = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(code => (char)code).Where(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF')]);

    /// <summary>
    /// No control characters but tabs and line ends, no halves of surrogate pairs, no code points that are none: XML 1.0, and
    /// so every workbook, cannot hold them.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        // Nearly everything that people write is of the first kind, and that many characters at a time are looked at.
        for (var i = Next(text, 0); i < text.Length; i = Next(text, i + 1))
        {
            var c = text[i];
            if (c is '\t' or '\n' or '\r') continue;
            if (char.IsControl(c) || c is '\uFFFE' or '\uFFFF') return false;
            if (!char.IsSurrogate(c)) continue;
            if (!char.IsHighSurrogate(c) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return false;
            i++;
        }

        return true;
    }

    /// <summary>The next character that needs a look: a control character, or one of the last of the basic plane, halves of pairs among them.</summary>
    private static int Next(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(NeedLook) is >= 0 and var next ? from + next : text.Length;
}
