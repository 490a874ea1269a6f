using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 3.</summary>
internal static class ContentsList
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook)
    {
        if (workbook.Contents is not { } contents) yield break;
        var linked = new List<OpenedSheet>();
        foreach (var link in contents.Links.Where(link => !link.IsOutside))
        {
            var (name, cell) = Place(link.To, workbook);
            if (workbook.Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name, name, StringComparison.OrdinalIgnoreCase)) is not { } sheet)
            {
                yield return new(contents, link.Cell, "the link leads to no sheet of this workbook", "Link it to cell A1 of the sheet that the row is about.");
                continue;
            }

            linked.Add(sheet);
            if (cell != "A1") yield return new(contents, link.Cell, $"the link leads to {cell} of its sheet", "Link it to A1, where reading begins.");
        }

        foreach (var sheet in workbook.Sheets.Where(sheet => sheet is { IsCover: false, IsContents: false, IsHidden: false }).Except(linked))
            yield return contents.Fault($"no link leads to the sheet {sheet.Name}", "Add a row for it, with a link to its cell A1.");
        var order = linked.Distinct().ToList();
        if (!order.SequenceEqual(order.OrderBy(sheet => sheet.Place))) yield return contents.Fault("its rows are in another order than the sheets", "Put rows and sheets into the same order.");
    }

    /// <summary>"'Table_1'!A1", or the name of a place that is defined in the workbook.</summary>
    private static (string Sheet, string Cell) Place(string to, OpenedWorkbook workbook)
    {
        if (!to.Contains('!') && workbook.DefinedNames.FirstOrDefault(e => string.Equals(e.Attribute("name")?.Value, to, StringComparison.OrdinalIgnoreCase)) is { } name) to = name.Value;
        var mark = to.LastIndexOf('!');
        return mark < 0 ? (to, "A1") : (to[..mark].Trim('\'').Replace("''", "'", StringComparison.Ordinal), to[(mark + 1)..].Replace("$", "", StringComparison.Ordinal).ToUpperInvariant());
    }
}
