using System.Xml;
using System.Xml.Linq;

namespace Clinks.Engage.Workbooks.Reading;

/// <summary>One part of a package, as it is named in the file.</summary>
/// <param name="Root">The name of the root element; empty where the part is not XML.</param>
/// <param name="Xml">Checked, under limits; null where the part is not XML, which nobody here reads.</param>
internal sealed record PackagePart(string Name, string Root, byte[]? Xml)
{
    public XmlReader Read() => XmlReader.Create(new MemoryStream(Xml ?? [], writable: false), CheckedParts.Settings);

    public XElement Load()
    {
        using var xml = Read();
        return XElement.Load(xml);
    }
}
