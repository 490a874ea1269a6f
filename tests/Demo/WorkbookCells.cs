using System.IO.Compression;
using System.Xml.Linq;
using Clinks.Engage.Samples;

namespace Clinks.Engage.Demo.Tests;

/// <summary>Reads the texts of a workbook with nothing but a zip and an XML reader, so that no writer is tested with its own reader.</summary>
internal static class WorkbookCells
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly XNamespace Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    public static string[] SheetNames(string file)
    {
        using var package = ZipFile.OpenRead(file);
        return [.. Part(package, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet => (string)sheet.Attribute("name")!)];
    }

    public static ImmutableArray<Sheet> Read(string file)
    {
        using var package = ZipFile.OpenRead(file);
        var targets = Part(package, "xl/_rels/workbook.xml.rels").Root!.Elements().ToDictionary(it => (string)it.Attribute("Id")!, it => (string)it.Attribute("Target")!);
        return
        [
            .. Part(package, "xl/workbook.xml").Descendants(Main + "sheet").Select(sheet =>
                new Sheet((string)sheet.Attribute("name")!, Rows(Part(package, targets[(string)sheet.Attribute(Relations + "id")!].TrimStart('/'))))),
        ];
    }

    private static ImmutableArray<ImmutableArray<string>> Rows(XDocument sheet)
    {
        var rows = sheet.Descendants(Main + "row").Select(row => row.Elements(Main + "c").ToDictionary(cell => ((string)cell.Attribute("r")!)[0] - 'A', cell => cell.Value)).ToArray();
        return [.. rows.Select(row => (ImmutableArray<string>)[.. Enumerable.Range(0, rows[0].Count).Select(column => row.GetValueOrDefault(column, ""))])];
    }

    private static XDocument Part(ZipArchive package, string name)
    {
        using var part = package.GetEntry(name.StartsWith("xl/", StringComparison.Ordinal) ? name : "xl/" + name)!.Open();
        return XDocument.Load(part);
    }
}
