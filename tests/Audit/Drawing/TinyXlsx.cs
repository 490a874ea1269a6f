using System.IO.Compression;
using System.Security;
using System.Text;

namespace Clinks.Engage.Audit.Drawing;

/// <summary>The least that is an xlsx workbook: sheets of texts and numbers, written by hand, so that the reader is not tested by its writer.</summary>
internal static class TinyXlsx
{
    private const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static byte[] Of(IReadOnlyList<(string Name, IReadOnlyList<string[]> Rows)> sheets)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create))
        {
            Part(zip, "xl/workbook.xml", $"<workbook xmlns=\"{Main}\" xmlns:r=\"{Relations}\"><sheets>"
                + string.Concat(sheets.Index().Select(s => $"<sheet name=\"{SecurityElement.Escape(s.Item.Name)}\" sheetId=\"{s.Index + 1}\" r:id=\"r{s.Index}\"/>")) + "</sheets></workbook>");
            Part(zip, "xl/_rels/workbook.xml.rels", "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + string.Concat(sheets.Index().Select(s => $"<Relationship Id=\"r{s.Index}\" Target=\"worksheets/sheet{s.Index}.xml\"/>")) + "</Relationships>");
            foreach (var (i, (_, rows)) in sheets.Index()) Part(zip, $"xl/worksheets/sheet{i}.xml", Sheet(rows));
        }

        return stream.ToArray();
    }

    private static string Sheet(IReadOnlyList<string[]> rows)
    {
        var xml = new StringBuilder($"<worksheet xmlns=\"{Main}\"><sheetData>");
        foreach (var row in rows)
        {
            xml.Append("<row>");
            foreach (var cell in row)
            {
                xml.Append(cell.Length > 0 && cell.All(char.IsAsciiDigit)
                    ? $"<c><v>{cell}</v></c>"
                    : $"<c t=\"inlineStr\"><is><t>{SecurityElement.Escape(cell)}</t></is></c>");
            }

            xml.Append("</row>");
        }

        return xml.Append("</sheetData></worksheet>").ToString();
    }

    private static void Part(ZipArchive zip, string name, string content)
    {
        using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
        part.Write(Encoding.UTF8.GetBytes(content));
    }
}
