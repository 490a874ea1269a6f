using System.Globalization;
using System.Text;
using System.Xml;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>The texts that cells share, and which of them no cell uses: those are still in the file.</summary>
internal sealed class SharedTexts
{
    private readonly List<string> texts = [];
    private readonly HashSet<int> used = [];

    public SharedTexts(PackagePart? part)
    {
        if (part is null) return;
        using var xml = part.Read();
        var text = new StringBuilder();
        var phonetic = -1;
        xml.Read();
        while (!xml.EOF)
        {
            if (phonetic >= 0 && xml.Depth <= phonetic) phonetic = -1;
            switch (xml.NodeType, xml.LocalName)
            {
                case (XmlNodeType.Element, "si"):
                    text.Clear();
                    if (xml.IsEmptyElement) texts.Add("");
                    break;
                case (XmlNodeType.EndElement, "si"):
                    texts.Add(SheetReader.Short(XmlText.Read(text.ToString())));
                    break;
                case (XmlNodeType.Element, "rPh"):
                    phonetic = xml.Depth;
                    HasPhonetics = true;
                    break;
                case (XmlNodeType.Element, "t") when phonetic < 0:
                    text.Append(xml.ReadElementContentAsString());
                    // Already behind the element.
                    continue;
            }

            xml.Read();
        }
    }

    /// <summary>Readings of Chinese characters, which spreadsheets do not show.</summary>
    public bool HasPhonetics { get; }

    public IEnumerable<string> Unused => texts.Where((_, place) => !used.Contains(place));

    /// <summary>The text at a place, as a cell names it; empty where there is none.</summary>
    public string Use(string place)
    {
        if (!int.TryParse(place, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number >= texts.Count) return "";
        used.Add(number);
        return texts[number];
    }
}
