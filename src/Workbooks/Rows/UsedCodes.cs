using System.Globalization;
using System.Text;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Rows;

/// <summary>The texts that cells share. Only codes that a row has used are among them: what no cell shows is not in the file (rule 25).</summary>
internal sealed class UsedCodes
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<string> texts = [];

    /// <summary>A whole cell that shows the code.</summary>
    public byte[] Cell(string code)
    {
        var text = CellText.Label(code);
        if (!places.TryGetValue(text, out var place))
        {
            places.Add(text, place = texts.Count);
            texts.Add(text);
        }

        var look = CellText.LooksLikeFormula(text) ? string.Create(CultureInfo.InvariantCulture, $" s=\"{(int)Look.QuotedText}\"") : "";
        return Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"<c{look} t=\"s\"><v>{place}</v></c>"));
    }

    public void Write(XmlBytes xml)
    {
        xml.Raw("""<?xml version="1.0" encoding="utf-8"?><sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">"""u8);
        foreach (var text in texts)
        {
            xml.Raw("<si><t>"u8);
            xml.Text(CellText.Escape(text));
            xml.Raw("</t></si>"u8);
        }

        xml.Raw("</sst>"u8);
    }
}
