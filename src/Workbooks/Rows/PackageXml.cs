using System.Globalization;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>The small parts that make sheets a workbook (ECMA-376 parts 1 and 2).</summary>
internal sealed class PackageXml(IReadOnlyList<string> sheets)
{
    private const string Head = """<?xml version="1.0" encoding="utf-8"?>""",
        Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
        Packages = "http://schemas.openxmlformats.org/package/2006/relationships",
        Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

    // The cover has none; every other sheet has one.
    private const int FirstTable = 2;

    public void ContentTypes(XmlBytes xml)
    {
        xml.Raw($"{Head}<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        Override("xl/workbook.xml", Spreadsheet + ".sheet.main+xml");
        Override("xl/styles.xml", Spreadsheet + ".styles+xml");
        Override("xl/sharedStrings.xml", Spreadsheet + ".sharedStrings+xml");
        Override("docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml");
        for (var number = 1; number <= sheets.Count; number++) Override($"xl/worksheets/sheet{number}.xml", Spreadsheet + ".worksheet+xml");
        for (var number = FirstTable; number <= sheets.Count; number++) Override($"xl/tables/table{number}.xml", Spreadsheet + ".table+xml");
        xml.Raw("</Types>"u8);

        void Override(string part, string type) => xml.Raw($"<Override PartName=\"/{part}\" ContentType=\"{type}\"/>");
    }

    public void Workbook(XmlBytes xml)
    {
        xml.Raw($"{Head}<workbook xmlns=\"{Main}\" xmlns:r=\"{Office}\"><bookViews><workbookView activeTab=\"0\" firstSheet=\"0\"/></bookViews><sheets>");
        foreach (var (place, name) in sheets.Index()) xml.Raw(string.Create(CultureInfo.InvariantCulture, $"<sheet name=\"{name}\" sheetId=\"{place + 1}\" r:id=\"rId{place + 1}\"/>"));
        xml.Raw("</sheets></workbook>"u8);
    }

    public void WorkbookRelations(XmlBytes xml)
    {
        xml.Raw($"{Head}<Relationships xmlns=\"{Packages}\">");
        for (var number = 1; number <= sheets.Count; number++) Relation(xml, $"rId{number}", "worksheet", $"worksheets/sheet{number}.xml");
        Relation(xml, $"rId{sheets.Count + 1}", "styles", "styles.xml");
        Relation(xml, $"rId{sheets.Count + 2}", "sharedStrings", "sharedStrings.xml");
        xml.Raw("</Relationships>"u8);
    }

    public static void Relations(XmlBytes xml)
    {
        xml.Raw($"{Head}<Relationships xmlns=\"{Packages}\">");
        Relation(xml, "rId1", "officeDocument", "xl/workbook.xml");
        xml.Raw("<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" Target=\"docProps/core.xml\"/></Relationships>"u8);
    }

    public static void SheetRelations(XmlBytes xml, int number)
    {
        xml.Raw($"{Head}<Relationships xmlns=\"{Packages}\">");
        Relation(xml, "rId1", "table", $"../tables/table{number}.xml");
        xml.Raw("</Relationships>"u8);
    }

    /// <summary>A marked-up table with a header row, without filters (rules 6, 8 and 12).</summary>
    public static void Table(XmlBytes xml, int id, string name, string range, IReadOnlyList<SheetColumn> columns)
    {
        xml.Raw(string.Create(CultureInfo.InvariantCulture, $"{Head}<table xmlns=\"{Main}\" id=\"{id}\" name=\"{name}\" displayName=\"{name}\" ref=\"{range}\" headerRowCount=\"1\" totalsRowShown=\"0\"><tableColumns count=\"{columns.Count}\">"));
        foreach (var (place, column) in columns.Index())
        {
            xml.Raw(string.Create(CultureInfo.InvariantCulture, $"<tableColumn id=\"{place + 1}\" name=\""));
            xml.Text(CellText.Escape(column.Header));
            xml.Raw("\"/>"u8);
        }

        xml.Raw("</tableColumns><tableStyleInfo showFirstColumn=\"0\" showLastColumn=\"0\" showRowStripes=\"0\" showColumnStripes=\"0\"/></table>"u8);
    }

    /// <summary>Title, language, and the organisation as author (rule 5).</summary>
    public static void Properties(XmlBytes xml, string title, string language, DateOnly day)
    {
        xml.Raw($"{Head}<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>");
        xml.Text(title);
        var at = day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
        xml.Raw($"</dc:title><dc:creator>Clinks</dc:creator><dc:language>{language}</dc:language><dcterms:created xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:created><dcterms:modified xsi:type=\"dcterms:W3CDTF\">{at}</dcterms:modified></cp:coreProperties>");
    }

    private static void Relation(XmlBytes xml, string id, string kind, string target) => xml.Raw($"<Relationship Id=\"{id}\" Type=\"{Office}/{kind}\" Target=\"{target}\"/>");
}
