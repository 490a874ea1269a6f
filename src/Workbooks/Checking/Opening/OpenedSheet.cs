using System.Xml.Linq;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>A link in a cell.</summary>
/// <param name="To">A place in the workbook ("'Notes'!A1"), or an address outside of it.</param>
internal sealed record OpenedLink(string Cell, string To, bool IsOutside);

/// <summary>A sheet as the file has it: cells that hold something, and what is set around them.</summary>
internal sealed class OpenedSheet(string name, string state, int place, List<OpenedCell> cells, List<int> hiddenRows, List<XElement> around)
{
    private readonly Dictionary<(int Row, int Column), OpenedCell> byPlace = cells.DistinctBy(cell => (cell.Row, cell.Column)).ToDictionary(cell => (cell.Row, cell.Column));

    public string Name => name;

    /// <summary>"visible", "hidden" or "veryHidden".</summary>
    public string State => state;

    /// <summary>From 0.</summary>
    public int Place => place;

    public IReadOnlyList<OpenedCell> Cells => cells;

    public IReadOnlyList<int> HiddenRows => hiddenRows;

    public required IReadOnlyList<OpenedTable> Tables { get; init; }

    public required IReadOnlyList<OpenedLink> Links { get; init; }

    public required IReadOnlyList<Relation> Relations { get; init; }

    public bool IsHidden => state != "visible";

    /// <summary>The first sheet, where it is called so or has nothing that looks like a table: otherwise the file begins with figures.</summary>
    public bool IsCover => place == 0 && (SheetWords.Cover.Contains(name.Trim()) || Table is null);

    public bool IsContents => SheetWords.Contents.Contains(name.Trim());

    public bool IsNotes => SheetWords.Notes.Contains(name.Trim());

    /// <summary>Sheets that are about the others.</summary>
    public bool IsAboutOthers => IsCover || IsContents || IsNotes;

    public OpenedCell? this[int row, int column] => byPlace.GetValueOrDefault((row, column));

    public IEnumerable<XElement> All(string element) => around.SelectMany(e => e.DescendantsAndSelf()).Where(e => e.Name.LocalName == element);

    /// <summary>The table of the sheet: the marked one, or what looks like one (from the first row with two cells on); null where there is none.</summary>
    public TableArea? Table => field ??= TableArea.Of(this);

    /// <summary>The texts above the table, each once; all of a sheet without one.</summary>
    public IEnumerable<string> LinesAbove => cells.Where(cell => cell.IsText && (Table is not { } table || cell.Row < table.Range.FirstRow)).Select(cell => cell.Text).Distinct(StringComparer.Ordinal);

    public Fault Fault(string what, string remedy) => new(this, null, what, remedy);

    public Fault Fault(OpenedCell cell, string what, string remedy) => new(this, cell.At, what, remedy);
}
