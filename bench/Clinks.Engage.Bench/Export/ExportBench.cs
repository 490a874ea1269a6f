using System.Globalization;

namespace Clinks.Engage.Bench.Export;

/// <summary>
/// 250,000 coded rows of 40 columns into an Excel file, beside OpenXmlWriter writing the same cells with the same compression. In turns,
/// each in a process of its own, so that memory is that of one export. What was written is read back and counted, cell by cell.
/// </summary>
internal static class ExportBench
{
    private const int Rows = 250_000, FewerRows = 50_000, Rounds = 5;
    private const double SpeedBar = 3, MemoryBar = 150, GrowthBar = 10;

    public static async Task<int> Run()
    {
        Machine.Describe();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        var folder = Directory.CreateTempSubdirectory("engage-bench-").FullName;
        try
        {
            string mine = Path.Combine(folder, "ours.xlsx"), other = Path.Combine(folder, "openxmlwriter.xlsx");
            List<(double Milliseconds, double Megabytes)> ours = [], theirs = [];
            for (var round = 1; round <= Rounds; round++)
            {
                theirs.Add(await OneExport.Run(OneExport.TheirsName, Rows, other));
                ours.Add(await OneExport.Run(OneExport.OursName, Rows, mine));
                Console.WriteLine($"round {round}: OpenXmlWriter {theirs[^1].Milliseconds,7:0} ms and {theirs[^1].Megabytes:0} MB, ours {ours[^1].Milliseconds,6:0} ms and {ours[^1].Megabytes:0} MB");
            }

            Console.WriteLine($"files: OpenXmlWriter {new FileInfo(other).Length / 1024} KB, ours {new FileInfo(mine).Length / 1024} KB");
            var (rowsOfOthers, rowsOfOurs) = (ReadBack.CountRows(other), ReadBack.CountRows(mine));
            Console.WriteLine($"read back with ExcelDataReader: {rowsOfOurs} rows of ours, {rowsOfOthers} of OpenXmlWriter, every cell as meant");
            var (peak, peakOfFewer) = (ours.Max(one => one.Megabytes), (await OneExport.Run(OneExport.OursName, FewerRows, mine)).Megabytes);
            Console.WriteLine($"peak memory of the process: {peak:0} MB at {Rows} rows, {peakOfFewer:0} MB at {FewerRows}");
            var ratio = Median(theirs) / Median(ours);
            Console.WriteLine($"medians of {Rounds}: OpenXmlWriter {Median(theirs):0} ms, ours {Median(ours):0} ms; bars {SpeedBar:0.00}x, {MemoryBar:0} MB, {GrowthBar:0} MB more with five times the rows");
            Console.WriteLine($"export: {ratio:0.00}x faster, {peak:0} MB");
            return ratio >= SpeedBar && peak <= MemoryBar && peak - peakOfFewer <= GrowthBar && rowsOfOurs == Rows && rowsOfOthers == Rows ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Median(List<(double Milliseconds, double Megabytes)> values) => values.Select(value => value.Milliseconds).Order().ElementAt(values.Count / 2);
}
