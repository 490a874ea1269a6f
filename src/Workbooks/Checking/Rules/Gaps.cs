using System.Text.RegularExpressions;
using Clinks.Engage.Workbooks.Checking.Opening;

namespace Clinks.Engage.Workbooks.Checking.Rules;

/// <summary>Rules 13 and 15: what is merged, and what is left blank.</summary>
internal static partial class Gaps
{
    internal static IEnumerable<Fault> Faults(OpenedWorkbook workbook) => workbook.Sheets.SelectMany(Faults);

    internal static IEnumerable<Fault> BlankCells(OpenedWorkbook workbook) => workbook.Sheets.Where(sheet => !sheet.IsCover).SelectMany(BlankCells);

    private static IEnumerable<Fault> Faults(OpenedSheet sheet)
    {
        foreach (var merged in sheet.All("mergeCell"))
            yield return new(sheet, merged.Attribute("ref")?.Value is { Length: <= 24 } cells ? cells : null, "cells are merged", "Unmerge them, and repeat the text in every cell that it belongs to.");

        var used = sheet.Cells.Where(cell => !cell.IsBlank).ToList();
        foreach (var (from, to) in Between(used.Select(cell => cell.Row), 0))
            yield return sheet.Fault(from == to ? $"row {from} is blank" : $"rows {from} to {to} are blank", "Delete blank rows; make a row higher where space is wanted.");
        foreach (var (from, to) in Between(used.Select(cell => cell.Column), -1))
            yield return sheet.Fault(from == to ? $"column {Reading.Column.Letters(from)} is blank" : $"columns {Reading.Column.Letters(from)} to {Reading.Column.Letters(to)} are blank", "Delete blank columns; make a column wider where space is wanted.");
    }

    /// <summary>Runs of numbers that are left out, after the one before the first.</summary>
    private static IEnumerable<(int From, int To)> Between(IEnumerable<int> numbers, int before)
    {
        foreach (var number in numbers.Distinct().Order())
        {
            if (number > before + 1) yield return (before + 1, number - 1);
            before = number;
        }
    }

    private static IEnumerable<Fault> BlankCells(OpenedSheet sheet)
    {
        if (sheet.Table is not { } table || sheet.LinesAbove.Any(line => Reason().IsMatch(line))) yield break;
        // A run of blank cells down a column is one fault: it is put right in one go.
        for (var column = table.Range.FirstColumn; column <= table.Range.LastColumn; column++)
        {
            for (var row = table.FirstBodyRow; row <= table.Range.LastRow; row++)
            {
                if (!IsBlank(row, column)) continue;
                var first = row;
                while (row < table.Range.LastRow && IsBlank(row + 1, column)) row++;
                var where = first == row ? OpenedCell.Address(column, row) : new CellRange(first, column, row, column).ToString();
                yield return new(sheet, where, $"{(first == row ? "it is" : "they are")} blank, and nothing above the table says why",
                    "Write [x] where there is no value, [z] where there can be none, or say above the table why cells are blank.");
            }
        }

        bool IsBlank(int row, int column) => sheet[row, column] is not { IsBlank: false };
    }

    [GeneratedRegex(@"\b(blank|empty)\b.{0,20}\bcells?\b|\bcells?\b.{0,30}\b(blank|empty)\b|\bcelloedd?\b.{0,30}\bgwag\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Reason();
}
