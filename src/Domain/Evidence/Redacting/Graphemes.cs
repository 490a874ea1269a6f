using System.Collections;
using System.Globalization;

namespace Clinks.Engage.Domain.Evidence.Redacting;

/// <summary>Where the characters that people see begin: a cut between them never leaves half a letter or half a flag.</summary>
internal sealed class Graphemes
{
    private readonly BitArray begins;

    private Graphemes(BitArray begins) => this.begins = begins;

    public static Graphemes Of(string text)
    {
        var borders = new BitArray(text.Length + 1) { [text.Length] = true };
        for (var at = 0; at < text.Length; at += StringInfo.GetNextTextElementLength(text.AsSpan(at))) borders[at] = true;
        return new(borders);
    }

    /// <summary>The nearest borders outside.</summary>
    public (int Start, int End) Around(int start, int end)
    {
        while (!begins[start]) start--;
        while (!begins[end]) end++;
        return (start, end);
    }
}
