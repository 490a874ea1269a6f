using System.Globalization;
using System.Xml.Linq;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <param name="Family">1 has serifs, 2 has none, 3 is of one width, 4 a script, 5 decorative; 0 not said.</param>
/// <param name="Colour">As the file says it: "FF0000", "theme 4"; empty for black, automatic and the usual text colour.</param>
internal sealed record FontLook(string Name, double Size, int Family, string Colour, bool IsWhite);

/// <summary>How a cell looks.</summary>
/// <param name="Horizontal">"left", "right", "center"; empty: text left, numbers right.</param>
/// <param name="Named">Of the cell style that it carries; "Heading 1" where the file says so by number.</param>
/// <param name="IsQuoted">Whatever is typed stays text.</param>
internal sealed record CellLook(FontLook Font, bool IsFilled, string Format, string Horizontal, string Named, bool IsQuoted);

/// <summary>The looks that cells name by number.</summary>
internal sealed class Styles
{
    private static readonly FontLook Usual = new("", 0, 0, "", false);
    private static readonly CellLook Plain = new(Usual, false, "General", "", "Normal", false);

    private readonly List<CellLook> looks = [];

    public Styles(PackagePart? part)
    {
        if (part is null) return;
        var root = part.Load();
        List<XElement> All(string name) => [.. root.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Elements() ?? []];
        var fonts = All("fonts").ConvertAll(Font);
        var fills = All("fills").ConvertAll(IsFilled);
        var formats = All("numFmts").DistinctBy(e => Number(e, "numFmtId")).ToDictionary(e => Number(e, "numFmtId"), e => e.Attribute("formatCode")?.Value ?? "General");
        var names = All("cellStyles").DistinctBy(e => Number(e, "xfId")).ToDictionary(e => Number(e, "xfId"), Name);
        looks = All("cellXfs").ConvertAll(e => new CellLook(
            fonts.ElementAtOrDefault(Number(e, "fontId")) ?? Usual,
            fills.ElementAtOrDefault(Number(e, "fillId")),
            formats.TryGetValue(Number(e, "numFmtId"), out var code) ? code : NumberFormats.BuiltIn(Number(e, "numFmtId")),
            e.Elements().FirstOrDefault(a => a.Name.LocalName == "alignment")?.Attribute("horizontal")?.Value is { } side and not "general" ? side : "",
            names.GetValueOrDefault(Number(e, "xfId"), ""),
            SheetReader.IsTrue(e.Attribute("quotePrefix")?.Value)));
    }

    public CellLook Of(OpenedCell cell) => cell.Style < looks.Count ? looks[cell.Style] : looks.Count > 0 ? looks[0] : Plain;

    // Excel says it by number, whatever the style is called in its language; LibreOffice writes "Excel Built-in Heading 1".
    private static string Name(XElement style) =>
        style.Attribute("name")?.Value is var name && (Number(style, "builtinId") == 16 || name?.EndsWith("Heading 1", StringComparison.Ordinal) == true) ? "Heading 1" : name ?? "";

    private static FontLook Font(XElement font)
    {
        string? Value(string name) => font.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Attribute("val")?.Value;
        var colour = font.Elements().FirstOrDefault(e => e.Name.LocalName == "color");
        string rgb = colour?.Attribute("rgb")?.Value ?? "", theme = colour?.Attribute("theme")?.Value ?? "", indexed = colour?.Attribute("indexed")?.Value ?? "";
        if (rgb.Length == 8) rgb = rgb[2..];
        // Theme colours 0 and 1 are those of paper and of text; indexed 8 and 64 are black, 9 white.
        var named = rgb.Length > 0 && rgb != "000000" ? rgb.ToUpperInvariant() : theme is "" or "1" ? indexed is "" or "8" or "64" ? "" : "indexed " + indexed : "theme " + theme;
        return new(Value("name") ?? "", double.TryParse(Value("sz"), NumberStyles.Float, CultureInfo.InvariantCulture, out var size) ? size : 0,
            int.TryParse(Value("family"), NumberStyles.None, CultureInfo.InvariantCulture, out var family) ? family : 0, named, named is "FFFFFF" or "theme 0" or "indexed 9");
    }

    private static bool IsFilled(XElement fill)
    {
        if (fill.Elements().Any(e => e.Name.LocalName == "gradientFill")) return true;
        var pattern = fill.Elements().FirstOrDefault(e => e.Name.LocalName == "patternFill");
        // Grey 12.5 % is the second fill of every file, and nobody's; white is paper.
        return (pattern?.Attribute("patternType")?.Value ?? "none") is not ("none" or "gray125")
            && pattern!.Elements().FirstOrDefault(e => e.Name.LocalName == "fgColor") is var colour
            && colour?.Attribute("rgb")?.Value.EndsWith("FFFFFF", StringComparison.OrdinalIgnoreCase) != true
            && !(colour?.Attribute("theme")?.Value == "0" && colour.Attribute("tint") is null);
    }

    private static int Number(XElement e, string attribute) => int.TryParse(e.Attribute(attribute)?.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
