namespace Clinks.Engage.Samples.Forms;

/// <summary>
/// The Welsh of each English text, as a translator sees it: two columns side by side. Keyed by the text itself, so that a changed English
/// text leaves its old translation behind instead of keeping it silently.
/// </summary>
public sealed class Translations
{
    private readonly Dictionary<string, string> pairs;
    private readonly HashSet<string> used = new(StringComparer.Ordinal);

    private Translations(Dictionary<string, string> pairs) => this.pairs = pairs;

    public static Translations Parse(string markdown)
    {
        var rows = markdown.ReplaceLineEndings("\n").Split('\n').Select(MarkdownRow.Read).OfType<string[]>().Where(cells => !MarkdownRow.IsRule(cells)).Skip(1);
        var welsh = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var cells in rows)
        {
            if (cells is not [{ Length: > 0 } english, { Length: > 0 } translated]) throw new FormatException($"“{cells[0]}” has no Welsh beside it.");
            if (!welsh.TryAdd(english, translated)) throw new FormatException($"“{english}” is translated twice.");
        }

        return new(welsh);
    }

    /// <summary>The Welsh of a text, empty for an empty one.</summary>
    public string Of(string english)
    {
        if (english.Length == 0) return "";
        used.Add(english);
        return pairs.TryGetValue(english, out var text) ? text : throw new FormatException($"“{english}” is not in cymraeg.md.");
    }

    public IEnumerable<string> Unused => pairs.Keys.Where(english => !used.Contains(english));
}
