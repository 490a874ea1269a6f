using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>
/// Sheets as an Office Open XML package, and nothing that rule 4 forbids: no formulas, macros, images, headers, comments, hidden
/// things. Every relation has an id of ours: the library's are random, and files would differ.
/// </summary>
internal static class SpreadsheetPackage
{
    internal static void Write(Stream stream, IReadOnlyList<Sheet> sheets, string title, string language, DateOnly day)
    {
        using var document = SpreadsheetDocument.Create(stream, SpreadsheetDocumentType.Workbook, autoSave: false);
        document.CompressionOption = System.IO.Packaging.CompressionOption.NotCompressed;
        var workbook = document.AddWorkbookPart();
        document.ChangeIdOfPart(workbook, "rId1");
        Properties(document, title, language, day);

        var strings = new SharedStrings();
        var list = new Sheets();
        for (var i = 0; i < sheets.Count; i++)
        {
            var id = Number("rId", i + 10);
            var part = workbook.AddNewPart<WorksheetPart>(id);
            WorksheetWriter.Write(part, sheets[i], strings, i);
            list.Append(new DocumentFormat.OpenXml.Spreadsheet.Sheet { Name = sheets[i].Name, SheetId = (uint)i + 1, Id = id });
        }

        strings.Write(workbook.AddNewPart<SharedStringTablePart>("rId1"));
        workbook.AddNewPart<WorkbookStylesPart>("rId2").Stylesheet = WorkbookStyles.Sheet();
        workbook.Workbook = new(new BookViews(new WorkbookView { ActiveTab = 0, FirstSheet = 0 }), list);
        workbook.WorkbookStylesPart!.Stylesheet.Save();
        workbook.Workbook.Save();
    }

    internal static string Number(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Title, language, and the organisation as author (rule 5). Written by hand: the library names the part at random.</summary>
    private static void Properties(SpreadsheetDocument document, string title, string language, DateOnly day)
    {
        const string core = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties", dc = "http://purl.org/dc/elements/1.1/",
            terms = "http://purl.org/dc/terms/", schema = "http://www.w3.org/2001/XMLSchema-instance";
        var part = document.AddCoreFilePropertiesPart();
        document.ChangeIdOfPart(part, "rId2");
        using var stream = part.GetStream(FileMode.Create);
        using var xml = XmlWriter.Create(stream);
        xml.WriteStartElement("cp", "coreProperties", core);
        xml.WriteAttributeString("xmlns", "dcterms", null, terms);
        xml.WriteAttributeString("xmlns", "xsi", null, schema);
        xml.WriteElementString("dc", "title", dc, title);
        xml.WriteElementString("dc", "creator", dc, "Clinks");
        xml.WriteElementString("dc", "language", dc, language);
        foreach (var name in new[] { "created", "modified" })
        {
            xml.WriteStartElement("dcterms", name, terms);
            xml.WriteAttributeString("xsi", "type", schema, "dcterms:W3CDTF");
            xml.WriteString(day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
