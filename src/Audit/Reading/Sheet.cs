namespace Clinks.Engage.Audit.Reading;

/// <summary>A sheet as its reader sees it: rows of texts. A figure is the digits of it; a cell that is not there is empty.</summary>
internal sealed record Sheet(string Name, List<string[]> Rows)
{
    /// <summary>What stands in column A above the table.</summary>
    internal IEnumerable<string> Lines => Rows.TakeWhile(r => r.Length < 2).Select(r => r.Length == 0 ? "" : r[0]);

    /// <summary>The table: its header is the first row of more than one cell.</summary>
    internal List<string[]> Table => [.. Rows.SkipWhile(r => r.Length < 2)];
}
