using System.Globalization;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Bench.Results;

/// <summary>
/// 100,000 responses of 40 questions. Any two-way table beside PostgreSQL's GROUP BY over the same answers as integer columns
/// (<see cref="Tables"/>); catching up from the log in PostgreSQL beside a loop that only reads it (<see cref="CatchingUp"/>); and the
/// memory that a response takes.
/// </summary>
internal static class ResultsBench
{
    private const int Responses = 100_000;
    private const double TablesBar = 100, CatchingUpBar = 0.5;

    public static async Task<int> Run()
    {
        Machine.Describe();
        CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
        using var server = new PostgresServer();
        var folder = Directory.CreateTempSubdirectory("engage-bench-").FullName;
        try
        {
            var (columns, bytes) = Tables.Fill(Responses);
            Console.WriteLine($"{Responses} responses of {Sector.Questions} questions: {bytes:0} bytes each in memory");
            double tables;
            using (var answers = new AnswersTable(server.NewDatabase()))
            {
                answers.Fill(Responses);
                Console.WriteLine($"postgresql {server.Version}, npgsql {typeof(Npgsql.NpgsqlConnection).Assembly.GetName().Version}; {string.Join(", ", AnswersTable.Settings.Select(name => $"{name} {answers.Setting(name)}"))}");
                tables = new Tables(columns, answers).Compare();
            }

            var databases = new PostgresOptions { Evidence = server.NewDatabase(), Vault = server.NewDatabase(), VaultKey = Path.Combine(folder, "vault.key") };
            await Write(databases);
            var catchingUp = await new CatchingUp(databases).Compare();
            Console.WriteLine($"bars: tables {TablesBar:0.0}x, catching up {CatchingUpBar:0.00}x");
            Console.WriteLine($"results: {tables:0.0}x tables, {catchingUp:0.00}x catching up, {bytes:0} bytes");
            return tables >= TablesBar && catchingUp >= CatchingUpBar ? 0 : 1;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task Write(PostgresOptions databases)
    {
        using var cluster = PostgresCluster.Prepare(databases);
        await using var log = cluster.OpenLog(TimeProvider.System);
        var written = await SectorLog.Write(log, Responses);
        Console.WriteLine($"the log: {Responses} responses, {written / Responses} bytes a body");
        // As autovacuum leaves it a while after.
        await using var connection = new Npgsql.NpgsqlConnection(databases.Evidence);
        await connection.OpenAsync();
        await using var settle = new Npgsql.NpgsqlCommand("VACUUM (ANALYZE)", connection) { CommandTimeout = 300 };
        await settle.ExecuteNonQueryAsync();
    }
}
