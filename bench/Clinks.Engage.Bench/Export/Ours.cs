using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Workbooks.Rows;

namespace Clinks.Engage.Bench.Export;

/// <summary>The rows by the writer of evidence packs.</summary>
internal static class Ours
{
    public static void Write(Stream stream, int rows)
    {
        using var workbook = new RowsWorkbook(stream, new()
        {
            Title = "Coded answers 2026",
            Language = Language.English,
            Day = new(2026, 5, 21),
            Cover = [new("Coded answers, made up, to measure how long it takes to write them."), new("Source: Clinks"), new("21 May 2026"), new("info@clinks.org")],
            Sheets =
            [
                new("Answers", "Coded answers, England and Wales, 2026", [],
                    [.. Enumerable.Range(0, CodedRows.Columns).Select(column => CodedRows.HasFigures(column) ? RowsColumn.OfFigures(CodedRows.Header(column)) : RowsColumn.OfCodes(CodedRows.Header(column), CodedRows.CodesOf(column)))]),
            ],
        });
        workbook.Write(sheet =>
        {
            for (var row = 0; row < rows; row++)
            {
                for (var column = 0; column < CodedRows.Columns; column++)
                {
                    if (CodedRows.HasFigures(column)) sheet.Figure(CodedRows.Figure(row, column));
                    else sheet.Code(CodedRows.Code(row, column));
                }

                sheet.EndRow();
            }
        });
    }
}
