namespace Clinks.Engage.Domain.Questionnaires;

/// <summary>Text that can be shown, stored and written into a workbook everywhere.</summary>
public static class PlainText
{
    /// <summary>
    /// No control characters but tabs and line ends, no halves of surrogate pairs, no code points that are none: XML 1.0, and
    /// so every workbook, cannot hold them.
    /// </summary>
    public static bool IsPlain(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < text.Length; i++)
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
}
