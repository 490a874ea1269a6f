using Clinks.Engage.Audit.Reading;

namespace Clinks.Engage.Audit.Drawing;

/// <summary>
/// A release drawn in a test. Variables, a line each: "mood: one answer: up, down" (code and meaning are the same word). Tables: the line of
/// variables, then the table; columns of percentages are added as [x] unless one is drawn ("wales %").
/// </summary>
internal static class Book
{
    private const string Columns = "Organisations", OfAnswered = "Percentage of those that answered";

    public static ReleaseFile Of(string variables, params string[] tables) => Of("release.xlsx", variables, tables);

    public static ReleaseFile Of(string name, string variables, string[] tables) => ReleaseFile.Read(name, new MemoryStream(Bytes(variables, tables)));

    public static Findings Audited(this ReleaseFile release, params (string Variable, string Codes)[] own) => new[] { release }.Audited(own);

    public static Findings Audited(this ReleaseFile[] releases, params (string Variable, string Codes)[] own) =>
        Auditor.Audit(releases, null, new(own.ToDictionary(o => o.Variable, o => o.Codes.Split(',').ToImmutableArray(), StringComparer.Ordinal)), []);

    public static byte[] Bytes(string variables, params string[] tables) => TinyXlsx.Of(
    [
        ("Cover", [["A survey, release 1"], ["No figure is about fewer than 5 organisations, or 10 where the question is about people."]]),
        ("Contents", [["Contents"], ["Title", "Worksheet"]]),
        ("Codebook", [["Codebook"], ["Variable", "Label", "Kind", "About", "Code", "Meaning"], .. Lines(variables).SelectMany(Variable)]),
        .. tables.Select((table, i) => ($"T{i + 1}", Table(table))),
    ]);

    private static IEnumerable<string[]> Variable(string line)
    {
        var parts = line.Split(':', StringSplitOptions.TrimEntries);
        var (kind, about) = parts[1].EndsWith(" about people", StringComparison.Ordinal) ? (parts[1][..^" about people".Length], "people") : (parts[1], "organisations");
        var codes = parts.Length > 2 ? parts[2].Split(',', StringSplitOptions.TrimEntries) : ["[z]"];
        return codes.Select(code => new[] { parts[0], parts[0], kind, about, code, code });
    }

    private static IReadOnlyList<string[]> Table(string table)
    {
        var lines = Lines(table);
        var rows = lines.Where(l => l.StartsWith('|')).Select(l => l.Trim('|').Split('|', StringSplitOptions.TrimEntries)).ToList();
        List<string[]> above = [["A table."], ["Variables in this table: " + lines[0]]];
        if (rows[0][0] != "Answer") return [.. above, .. rows];
        var counts = rows[0].Index().Skip(1).Where(h => !h.Item.EndsWith('%')).ToList();
        string Header(string label, string of) => label == Columns ? of : $"{label}: {of}";
        var header = counts.Select(h => Header(h.Item, Columns)).Concat(counts.Select(h => Header(h.Item, OfAnswered)));
        return
        [
            .. above,
            ["Answer", .. header],
            .. rows.Skip(1).Select(row => (string[])[row[0], .. counts.Select(h => row[h.Index]), .. counts.Select(h => Array.IndexOf(rows[0], h.Item + " %") is >= 0 and var at ? row[at] : "[x]")]),
        ];
    }

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
