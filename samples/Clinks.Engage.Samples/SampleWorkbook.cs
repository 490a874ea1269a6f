using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Table = DocumentFormat.OpenXml.Spreadsheet.Sheets;

namespace Clinks.Engage.Samples;

/// <summary>Writes sheets of texts as .xlsx. The same sheets give the same bytes, so that a file made again shows no change.</summary>
public static class SampleWorkbook
{
    // The first time that the zip format can state.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static byte[] Write(ImmutableArray<Sheet> sheets)
    {
        using var package = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            var workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = Styles();
            var list = new Table();
            for (var i = 0; i < sheets.Length; i++)
            {
                var id = $"sheet{i + 1}";
                workbook.AddNewPart<WorksheetPart>(id).Worksheet = Worksheet(sheets[i]);
                list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = id });
            }

            workbook.Workbook = new Workbook(list);
        }

        return WithoutTimes(package);
    }

    private static Worksheet Worksheet(Sheet sheet)
    {
        var columns = new Columns();
        for (var i = 0; i < sheet.Rows[0].Length; i++)
        {
            var longest = sheet.Rows.Max(row => row[i].Length);
            columns.Append(new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = Math.Clamp(longest + 2, 10, 60), CustomWidth = true });
        }

        var rows = sheet.Rows.Select((cells, row) => new Row(cells
            .Select((text, column) => (text, column)).Where(cell => cell.text.Length > 0)
            .Select(cell => new Cell(new InlineString(new Text(cell.text) { Space = SpaceProcessingModeValues.Preserve }))
            {
                CellReference = $"{(char)('A' + cell.column)}{row + 1}",
                DataType = CellValues.InlineString,
                StyleIndex = row == 0 ? 1u : 2u,
            }))
        { RowIndex = (uint)row + 1 });
        return new(columns, new SheetData(rows));
    }

    // 0 as it comes, 1 a header, 2 text that breaks into lines.
    private static Stylesheet Styles() => new(
        new Fonts(new Font(new FontSize { Val = 12 }, new FontName { Val = "Arial" }), new Font(new Bold(), new FontSize { Val = 12 }, new FontName { Val = "Arial" })),
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { FontId = 1, ApplyFont = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true }));

    private static byte[] WithoutTimes(MemoryStream package)
    {
        using var result = new MemoryStream();
        using (var from = new ZipArchive(package, ZipArchiveMode.Read))
        using (var to = new ZipArchive(result, ZipArchiveMode.Create))
        {
            foreach (var part in from.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
            {
                var entry = to.CreateEntry(part.FullName);
                entry.LastWriteTime = NoTime;
                using var source = part.Open();
                using var target = entry.Open();
                source.CopyTo(target);
            }
        }

        return result.ToArray();
    }
}
