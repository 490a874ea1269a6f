using System.Globalization;
using System.IO.Packaging;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Bench.Export;

/// <summary>
/// The same rows by OpenXmlWriter, the forward-only writer of DocumentFormat.OpenXml, as its documentation has it: shared strings, no
/// references of cells, attributes and elements that are made once.
/// </summary>
internal static class Theirs
{
    // Look.Figure of ours is one style among many; here it is the second of two.
    private const string FigureStyle = "1";

    public static void Write(Stream stream, int rows)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false);
        // CompressionLevel.Fastest, as ours.
        document.CompressionOption = CompressionOption.SuperFast;
        var workbook = document.AddWorkbookPart();
        var styles = workbook.AddNewPart<WorkbookStylesPart>();
        styles.Stylesheet = new(
            new Fonts(new Font()), new Fills(new Fill()), new Borders(new Border()), new CellStyleFormats(new CellFormat()),
            new CellFormats(new CellFormat(), new CellFormat { NumberFormatId = 3, ApplyNumberFormat = true }));
        styles.Stylesheet.Save();
        var (places, texts) = Texts();
        var part = workbook.AddNewPart<WorksheetPart>();
        using (var xml = OpenXmlWriter.Create(part))
        {
            xml.WriteStartElement(new Worksheet());
            xml.WriteStartElement(new SheetData());
            Rows(xml, rows, places);
            xml.WriteEndElement();
            xml.WriteEndElement();
        }

        using (var xml = OpenXmlWriter.Create(workbook.AddNewPart<SharedStringTablePart>()))
        {
            xml.WriteStartElement(new SharedStringTable());
            foreach (var text in texts) xml.WriteElement(new SharedStringItem(new Text(text)));
            xml.WriteEndElement();
        }

        workbook.Workbook = new(new Sheets(new Sheet { Name = "Answers", SheetId = 1, Id = workbook.GetIdOfPart(part) }));
        workbook.Workbook.Save();
    }

    private static void Rows(OpenXmlWriter xml, int rows, string[][] places)
    {
        var (row, cell, value) = (new Row(), new Cell(), new CellValue());
        OpenXmlAttribute[] shared = [new("t", "", "s")], figure = [new("s", "", FigureStyle)];
        xml.WriteStartElement(row);
        for (var column = 0; column < CodedRows.Columns; column++) xml.WriteElement(new Cell(new InlineString(new Text(CodedRows.Header(column)))) { DataType = CellValues.InlineString });
        xml.WriteEndElement();
        for (var number = 0; number < rows; number++)
        {
            xml.WriteStartElement(row);
            for (var column = 0; column < CodedRows.Columns; column++)
            {
                var figures = CodedRows.HasFigures(column);
                xml.WriteStartElement(cell, figures ? figure : shared);
                xml.WriteStartElement(value);
                xml.WriteString(figures ? CodedRows.Figure(number, column).ToString(CultureInfo.InvariantCulture) : places[column][CodedRows.Code(number, column)]);
                xml.WriteEndElement();
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }
    }

    private static (string[][] Places, List<string> Texts) Texts()
    {
        var texts = new List<string>();
        string[][] places = [.. Enumerable.Range(0, CodedRows.Columns).Select(column => CodedRows.HasFigures(column) ? [] : CodedRows.CodesOf(column).Select(code =>
        {
            texts.Add(code);
            return (texts.Count - 1).ToString(CultureInfo.InvariantCulture);
        }).ToArray())];
        return (places, texts);
    }
}
