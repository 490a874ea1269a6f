using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>Every text of the workbook once. Text is always a string and never a formula, whatever it begins with (rule 26).</summary>
internal sealed class SharedStrings
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];
    private int uses;

    internal int this[string text]
    {
        get
        {
            uses++;
            if (places.TryGetValue(text, out var place)) return place;
            places.Add(text, texts.Count);
            texts.Add(text);
            return texts.Count - 1;
        }
    }

    internal void Write(SharedStringTablePart part)
    {
        using var xml = OpenXmlWriter.Create(part);
        xml.WriteStartElement(new SharedStringTable { Count = (uint)uses, UniqueCount = (uint)texts.Count });
        foreach (var text in texts)
        {
            xml.WriteStartElement(new SharedStringItem());
            xml.WriteElement(new Text(CellText.Escape(text)));
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
    }
}
