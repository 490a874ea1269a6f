using System.Globalization;
using System.Security;
using System.Text;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking;

/// <summary>
/// A sheet drawn as lines: cells between bars; "#12" is a number, "=SUM(A1)" a formula, "(blank)" a cell that is not there, "&lt;c…" a cell as it is; "(hidden) " hides its row; "\s" is a blank and "\p" a bar; "text{5}"
/// has the fifth style of <see cref="DrawnWorkbook"/>. The first line has the style Heading 1; the first with two cells begins the table.
/// </summary>
internal sealed record DrawnSheet(string Name, string Drawing)
{
    /// <summary>Before the rows.</summary>
    public string Head { get; init; } = """<sheetViews><sheetView workbookViewId="0" zoomScale="100"><selection activeCell="A1" sqref="A1"/></sheetView></sheetViews>""";

    /// <summary>After the rows: merged cells, links.</summary>
    public string Tail { get; init; } = "";

    public string State { get; init; } = "visible";

    public string TableName { get; init; } = Name + "_by_region";

    public string TableAttributes { get; init; } = "";

    public string TableContent { get; init; } = "";

    /// <summary>Null: from the first line with two cells to the last.</summary>
    public string? TableRange { get; init; }

    public bool IsMarked { get; init; } = true;

    private string[][] Lines => [.. Drawing.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split('|').Select(cell => cell.Trim(' ')).ToArray())];

    public string? Range
    {
        get
        {
            var first = Array.FindIndex(Lines, line => line.Length > 1);
            return !IsMarked || first < 0 ? null : TableRange ?? $"A{first + 1}:{Column.Letters(Lines[first].Length - 1)}{Lines.Length}";
        }
    }

    public string Rows
    {
        get
        {
            var xml = new StringBuilder();
            for (var row = 0; row < Lines.Length; row++)
            {
                const string Hidden = "(hidden) ";
                var hidden = Lines[row][0].StartsWith(Hidden, StringComparison.Ordinal);
                xml.Append(CultureInfo.InvariantCulture, $"<row r=\"{row + 1}\"{(hidden ? " hidden=\"1\"" : "")}>");
                for (var column = 0; column < Lines[row].Length; column++) Cell(xml, Lines[row][column][(hidden && column == 0 ? Hidden.Length : 0)..].Replace("\\s", " ", StringComparison.Ordinal).Replace("\\p", "|", StringComparison.Ordinal), Column.Letters(column) + (row + 1), row == 0 && column == 0 ? "1" : "0");
                xml.Append("</row>");
            }

            return xml.ToString();
        }
    }

    public string Table
    {
        get
        {
            var header = Array.Find(Lines, line => line.Length > 1)!;
            var columns = header.Select((cell, i) => $"<tableColumn id=\"{i + 1}\" name=\"{SecurityElement.Escape(cell)}\"/>");
            return $"<table xmlns=\"{DrawnWorkbook.Main}\" id=\"1\" name=\"{TableName}\" displayName=\"{TableName}\" ref=\"{Range}\" {TableAttributes}>{TableContent}<tableColumns count=\"{header.Length}\">{string.Concat(columns)}</tableColumns></table>";
        }
    }

    private static void Cell(StringBuilder xml, string cell, string at, string style)
    {
        if (cell is "" or "(blank)") return;
        if (cell.StartsWith('<'))
        {
            xml.Append(cell);
            return;
        }

        if (cell.EndsWith('}') && cell.LastIndexOf('{') is >= 0 and var brace) (cell, style) = (cell[..brace], cell[(brace + 1)..^1]);
        else if (cell.StartsWith('#')) style = "2";
        xml.Append(CultureInfo.InvariantCulture, $"<c r=\"{at}\" s=\"{style}\"").Append(cell switch
        {
            ['#', '!', .. var error] => $" t=\"e\"><v>#{error}</v></c>",
            ['#', .. var number] => $"><v>{number}</v></c>",
            ['=', .. var formula] => $" t=\"str\"><f>{SecurityElement.Escape(formula)}</f><v>1</v></c>",
            ['\'', .. var text] => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>",
            _ => $" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(cell)}</t></is></c>",
        });
    }
}
