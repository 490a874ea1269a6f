using System.IO.Compression;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>
/// Writes a workbook of any number of rows from front to back: cover, contents, then sheets whose rows stream into the file as they
/// come. Memory does not grow with rows. It keeps the same 26 rules as a release (trust.md §4); the bench <c>export</c> measures it.
/// </summary>
public sealed class RowsWorkbook : IDisposable
{
    private const double TextWidth = 24, TitleWidth = 90, SheetWidth = 34;

    // The first moment that a zip file can hold: the same rows give the same bytes.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly RowsBook book;
    private readonly ReleaseWords words;
    private readonly string[] names;
    private readonly UsedCodes used = new();
    private int written;

    /// <param name="stream">Need not seek. It stays open.</param>
    public RowsWorkbook(Stream stream, RowsBook book)
    {
        this.book = book;
        words = new(book.Language);
        names = ["Cover", "Contents", .. book.Sheets.Select((sheet, i) => CellText.SheetName("", sheet.Name, book.Sheets.Take(i).Any(other => Same(other, sheet)) ? $"_{i + 1}" : ""))];
        zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        WriteSheet(Title, [.. book.Cover], null);
        WriteSheet(words.Contents, [new(words.OneTable)], new("Contents_of_workbook",
            [new(words.TitleHeader, TitleWidth, false), new(words.SheetHeader, SheetWidth, false)],
            [.. book.Sheets.Select((sheet, i) => (IReadOnlyList<SheetCell>)[new(CellText.Label(sheet.Title, CellText.LongestTitle), LinkTo: names[i + 2]), new(names[i + 2])])]));
    }

    private string Title => CellText.Label(book.Title, CellText.LongestTitle);

    private bool IsComplete => written == names.Length;

    /// <summary>Writes the next sheet, in the order of the plan.</summary>
    /// <param name="fill">Writes its rows; there has to be one at least, because Excel knows no empty tables.</param>
    public void Write(Action<RowsSheet> fill)
    {
        var plan = book.Sheets[written - 2];
        SheetColumn[] columns = [.. CellText.Headers(plan.Columns.Select(column => column.Header)).Select((header, i) => new SheetColumn(header, TextWidth, plan.Columns[i].IsFigures))];
        List<Line> above = [new(words.OneTable), .. plan.Above.Select(line => line with { Text = CellText.Label(line.Text) })];
        RowsSheet rows;
        using (var part = Part($"xl/worksheets/sheet{written + 1}.xml"))
        {
            var sheet = new SheetXml(new(part));
            sheet.Begin(CellText.Label(plan.Title, CellText.LongestTitle), above, columns, isFirst: false);
            rows = new(sheet, used, plan);
            fill(rows);
            if (rows.Count == 0) throw new InvalidOperationException("A table has at least one row.");
            sheet.End([], hasTable: true);
        }

        // The table is a part of its own: it is written when the number of rows is known.
        WriteTable(names[written] + "_rows", columns, above.Count + 2, rows.Count);
        written++;
    }

    /// <summary>Writes what holds the sheets together. A workbook that is disposed before all its sheets are written is no workbook.</summary>
    public void Dispose()
    {
        if (IsComplete)
        {
            var parts = new PackageXml(names);
            WritePart("xl/sharedStrings.xml", used.Write);
            WritePart("xl/styles.xml", xml => xml.Raw("""<?xml version="1.0" encoding="utf-8"?>""" + WorkbookStyles.Sheet().OuterXml));
            WritePart("xl/workbook.xml", parts.Workbook);
            WritePart("xl/_rels/workbook.xml.rels", parts.WorkbookRelations);
            WritePart("docProps/core.xml", xml => PackageXml.Properties(xml, Title, words.Code, book.Day));
            WritePart("_rels/.rels", PackageXml.Relations);
            WritePart("[Content_Types].xml", parts.ContentTypes);
        }

        zip.Dispose();
    }

    private void WriteSheet(string title, IReadOnlyList<Line> above, SheetTable? table)
    {
        var links = new List<(string, string)>();
        using (var part = Part($"xl/worksheets/sheet{written + 1}.xml"))
        {
            var sheet = new SheetXml(new(part));
            sheet.Begin(title, [.. above.Select(line => line with { Text = CellText.Label(line.Text) })], table?.Columns ?? [], isFirst: written == 0);
            foreach (var row in table?.Rows ?? [])
            {
                foreach (var (column, cell) in row.Index())
                    if (cell.LinkTo is { } to) links.Add((WorksheetWriter.Address(column, sheet.Rows + 1), to));
                sheet.Row([.. row.Select(cell => (cell.Text!, cell.LinkTo is null ? Look.Text : Look.Link))]);
            }

            sheet.End(links, table is not null);
        }

        if (table is not null) WriteTable(table.Name, table.Columns, above.Count + 2, table.Rows.Count);
        written++;
    }

    private void WriteTable(string name, IReadOnlyList<SheetColumn> columns, int header, int rows)
    {
        var range = $"{WorksheetWriter.Address(0, header)}:{WorksheetWriter.Address(columns.Count - 1, header + rows)}";
        WritePart($"xl/tables/table{written + 1}.xml", xml => PackageXml.Table(xml, written + 1, name, range, columns));
        WritePart($"xl/worksheets/_rels/sheet{written + 1}.xml.rels", xml => PackageXml.SheetRelations(xml, written + 1));
    }

    private void WritePart(string name, Action<XmlBytes> write)
    {
        using var part = Part(name);
        var xml = new XmlBytes(part);
        write(xml);
        xml.Flush();
    }

    private Stream Part(string name)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Fastest);
        entry.LastWriteTime = Never;
        return entry.Open();
    }

    private static bool Same(RowsPlan one, RowsPlan other) =>
        string.Equals(CellText.SheetName("", one.Name, ""), CellText.SheetName("", other.Name, ""), StringComparison.OrdinalIgnoreCase);
}
