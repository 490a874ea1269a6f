using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>One sheet, row by row: title, lines, and the table, from column A without a gap (rules 8 and 13).</summary>
internal static class WorksheetWriter
{
    private const double LineWidth = 100, LineHeight = 15.75;

    internal static void Write(WorksheetPart part, Sheet sheet, SharedStrings strings, int place)
    {
        var links = new List<Hyperlink>();
        using (var xml = OpenXmlWriter.Create(part))
        {
            xml.WriteStartElement(new Worksheet());
            // Cell A1, zoom 100, no panes (rule 6).
            xml.WriteElement(new SheetViews(new SheetView(new Selection { ActiveCell = "A1", SequenceOfReferences = new() { InnerText = "A1" } })
            {
                WorkbookViewId = 0,
                ZoomScale = 100,
                ZoomScaleNormal = 100,
                TabSelected = place == 0 ? true : null,
            }));
            xml.WriteElement(new SheetFormatProperties { DefaultRowHeight = LineHeight });
            xml.WriteElement(Widths(sheet));
            Rows(xml, sheet, strings, links);
            if (links.Count > 0) xml.WriteElement(new Hyperlinks(links));
            if (sheet.Table is not null) xml.WriteElement(new TableParts(new TablePart { Id = "rId1" }) { Count = 1 });
            xml.WriteEndElement();
        }

        if (sheet.Table is { } table) Define(part.AddNewPart<TableDefinitionPart>("rId1"), table, sheet.Above.Count + 2, (uint)place + 1);
    }

    private static Columns Widths(Sheet sheet)
    {
        var widths = sheet.Table?.Columns.Select(c => c.Width) ?? [LineWidth];
        return new(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true }));
    }

    private static void Rows(OpenXmlWriter xml, Sheet sheet, SharedStrings strings, List<Hyperlink> links)
    {
        xml.WriteStartElement(new SheetData());
        var widths = sheet.Table?.Columns.Select(c => c.Width).ToArray() ?? [LineWidth];
        // Words do not break where a line is full, so a little less than the columns together.
        var across = sheet.Table is null ? 0 : widths.Sum() * 0.85;
        var row = 1;
        Row([(sheet.Title, Look.Heading1)]);
        foreach (var line in sheet.Above) Row([(line.Text, line.IsHeading ? Look.Heading2 : line.Text.Length <= across ? Look.Line : Look.Text)]);
        if (sheet.Table is { } table)
        {
            Row(table.Columns.Select(c => (c.Header, c.IsFigures ? Look.FigureHeader : Look.Header)));
            foreach (var cells in table.Rows)
            {
                xml.WriteStartElement(HighEnough(cells.Index().Where(cell => cell.Item.LinkTo is null).Max(cell => Lines(cell.Item.Text, widths[cell.Index]))));
                for (var i = 0; i < cells.Count; i++)
                {
                    var (cell, at) = (cells[i], Address(i, row));
                    if (cell.LinkTo is { } sheetName) links.Add(new() { Reference = at, Location = $"'{sheetName}'!A1", Display = CellText.Clean(cell.Text!, CellText.LongestHeader) });
                    if (cell.Text is not { } text) xml.WriteElement(new Cell(new CellValue(cell.Figure.ToString(CultureInfo.InvariantCulture))) { CellReference = at, StyleIndex = (uint)Look.Figure });
                    else xml.WriteElement(Text(at, text, cell.LinkTo is null ? table.Columns[i].IsFigures ? Look.Mark : Look.Text : Look.Link));
                }

                xml.WriteEndElement();
                row++;
            }
        }

        xml.WriteEndElement();

        void Row(IEnumerable<(string Text, Look Look)> cells)
        {
            var all = cells.ToList();
            xml.WriteStartElement(HeadingHeight(all[0].Look) is { } height
                ? new Row { RowIndex = (uint)row, Height = height, CustomHeight = true }
                : HighEnough(all.Index().Max(cell => cell.Item.Look is Look.Line ? 1 : Lines(cell.Item.Text, widths[cell.Index]))));
            foreach (var (i, (text, look)) in all.Index()) xml.WriteElement(Text(Address(i, row), text, look));
            xml.WriteEndElement();
            row++;
        }

        // Said, because not every program makes a row higher for text that is broken into lines.
        Row HighEnough(int lines) => lines > 1 ? new() { RowIndex = (uint)row, Height = lines * LineHeight, CustomHeight = true } : new() { RowIndex = (uint)row };

        Cell Text(string at, string text, Look look) => new(new CellValue(strings[text]))
        {
            CellReference = at,
            DataType = CellValues.SharedString,
            StyleIndex = (uint)(CellText.LooksLikeFormula(text) ? Quoted(look) : look),
        };
    }

    /// <summary>Of a row with a heading, whose letters are larger; null for any other.</summary>
    internal static double? HeadingHeight(Look look) => look switch { Look.Heading1 => 24, Look.Heading2 => 21, _ => null };

    internal static Look Quoted(Look look) => look switch
    {
        Look.Text => Look.QuotedText,
        Look.Line => Look.QuotedLine,
        Look.Heading1 => Look.QuotedHeading1,
        Look.Header => Look.QuotedHeader,
        Look.FigureHeader => Look.QuotedFigureHeader,
        Look.Link => Look.QuotedLink,
        _ => look,
    };

    // A little narrower than the column, because words do not break where a line is full.
    private static int Lines(string? text, double width) => text is null ? 1 : (int)Math.Ceiling(Math.Max(1, text.Length) / (width * 0.92));

    /// <summary>A marked-up table with a header row, without filters (rules 6, 8 and 12).</summary>
    private static void Define(TableDefinitionPart part, SheetTable table, int header, uint id)
    {
        part.Table = new Table(
            new TableColumns(table.Columns.Select((c, i) => new TableColumn { Id = (uint)i + 1, Name = CellText.Escape(c.Header) })) { Count = (uint)table.Columns.Count },
            new TableStyleInfo { ShowFirstColumn = false, ShowLastColumn = false, ShowRowStripes = false, ShowColumnStripes = false })
        {
            Id = id,
            Name = table.Name,
            DisplayName = table.Name,
            Reference = $"{Address(0, header)}:{Address(table.Columns.Count - 1, header + table.Rows.Count)}",
            HeaderRowCount = 1,
            TotalsRowShown = false,
        };
        part.Table.Save();
    }

    internal static string Address(int column, int row)
    {
        var letters = "";
        for (var c = column; c >= 0; c = c / 26 - 1) letters = (char)('A' + c % 26) + letters;
        return letters + row.ToString(CultureInfo.InvariantCulture);
    }
}
