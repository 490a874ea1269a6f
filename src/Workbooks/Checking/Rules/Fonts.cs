using System.Collections.Frozen;
using Clinks.Engage.Workbooks.Checking.Opening;
using Clinks.Engage.Workbooks.Releases;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rule 19. Told once a sheet for each font and fault, at the first cell that has it.</summary>
internal static class Fonts
{
    private const double Smallest = 12;

    private static readonly FrozenSet<string> WithSerifs = Names(
        "Times New Roman", "Times", "Cambria", "Georgia", "Garamond", "Book Antiqua", "Bookman Old Style", "Century", "Century Schoolbook", "Constantia", "Palatino Linotype", "Courier New",
        "Courier", "Rockwell", "Baskerville Old Face", "Liberation Serif", "DejaVu Serif", "Noto Serif", "Merriweather", "Aptos Serif", "Comic Sans MS", "Consolas", "Lucida Console");

    private static readonly FrozenSet<string> WithoutSerifs = Names(
        "Arial", "Calibri", "Calibri Light", "Aptos", "Aptos Narrow", "Aptos Display", "Helvetica", "Helvetica Neue", "Verdana", "Tahoma", "Segoe UI", "Trebuchet MS", "Open Sans", "Roboto", "Lato",
        "Noto Sans", "Source Sans Pro", "Liberation Sans", "DejaVu Sans", "Carlito", "Gill Sans MT", "Franklin Gothic Book", "Century Gothic", "Candara", "Corbel", "Public Sans", "Inter", "Atkinson Hyperlegible");

    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) => workbook.Sheets.SelectMany(sheet => Faults(sheet, workbook.Styles));

    private static IEnumerable<Fault> Faults(OpenedSheet sheet, Styles styles)
    {
        var told = new HashSet<string>(StringComparer.Ordinal);
        foreach (var look in sheet.Cells.Where(cell => !cell.IsBlank).GroupBy(styles.Of))
        {
            var (cell, font, name) = (look.First(), look.Key.Font, CellText.Clean(look.Key.Font.Name, 40));
            if (HasSerifs(font) is true && told.Add(font.Name)) yield return sheet.Fault(cell, $"the font {name} is not one without serifs", "Use one without serifs, such as Arial.");
            if (HasSerifs(font) is null && font.Name.Length > 0 && told.Add(font.Name)) yield return sheet.Fault(cell, $"whether the font {name} has serifs", "Use one that is known to have none, such as Arial.") with { Undecided = true };
            if (font.Size is > 0 and < Smallest && told.Add($"size {font.Size}")) yield return sheet.Fault(cell, $"text is smaller than {Smallest} points", $"Make it {Smallest} points or larger.");
            if (look.Key.IsFilled && told.Add("fill")) yield return sheet.Fault(cell, "cells are filled with colour", "Take the fill away (Home, Fill Colour, No Fill).");
            if (font.Colour.Length > 0 && sheet.Table is { } table && look.FirstOrDefault(c => table.Range.Has(c) && c.Row >= table.FirstBodyRow && !IsLink(sheet, c)) is { } coloured && told.Add("colour"))
                yield return sheet.Fault(coloured, "text in the table is coloured", "Make it black, and say in words or shorthand what the colour says.");
        }

        if (sheet.All("conditionalFormatting").Any()) yield return sheet.Fault("colours or symbols depend on values (conditional formatting)", "Take the rules away (Home, Conditional Formatting, Clear Rules), and say in words what they say.");
        foreach (var table in sheet.Tables.Where(Shades)) yield return new(sheet, table.Range.ToString(), "the style of the table fills its rows with colour", "Choose the table style None (Table Design, Clear).");
    }

    private static bool? HasSerifs(FontLook font) => WithSerifs.Contains(font.Name) ? true : WithoutSerifs.Contains(font.Name) ? false : font.Family switch { 1 or 3 or 4 or 5 => true, 2 => false, _ => null };

    private static bool IsLink(OpenedSheet sheet, OpenedCell cell) => sheet.Links.Any(link => link.Cell == cell.At);

    /// <summary>Of Excel's own styles, the medium and dark ones and some light ones fill the header; the other light ones fill stripes.</summary>
    private static bool Shades(OpenedTable table)
    {
        var style = table.Root.Elements().FirstOrDefault(e => e.Name.LocalName == "tableStyleInfo");
        var name = style?.Attribute("name")?.Value ?? "";
        if (name.StartsWith("TableStyleMedium", StringComparison.Ordinal) || name.StartsWith("TableStyleDark", StringComparison.Ordinal)) return true;
        const string Light = "TableStyleLight";
        return name.StartsWith(Light, StringComparison.Ordinal) && int.TryParse(name.AsSpan(Light.Length), out var number)
            && (number is >= 8 and <= 14 || (number is >= 1 and <= 7 && SheetReader.IsTrue(style!.Attribute("showRowStripes")?.Value)));
    }

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
