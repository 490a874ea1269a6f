using System.Globalization;
using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Tests;

/// <summary>
/// Workbooks drawn as tables in a test. A line "# name" begins a sheet; the lines of its table follow, the header row being row 1.
/// A line "(blank)" is an empty row. <c>\n</c> and <c>\t</c> in a cell mean what they say. Cells are text, unless they are written =5 (a number).
/// </summary>
internal static class Xlsx
{
    public static MemoryStream Of(string drawing)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            workbook.Workbook = new(new Sheets());
            SheetData? rows = null;
            foreach (var line in drawing.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                if (line.StartsWith("# ", StringComparison.Ordinal)) rows = AddSheet(workbook, line[2..]);
                else rows!.Append(RowOf(line, (uint)rows.ChildElements.Count + 1));
            }
        }

        stream.Position = 0;
        return stream;
    }

    /// <summary>A workbook whose one sheet is this XML, for what no honest writer writes.</summary>
    public static MemoryStream OfSheetXml(string sheetXml, CompressionLevel level = CompressionLevel.Fastest) =>
        Rewrite(Of("# survey\n| a |"), "xl/worksheets/sheet1.xml", sheetXml, level);

    /// <summary>The same workbook with one part replaced or added.</summary>
    public static MemoryStream Rewrite(MemoryStream workbook, string part, string content, CompressionLevel level = CompressionLevel.Fastest)
    {
        using (var zip = new ZipArchive(workbook, ZipArchiveMode.Update, leaveOpen: true))
        {
            zip.GetEntry(part)?.Delete();
            using var target = zip.CreateEntry(part, level).Open();
            target.Write(Encoding.UTF8.GetBytes(content));
        }

        workbook.Position = 0;
        return workbook;
    }

    private static SheetData AddSheet(WorkbookPart workbook, string name)
    {
        var part = workbook.AddNewPart<WorksheetPart>("rId" + (workbook.WorksheetParts.Count() + 1));
        var rows = new SheetData();
        part.Worksheet = new(rows);
        var sheets = workbook.Workbook.Sheets!;
        sheets.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = name, SheetId = (uint)sheets.ChildElements.Count + 1, Id = workbook.GetIdOfPart(part) });
        return rows;
    }

    private static DocumentFormat.OpenXml.Spreadsheet.Row RowOf(string line, uint number)
    {
        var row = new DocumentFormat.OpenXml.Spreadsheet.Row { RowIndex = number };
        if (line == "(blank)") return row;
        var cells = line.Trim('|').Split('|');
        for (var i = 0; i < cells.Length; i++)
        {
            var text = cells[i].Trim().Replace("\\n", "\n", StringComparison.Ordinal).Replace("\\t", "\t", StringComparison.Ordinal).Replace("\\p", "|", StringComparison.Ordinal);
            if (text.Length == 0) continue;
            var reference = Clinks.Engage.Workbooks.Reading.Column.Letters(i) + number.ToString(CultureInfo.InvariantCulture);
            row.Append(text.StartsWith('=') && text.Length > 1
                ? new DocumentFormat.OpenXml.Spreadsheet.Cell(new CellValue(text[1..])) { CellReference = reference, StyleIndex = 0 }
                : new DocumentFormat.OpenXml.Spreadsheet.Cell(new InlineString(new Text(text) { Space = SpaceProcessingModeValues.Preserve })) { CellReference = reference, DataType = CellValues.InlineString });
        }

        return row;
    }
}
