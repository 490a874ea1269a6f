using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>Makes any text fit to stand in a cell, a header or the name of a sheet. Labels come from forms that anybody may have written.</summary>
internal static partial class CellText
{
    /// <summary>Excel's limit for a cell (Microsoft, "Excel specifications and limits").</summary>
    internal const int Longest = 32_767;

    /// <summary>Excel's limit for the header of a table's column.</summary>
    internal const int LongestHeader = 255;

    /// <summary>Longer titles are cut: they head the sheet, and stand in the contents.</summary>
    internal const int LongestTitle = 1_000;

    private const int LongestSheetName = 31;

    /// <summary>No control characters, no line breaks, no blanks at the ends (rule 23), no longer than a cell may be.</summary>
    internal static string Clean(string text, int longest = Longest)
    {
        // Nearly every text is, and then needs no copy.
        if (text.Length <= longest && IsClean(text)) return text;
        return Cleaned(text, longest);
    }

    private static string Cleaned(ReadOnlySpan<char> text, int longest)
    {
        var clean = new StringBuilder(Math.Min(text.Length, longest));
        var blank = true;
        for (var i = 0; i < text.Length && clean.Length <= longest; i++)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                if (!blank) clean.Append(' ');
                blank = true;
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                clean.Append(c).Append(text[++i]);
                blank = false;
            }
            else
            {
                clean.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD');
                blank = false;
            }
        }

        var whole = clean.ToString().TrimEnd();
        if (whole.Length <= longest) return whole;
        var cut = longest - 1;
        if (char.IsHighSurrogate(whole[cut - 1])) cut--;
        return whole[..cut] + "…";
    }

    private static bool IsClean(ReadOnlySpan<char> text)
    {
        var blank = true;
        foreach (var c in text)
        {
            if (c == ' ')
            {
                if (blank) return false;
                blank = true;
                continue;
            }

            if (char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || !XmlConvert.IsXmlChar(c)) return false;
            blank = false;
        }

        return !blank || text.Length == 0;
    }

    /// <summary>A label that is only blanks still needs a word: no cell is blank (rule 15).</summary>
    internal static string Label(string text, int longest = Longest) => Clean(text, longest) is { Length: > 0 } clean ? clean : "-";

    /// <summary>The same of a part of a longer text, which is not copied where it is clean.</summary>
    internal static ReadOnlySpan<char> Label(ReadOnlySpan<char> text)
    {
        var whole = text.Trim();
        return whole.IsEmpty ? "-" : whole.Length <= Longest && IsClean(whole) ? whole : Cleaned(whole, Longest) is { Length: > 0 } clean ? clean : "-";
    }

    /// <summary>
    /// As the file writes it: "_x0041_" would be read as the character 0x41 (ECMA-376 part 1, 22.4.2.4, ST_Xstring), so its first
    /// underscore is written as one.
    /// </summary>
    internal static string Escape(string text) => EscapedCharacter().Replace(text, "_x005F_");

    /// <summary>Few texts hold one: the others are not copied.</summary>
    internal static ReadOnlySpan<char> Escape(ReadOnlySpan<char> text) => text.Contains('_') && EscapedCharacter().IsMatch(text) ? Escape(text.ToString()) : text;

    /// <summary>A name of a sheet: letters, digits, underscores (rule 2), with room kept for what tells two apart.</summary>
    internal static string SheetName(string before, string name, string after)
    {
        var letters = string.Concat(name.Select(c => char.IsAsciiLetterOrDigit(c) ? c : '_'));
        return before + letters[..Math.Min(letters.Length, LongestSheetName - before.Length - after.Length)] + after;
    }

    /// <summary>Headers are unique and not empty (rule 12).</summary>
    internal static List<string> Headers(IEnumerable<string> headers)
    {
        var unique = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. headers.Select(header =>
        {
            var clean = Clean(header, LongestHeader - 8);
            if (clean.Length == 0) clean = "-";
            var name = clean;
            for (var n = 2; !unique.Add(name); n++) name = $"{clean} ({n})";
            return name;
        })];
    }

    /// <summary>A figure within a sentence, as cells show theirs (rule 20).</summary>
    internal static string Figure(long figure) => figure.ToString("#,##0", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>Would somebody's spreadsheet take it for a formula once it is typed again? (rule 26)</summary>
    internal static bool LooksLikeFormula(ReadOnlySpan<char> text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@';

    [GeneratedRegex("_(?=x[0-9A-Fa-f]{4}_)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex EscapedCharacter();
}
