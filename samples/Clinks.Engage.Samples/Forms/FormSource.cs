namespace Clinks.Engage.Samples.Forms;

/// <summary>
/// A form as people read and change it: markdown with the tables settings, survey and choices. A section may hold several tables, each with
/// the columns it needs. English only; the Welsh stands in a table of its own (<see cref="Translations"/>), side by side with the English.
/// </summary>
public sealed record FormSource(ImmutableArray<FormRow> Settings, ImmutableArray<FormRow> Survey, ImmutableArray<FormRow> Choices)
{
    public static FormSource Parse(string markdown)
    {
        var sections = new Dictionary<string, List<FormRow>>(StringComparer.Ordinal);
        List<FormRow>? section = null;
        string[]? header = null;
        var number = 0;
        foreach (var line in markdown.ReplaceLineEndings("\n").Split('\n'))
        {
            number++;
            if (line.StartsWith("## ", StringComparison.Ordinal)) sections[line[3..].Trim()] = section = [];
            if (MarkdownRow.Read(line) is not { } cells) header = null;
            else if (header is null) header = cells;
            else if (!MarkdownRow.IsRule(cells)) (section ?? throw Fault(number, "a table before the first section")).Add(Row(header, cells, number));
        }

        return new(Section("settings"), Section("survey"), Section("choices"));

        ImmutableArray<FormRow> Section(string name) =>
            sections.TryGetValue(name, out var rows) ? [.. rows] : throw new FormatException($"The form has no section “{name}”.");
    }

    private static FormRow Row(string[] header, string[] cells, int line) => cells.Length == header.Length
        ? new(line, header.Zip(cells).Where(cell => cell.Second.Length > 0).ToImmutableDictionary(cell => cell.First, cell => cell.Second, StringComparer.Ordinal))
        : throw Fault(line, $"{cells.Length} cells under {header.Length} headers");

    private static FormatException Fault(int line, string what) => new($"Line {line}: {what}.");
}

/// <summary>One row of a table: its line in the source, and its cells by header; empty cells are left out.</summary>
public sealed record FormRow(int Line, ImmutableDictionary<string, string> Cells)
{
    public string this[string column] => Cells.GetValueOrDefault(column, "");
}

internal static class MarkdownRow
{
    /// <summary>The cells of a table's row; null for any other line.</summary>
    public static string[]? Read(string line)
    {
        var text = line.Trim();
        return text.Length > 1 && text[0] == '|' && text[^1] == '|' ? [.. text[1..^1].Split('|').Select(cell => cell.Trim())] : null;
    }

    public static bool IsRule(string[] cells) => cells.All(cell => cell.Length > 0 && cell.All(c => c is '-' or ':'));
}
