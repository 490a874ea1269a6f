using System.Globalization;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>The XML of a sheet that is written from its first byte to its last. The same look as a release's (<see cref="WorksheetWriter"/>).</summary>
internal sealed class SheetXml(XmlBytes xml)
{
    private const double LineWidth = 100;

    private int row;

    /// <summary>The number of rows written.</summary>
    public int Rows => row;

    /// <summary>Up to the header of the table.</summary>
    public void Begin(string title, IReadOnlyList<Line> above, IReadOnlyList<SheetColumn> columns, bool isFirst)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheetViews><sheetView """u8);
        // Cell A1, zoom 100, no panes (rule 6).
        if (isFirst) xml.Raw("tabSelected=\"1\" "u8);
        xml.Raw("""zoomScale="100" zoomScaleNormal="100" workbookViewId="0"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15.75"/><cols>"""u8);
        var widths = columns.Count > 0 ? columns.Select(column => column.Width) : [LineWidth];
        foreach (var (place, width) in widths.Index()) xml.Raw(string.Create(CultureInfo.InvariantCulture, $"<col min=\"{place + 1}\" max=\"{place + 1}\" width=\"{width}\" customWidth=\"1\"/>"));
        xml.Raw("</cols><sheetData>"u8);
        var across = columns.Sum(column => column.Width);
        Row([(title, Look.Heading1)]);
        foreach (var line in above) Row([(line.Text, line.IsHeading ? Look.Heading2 : line.Text.Length <= across ? Look.Line : Look.Text)]);
        if (columns.Count > 0) Row([.. columns.Select(column => (column.Header, column.IsFigures ? Look.FigureHeader : Look.Header))]);
    }

    public void BeginRow()
    {
        row++;
        xml.Raw("<row>"u8);
    }

    public void EndRow() => xml.Raw("</row>"u8);

    public void Row(IReadOnlyList<(string Text, Look Look)> cells)
    {
        row++;
        xml.Raw(WorksheetWriter.HeadingHeight(cells[0].Look) is { } height ? string.Create(CultureInfo.InvariantCulture, $"<row ht=\"{height}\" customHeight=\"1\">") : "<row>");
        foreach (var (text, look) in cells) Text(text, look);
        EndRow();
    }

    /// <summary>A string in its cell: always a string, whatever it begins with (rule 26).</summary>
    public void Text(ReadOnlySpan<char> text, Look look)
    {
        xml.Raw("<c s=\""u8);
        xml.Number((int)(CellText.LooksLikeFormula(text) ? WorksheetWriter.Quoted(look) : look));
        xml.Raw("\" t=\"inlineStr\"><is><t>"u8);
        xml.Text(CellText.Escape(text));
        xml.Raw("</t></is></c>"u8);
    }

    public void Figure(long figure)
    {
        xml.Raw(FigureCell);
        xml.Number(figure);
        xml.Raw("</v></c>"u8);
    }

    public void Raw(byte[] cell) => xml.Raw(cell);

    /// <param name="links">Cells that lead to the first cell of a sheet.</param>
    public void End(IReadOnlyList<(string At, string Sheet)> links, bool hasTable)
    {
        xml.Raw("</sheetData>"u8);
        if (links.Count > 0)
        {
            xml.Raw("<hyperlinks>"u8);
            foreach (var (at, sheet) in links) xml.Raw($"<hyperlink ref=\"{at}\" location=\"'{sheet}'!A1\"/>");
            xml.Raw("</hyperlinks>"u8);
        }

        if (hasTable) xml.Raw("""<tableParts count="1"><tablePart r:id="rId1"/></tableParts>"""u8);
        xml.Raw("</worksheet>"u8);
        xml.Flush();
    }

    // Look.Figure, spelled out: it is written millions of times.
    private static ReadOnlySpan<byte> FigureCell => "<c s=\"7\"><v>"u8;
}
