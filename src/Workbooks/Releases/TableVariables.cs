using System.Collections.Immutable;
using Clinks.Engage.Domain.Disclosure;
using Clinks.Engage.Domain.Membership;
using Clinks.Engage.Domain.Releases;
using Clinks.Engage.Domain.Results;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// Which variables a table is of, by their names in the codebook: "prison_work; by region". Programs read it, so it is the same in
/// both languages: what is counted first, then clauses, each after a semicolon; "amounts" says that it is not counted but added up.
/// </summary>
internal static class TableVariables
{
    /// <summary>What is counted where no question is: the codebook explains them beside the questions.</summary>
    internal const string Responses = "responses", ResponseRate = "response_rate";

    /// <param name="released">The segments that the release divides by: a base that is not published has no rows that name them.</param>
    internal static string Of(SafeTable table, ImmutableArray<Segment> released) => string.Join("; ", [Counted(table), .. Clauses(table, released)]);

    private static string Counted(SafeTable table) => table.Question ?? (table.Kind is TableKind.Rate ? ResponseRate : Responses);

    private static IEnumerable<string> Clauses(SafeTable table, ImmutableArray<Segment> released)
    {
        var by = By(table, released).Select(SegmentVariables.Name).ToList();
        if (by.Count > 0) yield return "by " + string.Join(", ", by);
        if (table.Among is { } among) yield return $"among {SegmentVariables.Name(among.Segment)} = {string.Join(" + ", among.Categories)}";
        if (table.Kind is TableKind.Amounts) yield return "amounts";
    }

    private static IEnumerable<Segment> By(SafeTable table, ImmutableArray<Segment> released)
    {
        if (table.Kind is not TableKind.Base) return table.By is { } one ? [one] : [];
        // Segments that disclosure control left out of the base are not in it.
        var shown = SegmentLabels.All.Where(segment => table.Rows.Any(row => row.Labels.Contains(SegmentLabels.Of(segment)))).ToList();
        return shown.Count > 0 || table.IsPublished && table.Rows.Length == 1 ? shown : released;
    }
}
