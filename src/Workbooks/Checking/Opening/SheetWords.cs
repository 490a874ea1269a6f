using System.Collections.Frozen;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>What sheets about other sheets are called. English and Welsh.</summary>
internal static class SheetWords
{
    public static FrozenSet<string> Cover { get; } = Names("Cover", "Cover_sheet", "Cover sheet", "Coversheet", "Title", "Title_page", "Clawr", "Tudalen_glawr");

    public static FrozenSet<string> Contents { get; } = Names("Contents", "Table_of_contents", "Table of contents", "Index", "Cynnwys");

    public static FrozenSet<string> Notes { get; } = Names("Notes", "Nodiadau");

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
