using System.IO.Compression;
using System.Xml.Linq;

namespace Clinks.Engage.Demo;

/// <summary>Looks into a downloaded workbook as any reader could, with no code of the product.</summary>
internal static class ReleaseFile
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    public static int Sheets(byte[] workbook)
    {
        using var package = new ZipArchive(new MemoryStream(workbook, writable: false));
        var entry = package.GetEntry("xl/workbook.xml") ?? throw new UnexpectedAnswer("what was downloaded is no workbook.");
        using var part = entry.Open();
        return XDocument.Load(part).Descendants(Main + "sheet").Count();
    }
}
