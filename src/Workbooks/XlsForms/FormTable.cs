using System.Collections.Immutable;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.XlsForms;

/// <summary>A sheet of a form as rows of named values. Columns that no form here has are named once, if they hold anything.</summary>
internal static class FormTable
{
    public static IReadOnlyList<FormRow> Read(Sheet sheet, string name, Columns known, List<Problem> faults)
    {
        if (sheet.Rows.IsEmpty) return [];
        var (header, body) = (sheet.Rows[0], sheet.Rows[1..]);
        var columns = Enumerable.Range(0, sheet.Rows.Max(row => row.Cells.Length)).Select(index => FormColumn.Of(header[index].Text, known)).ToImmutableArray();
        CheckColumns(name, header, body, columns, known, faults);
        return [.. body.Select(row => new FormRow(new(name, row.Number), Values(name, row, columns, faults))).Where(row => !row.IsEmpty)];
    }

    private static void CheckColumns(string name, Row header, ImmutableArray<Row> body, ImmutableArray<FormColumn> columns, Columns known, List<Problem> faults)
    {
        var there = new HashSet<FormColumn>();
        for (var index = 0; index < columns.Length; index++)
        {
            if (body.FirstOrDefault(row => !row[index].IsBlank) is not { } used) continue;
            var (title, column) = (header[index].Text.Trim(), columns[index]);
            var where = $"{name}, row {used.Number}, column {(title.Length is > 0 and <= 80 ? title : Column.Letters(index))}";
            if (title.Length == 0) faults.Add(Problems.ColumnWithoutHeader(Column.Letters(index), where));
            else if (column.ForeignLanguage) faults.Add(Problems.ColumnOfOtherLanguage(title, where));
            else if (column.Name is null) faults.Add(Problems.ColumnUnknown(title, known.All, where));
            else if (!there.Add(column)) faults.Add(Problems.ColumnTwice(title, where));
        }
    }

    private static Dictionary<FormColumn, string> Values(string name, Row row, ImmutableArray<FormColumn> columns, List<Problem> faults)
    {
        var values = new Dictionary<FormColumn, string>();
        for (var index = 0; index < row.Cells.Length; index++)
        {
            var (cell, column) = (row[index], columns[index]);
            if (cell.IsBlank || column is { Name: null } or { ForeignLanguage: true }) continue;

            // Excel turns "1-5" into the first of May; nobody meant that. Only a version is often a date.
            if (cell.Kind is CellKind.Date && column.Name != "version") faults.Add(Problems.CellBecameDate(new Place(name, row.Number).In(column.Name)));
            values.TryAdd(column, cell.Text.Trim().Replace("\r\n", "\n", StringComparison.Ordinal));
        }

        return values;
    }
}

/// <summary>One row, by the names of its columns.</summary>
internal sealed record FormRow(Place At, IReadOnlyDictionary<FormColumn, string> Values)
{
    public bool IsEmpty => Values.Count == 0;

    /// <summary>The value; none if the cell is blank.</summary>
    public string? this[string column] => Values.GetValueOrDefault(new FormColumn(column));

    public DraftWording Words(string column) => new(this[column], Values.GetValueOrDefault(new FormColumn(column, Language.Welsh)));

    /// <summary>The columns that hold something, but for those named.</summary>
    public IEnumerable<string> ColumnsBut(params string[] columns) => Values.Keys.Select(column => column.Name!).Distinct().Except(columns);
}
