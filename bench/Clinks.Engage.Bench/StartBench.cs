namespace Clinks.Engage.Bench;

/// <summary>
/// How long from starting the process until it has answered a first request, beside an empty ASP.NET app. In turns, so that whatever else
/// the machine does falls on both. The platform's data folder is there already, as it is on every day but the first.
/// </summary>
internal static class StartBench
{
    private const int Rounds = 9;
    private const double Bar = 3;

    public static async Task<int> Run()
    {
        Machine.Describe();
        var data = Directory.CreateTempSubdirectory("engage-bench-").FullName;
        try
        {
            string[] platform = [Machine.Built("Clinks.Engage.Api"), "run", "--data", data, "--urls"], empty = [Machine.Built("Clinks.Engage.EmptyApp"), "--urls"];
            // Not counted: it brings the files into the system's cache, and makes the data folder.
            await Launch.ToFirstAnswer(empty);
            Console.WriteLine($"first start on an empty data folder: {await Launch.ToFirstAnswer(platform):0} ms (not counted)");
            List<double> ours = [], theirs = [];
            for (var round = 1; round <= Rounds; round++)
            {
                theirs.Add(await Launch.ToFirstAnswer(empty));
                ours.Add(await Launch.ToFirstAnswer(platform));
                Console.WriteLine($"round {round}: empty app {theirs[^1],6:0} ms, platform {ours[^1],6:0} ms");
            }

            var ratio = Median(ours) / Median(theirs);
            Console.WriteLine($"medians of {Rounds}: empty app {Median(theirs):0} ms, platform {Median(ours):0} ms; bar {Bar:0.00}x");
            Console.WriteLine($"start: {ratio:0.00}x");
            return ratio <= Bar ? 0 : 1;
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
}
