using Clinks.Engage.Domain.Disclosure;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>How many responded, and which part of those asked that is, as the tables of a release publish it; null where none does.</summary>
internal sealed record PublishedResponse(SafeCell? Base, SafeCell? Rate)
{
    private const string All = "All organisations that responded", AllAsked = "All organisations";

    internal static PublishedResponse Of(IEnumerable<SafeTable> tables)
    {
        var published = tables.Where(table => table.IsPublished).ToList();
        return new(Total(published, TableKind.Base, All, Unit.Organisations), Total(published, TableKind.Rate, AllAsked, Unit.Percentage));
    }

    /// <summary>The first figure of that unit in the row of all organisations. Tables say which row that is by its label alone.</summary>
    private static SafeCell? Total(IEnumerable<SafeTable> tables, TableKind kind, string label, Unit unit)
    {
        foreach (var table in tables.Where(table => table.Kind == kind))
        {
            var column = table.Columns.IndexOf(table.Columns.FirstOrDefault(column => column.Unit == unit)!);
            if (column >= 0 && table.Rows.FirstOrDefault(row => row.Labels[^1].English == label) is { } total) return total.Cells[column];
        }

        return null;
    }
}
