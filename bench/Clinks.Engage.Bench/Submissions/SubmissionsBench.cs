using System.Globalization;
using Clinks.Engage.Storage.Postgres;
using Npgsql;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>
/// Whole submissions a second (one POST that creates and submits: bearer checked, 40 answers validated and sealed, durable, a receipt
/// given back) beside a bare endpoint that parses the same bytes and does one INSERT a request, on both databases. In turns, by the
/// same client. The first rounds are not counted on either side: both compile as they go, and the platform sees everybody for the
/// first time.
/// </summary>
internal static class SubmissionsBench
{
    private const int WarmUps = 10, Rounds = 15, Members = 4_000;
    private const double BarOnPostgres = 1.0, BarOnPostgresCrowded = 1.2, BarOnSqlite = 1.5;

    /// <param name="database">One of the two alone, for whoever works on it; the bars are for both.</param>
    public static async Task<int> Run(string? database = null)
    {
        Machine.Describe();
        var folder = Directory.CreateTempSubdirectory("engage-bench-").FullName;
        try
        {
            var sent = Enumerable.Range(0, Members).Select(Survey.Submission).ToArray();
            Console.WriteLine($"a submission: {Survey.Questions} answers, {sent.Average(body => body.Length):0} bytes; {Members} members; loopback");
            if (database is "sqlite")
            {
                await OnSqlite(folder, sent);
                return 0;
            }

            var postgres = await OnPostgres(folder, sent);
            if (database is not null) return 0;
            var sqlite = await OnSqlite(folder, sent);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"bars: postgresql {BarOnPostgres:0.00}x with 32 connections, {BarOnPostgresCrowded:0.00}x with 128; sqlite {BarOnSqlite:0.00}x with 32"));
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"submissions: {postgres.With32:0.00}x on postgresql, {sqlite.With32:0.00}x on sqlite"));
            return postgres.With32 >= BarOnPostgres && postgres.With128 >= BarOnPostgresCrowded && sqlite.With32 >= BarOnSqlite ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<(double With32, double With128)> OnPostgres(string folder, byte[][] sent)
    {
        using var server = new PostgresServer();
        RunIn(server);
        Console.WriteLine($"postgresql {server.Version}, run in: fsync and synchronous_commit on, as delivered; the bare table: bytea, toast_tuple_target 8160, pool of 32, prepared");
        var variables = new Dictionary<string, string> { ["ENGAGE_POSTGRES"] = server.NewDatabase(), ["ENGAGE_POSTGRES_VAULT"] = server.NewDatabase(), ["BARE_POSTGRES"] = server.NewDatabase() };
        return await Compare("postgresql", variables, ["--vault-key", Path.Combine(folder, "vault.key")], [], sent);
    }

    /// <summary>
    /// A new server makes each file of its log anew, 16 MB of zeros and a flush, and whoever waits for a commit waits for that, too: some 60 ms, of rounds that take 400. One that ran for a
    /// while has files to use again. Whether a round met such a pause was most of the difference between rounds, on both sides.
    /// </summary>
    private static void RunIn(PostgresServer server)
    {
        using var connection = new NpgsqlConnection(server.NewDatabase());
        connection.Open();
        for (var turn = 0; turn < 2; turn++)
            foreach (var sql in (string[])["CREATE TABLE filler AS SELECT repeat('x', 100) AS words FROM generate_series(1, 6000000)", "DROP TABLE filler", "CHECKPOINT"])
            {
                using var run = new NpgsqlCommand(sql, connection) { CommandTimeout = 600 };
                run.ExecuteNonQuery();
            }
    }

    private static Task<(double With32, double With128)> OnSqlite(string folder, byte[][] sent)
    {
        Console.WriteLine("sqlite: WAL, synchronous = FULL; the bare table: one serialized prepared connection, page size and checkpoints as evidence.db");
        return Compare("sqlite", new Dictionary<string, string>(), ["--data", Path.Combine(folder, "data")], ["--sqlite", Path.Combine(folder, "bare.db")], sent);
    }

    private static async Task<(double With32, double With128)> Compare(string database, Dictionary<string, string> variables, string[] place, string[] barePlace, byte[][] sent)
    {
        await using var platform = await Platform.Start(variables, place, sent.Length, 2 * (WarmUps + Rounds));
        await using var bare = await Server.Start("Clinks.Engage.BareInsert", variables, ["--urls", "http://127.0.0.1:0", .. barePlace]);
        var with32 = await Compare(database, platform, bare, 32, 0, sent);
        return (with32, await Compare(database, platform, bare, 128, WarmUps + Rounds, sent));
    }

    /// <returns>The ratio of the medians.</returns>
    private static async Task<double> Compare(string database, Platform platform, Server bare, int connections, int firstSurvey, byte[][] sent)
    {
        List<Sent> ours = [], theirs = [];
        using var toBare = new Load(bare.Address, connections);
        using var toPlatform = new Load(platform.Address, connections);
        var survey = 0;
        for (var round = 1 - WarmUps; round <= Rounds; round++)
        {
            survey = firstSurvey + WarmUps - 1 + round;
            var there = Send(toBare, bare, "/insert");
            var here = Send(toPlatform, platform.Server, Platform.Responses(survey));
            Console.WriteLine($"{database}, {connections} connections, round {round}: bare {there}, platform {here}{(round < 1 ? " (not counted)" : "")}");
            if (await platform.Submitted(survey) != sent.Length) throw new InvalidOperationException("Not everybody who got a receipt is counted.");
            if (round < 1) continue;
            theirs.Add(there);
            ours.Add(here);
        }

        var (middle, bareMiddle) = (Median(ours, one => one.Rate), Median(theirs, one => one.Rate));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{database}, {connections} connections, medians of {Rounds}: bare {bareMiddle:0} /s and {Median(theirs, one => one.Processor):0} us, platform {middle:0} /s and {Median(ours, one => one.Processor):0} us: {middle / bareMiddle:0.00}x"));
        return middle / bareMiddle;

        Sent Send(Load load, Server server, string path)
        {
            var before = server.Processor;
            var rate = load.Send($"r{survey}", path, sent, platform.Tokens);
            return new(rate, (server.Processor - before).TotalMicroseconds / sent.Length);
        }
    }

    private static double Median(List<Sent> rounds, Func<Sent, double> of) => rounds.Select(of).Order().ElementAt(rounds.Count / 2);

    /// <param name="Rate">Submissions a second.</param>
    /// <param name="Processor">Microseconds of the server's process for each (the database's own, PostgreSQL's, are not among them).</param>
    private sealed record Sent(double Rate, double Processor)
    {
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Rate,6:0} /s ({Processor,4:0} us)");
    }
}
