using System.Xml;

namespace Clinks.Engage.Workbooks.Reading;

/// <summary>Which part of the file is which sheet, so that a fault found in a part can be named as people know it.</summary>
internal sealed class SheetNames
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, string> sheets = [];
    private readonly Dictionary<string, string> parts = [];

    /// <summary>Takes in a <c>sheet</c> or <c>Relationship</c> element that the reader stands on.</summary>
    public void Note(XmlReader xml)
    {
        if (xml.GetAttribute("id", Relations) is { } sheet) sheets[sheet] = xml.GetAttribute("name") ?? "";
        else if (xml.GetAttribute("Id") is { } id && xml.GetAttribute("Target") is { } target) parts.TryAdd(FileName(target), id);
    }

    public string Of(string part) => parts.TryGetValue(FileName(part), out var id) && sheets.TryGetValue(id, out var name) ? name : FileName(part);

    private static string FileName(string path) => path[(path.LastIndexOf('/') + 1)..];
}
