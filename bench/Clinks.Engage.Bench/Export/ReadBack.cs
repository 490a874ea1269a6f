using System.Globalization;
using System.Text;
using ExcelDataReader;

namespace Clinks.Engage.Bench.Export;

/// <summary>What a reader that knows neither writer finds in a file: how many rows, and whether every cell is the one that was meant.</summary>
internal static class ReadBack
{
    /// <exception cref="InvalidOperationException">A cell is missing, or is another one.</exception>
    public static int CountRows(string file)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        using var stream = File.OpenRead(file);
        using var reader = ExcelReaderFactory.CreateOpenXmlReader(stream);
        while (reader.Name != "Answers")
        {
            if (!reader.NextResult()) throw new InvalidOperationException("There is no sheet of answers.");
        }

        // Lines above the table, and its headers.
        while (reader.Read() && reader.GetValue(0) as string != CodedRows.Header(0))
        {
        }

        var row = 0;
        for (; reader.Read(); row++)
        {
            for (var column = 0; column < CodedRows.Columns; column++)
            {
                var meant = CodedRows.HasFigures(column) ? CodedRows.Figure(row, column).ToString(CultureInfo.InvariantCulture) : CodedRows.CodesOf(column)[CodedRows.Code(row, column)];
                if (Convert.ToString(reader.GetValue(column), CultureInfo.InvariantCulture) != meant) throw new InvalidOperationException($"Row {row}, column {column} is not {meant}.");
            }
        }

        return row;
    }
}
