using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>A workbook as a reader finds it.</summary>
internal sealed class Book
{
    public required List<BookSheet> Sheets { get; init; }

    public required string Title { get; init; }

    public required string Author { get; init; }

    public required string Language { get; init; }

    public BookSheet this[string name] => Sheets.Single(s => s.Name == name);

    public static Book Read(byte[] bytes)
    {
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var workbook = document.WorkbookPart!;
        var strings = workbook.SharedStringTablePart!.SharedStringTable.Elements<SharedStringItem>().Select(i => i.InnerText).ToList();
        return new()
        {
            Title = document.PackageProperties.Title!,
            Author = document.PackageProperties.Creator!,
            Language = document.PackageProperties.Language!,
            Sheets = [.. workbook.Workbook.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Select(s => new BookSheet(s, (WorksheetPart)workbook.GetPartById(s.Id!), strings))],
        };
    }
}

internal sealed record BookCell(string Text, bool IsNumber, Look Look);

internal sealed class BookSheet
{
    public BookSheet(DocumentFormat.OpenXml.Spreadsheet.Sheet sheet, WorksheetPart part, List<string> strings)
    {
        Name = sheet.Name!;
        Rows = [.. part.Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().Select(r => r.Elements<Cell>()
            .Select(c => c.DataType?.Value == CellValues.SharedString
                ? new BookCell(strings[int.Parse(c.CellValue!.Text, null)], false, (Look)c.StyleIndex!.Value)
                : new BookCell(c.CellValue!.Text, true, (Look)c.StyleIndex!.Value)).ToList())];
        Xml = XElement.Parse(part.Worksheet.OuterXml);
        Tables = [.. part.TableDefinitionParts.Select(t => t.Table)];
        Links = [.. part.Worksheet.Descendants<Hyperlink>().Select(h => (h.Reference!.Value!, h.Location!.Value!))];
    }

    public string Name { get; }

    public List<List<BookCell>> Rows { get; }

    public XElement Xml { get; }

    public List<Table> Tables { get; }

    public List<(string At, string To)> Links { get; }

    /// <summary>The row of the table's header, from 0.</summary>
    public int HeaderRow => int.Parse(Tables.Single().Reference!.Value!.Split(':')[0][1..], null) - 1;
}
