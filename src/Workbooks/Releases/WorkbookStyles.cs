using DocumentFormat.OpenXml.Spreadsheet;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>How a cell looks. The numbers are places in the list of formats below.</summary>
internal enum Look
{
    Plain,
    Heading1,
    Heading2,
    Text,

    /// <summary>Text that begins like a formula: stays text when somebody edits the cell.</summary>
    QuotedText,
    Header,
    FigureHeader,
    Figure,
    Mark,
    Link,

    /// <summary>As those above, for text that begins like a formula: a title, a header or a link stays text, too (rule 26).</summary>
    QuotedHeading1,
    QuotedHeader,
    QuotedFigureHeader,
    QuotedLink,
}

/// <summary>
/// Sans-serif, 12 points or more, no fill, no colour that means something (rule 19); named styles for headings (rule 11);
/// text left, figures right with thousands separators (rule 20).
/// </summary>
internal static class WorkbookStyles
{
    private const uint Thousands = 3; // "#,##0", one of the formats that every reader knows.

    internal static Stylesheet Sheet() => new(
        new Fonts(Font(12), Font(16, bold: true), Font(14, bold: true), Font(12, bold: true), Font(12, underlined: true)) { Count = 5 },
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })) { Count = 2 },
        new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())) { Count = 1 },
        new CellStyleFormats(Format(0), Format(1), Format(2), Format(4)) { Count = 4 },
        new CellFormats(
            Format(0, 0),
            Format(1, 1, left: true),
            Format(2, 2, left: true),
            Format(0, 0, left: true),
            Format(0, 0, left: true, quoted: true),
            Format(3, 0, left: true),
            Format(3, 0, left: false),
            Format(0, 0, left: false, number: Thousands),
            Format(0, 0, left: false),
            Format(4, 3, left: true),
            Format(1, 1, left: true, quoted: true),
            Format(3, 0, left: true, quoted: true),
            Format(3, 0, left: false, quoted: true),
            Format(4, 3, left: true, quoted: true)) { Count = 14 },
        new CellStyles(
            new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 },
            new CellStyle { Name = "Heading 1", FormatId = 1, BuiltinId = 16 },
            new CellStyle { Name = "Heading 2", FormatId = 2, BuiltinId = 17 },
            new CellStyle { Name = "Hyperlink", FormatId = 3, BuiltinId = 8 }) { Count = 4 });

    private static Font Font(double size, bool bold = false, bool underlined = false)
    {
        var font = new Font();
        if (bold) font.Append(new Bold());
        if (underlined) font.Append(new Underline());
        font.Append(new FontSize { Val = size }, new FontName { Val = "Arial" }, new FontFamilyNumbering { Val = 2 });
        return font;
    }

    private static CellFormat Format(uint font) => new() { NumberFormatId = 0, FontId = font, FillId = 0, BorderId = 0 };

    private static CellFormat Format(uint font, uint style, bool? left = null, uint number = 0, bool quoted = false)
    {
        var format = new CellFormat { NumberFormatId = number, FontId = font, FillId = 0, BorderId = 0, FormatId = style, ApplyFont = true };
        if (number != 0) format.ApplyNumberFormat = true;
        if (quoted) format.QuotePrefix = true;
        if (left is not { } toTheLeft) return format;
        format.ApplyAlignment = true;
        format.Alignment = new()
        {
            Horizontal = toTheLeft ? HorizontalAlignmentValues.Left : HorizontalAlignmentValues.Right,
            Vertical = VerticalAlignmentValues.Top,
            WrapText = true,
        };
        return format;
    }
}
