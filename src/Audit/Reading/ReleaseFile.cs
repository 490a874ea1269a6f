using System.Globalization;
using System.Text.RegularExpressions;

namespace Clinks.Engage.Audit.Reading;

/// <summary>A release workbook: what anybody who downloads it has.</summary>
/// <param name="Thresholds">As the cover says them; null where it does not.</param>
internal sealed partial record ReleaseFile(string Name, Thresholds? Thresholds, ImmutableArray<Variable> Variables, ImmutableArray<PublishedTable> Tables)
{
    private static readonly string[] Frame = ["Cover", "Contents", "Notes", "Method", Codebook.SheetName];

    /// <exception cref="UnreadableException">It cannot be audited; one line says why.</exception>
    internal static ReleaseFile Read(string name, Stream stream)
    {
        var sheets = XlsxFile.Read(name, stream);
        // The figures of both languages are the same; labels and lines are read in English only.
        if (sheets.Any(s => s.Lines.Any(l => l.StartsWith("Mae'r daflen waith hon", StringComparison.Ordinal))))
            throw new UnreadableException(name, null, "in Welsh; audit the English file of the same release, which has the same figures");
        var codebook = sheets.Find(s => s.Name == Codebook.SheetName) ?? throw new UnreadableException(name, null, "there is no sheet Codebook, which says what codes mean");
        var tables = sheets.Where(s => !Frame.Contains(s.Name, StringComparer.Ordinal)).Select(sheet => (Sheet: sheet, Heading: sheet.Lines.Select(Heading.Read).FirstOrDefault(h => h is not null)
                ?? throw new UnreadableException(name, sheet.Name, $"no line \"{Heading.Beginning}…\" stands above the table")))
            .Where(t => !t.Heading.IsOfAmounts).Select(t => PublishedTable.Read(name, t.Sheet, t.Heading)).ToImmutableArray();
        if (tables.IsEmpty) throw new UnreadableException(name, null, "no sheet holds a table of counts");
        return new(name, sheets.Where(s => s.Name is "Cover" or "Method").SelectMany(s => s.Rows).SelectMany(r => r).Select(ThresholdsIn).FirstOrDefault(t => t is not null),
            Codebook.Read(name, codebook), tables);
    }

    private static Thresholds? ThresholdsIn(string text) => Sentence().Match(text) is { Success: true } match
        ? new(int.Parse(match.Groups["organisations"].Value, CultureInfo.InvariantCulture), int.Parse(match.Groups["people"].Value, CultureInfo.InvariantCulture))
        : null;

    [GeneratedRegex("fewer than (?<organisations>[0-9]{1,4}) organisations, or (?:fewer than )?(?<people>[0-9]{1,4})", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Sentence();
}

/// <summary>No figure is about fewer.</summary>
internal sealed record Thresholds(int Organisations, int People)
{
    /// <summary>trust.md §3.</summary>
    internal static Thresholds Usual { get; } = new(5, 10);
}
