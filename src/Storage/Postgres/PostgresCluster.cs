using System.Collections.Immutable;
using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Vault;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The databases of a cluster, found in order: they are there, and have this program's schemas.</summary>
public sealed class PostgresCluster : IDisposable
{
    // Enough for the look-ups of busy grains; appends go over one connection a process.
    private const int PoolSize = 32, PreparedStatements = 50;

    // A page of the log is megabytes; with the 8 KB of the driver every third body would wait for the network anew.
    private const int ReadBuffer = 32 << 10;

    private readonly NpgsqlDataSource evidence, vault;
    private readonly PostgresOptions options;

    private PostgresCluster(PostgresOptions options)
    {
        this.options = options;
        OrleansConnectionString = Tuned(options.Orleans ?? options.Evidence);
        (evidence, vault) = (Pool(options.Evidence, PoolNames[0]), Pool(options.Vault, PoolNames[1]));
    }

    /// <summary>For Orleans' ADO.NET providers, whose invariant for this database is <see cref="OrleansInvariant"/>.</summary>
    public string OrleansConnectionString { get; }

    public static string OrleansInvariant => "Npgsql";

    /// <summary>What the pools are called where they are measured.</summary>
    public static ImmutableArray<string> PoolNames { get; } = ["evidence", "vault", "orleans"];

    /// <summary>What a client of the silos is given: it reads where they are, and nothing else.</summary>
    /// <exception cref="StorageRefusedException">It is no connection string.</exception>
    public static string ConnectionStringForOrleans(string connectionString) => Tuned(connectionString);

    /// <summary>Makes or checks all schemas; idempotent, and safe where several silos start at once.</summary>
    /// <exception cref="StorageRefusedException">Something is in the way; its message says what, and what to do.</exception>
    public static PostgresCluster Prepare(PostgresOptions options)
    {
        var cluster = new PostgresCluster(options);
        try
        {
            using var facts = PostgresSchema.Connect(cluster.evidence, "evidence");
            using var keys = PostgresSchema.Connect(cluster.vault, "vault");
            using var turn = keys.BeginTransaction();
            DatabasePair.Refuse(facts, keys);
            // The vault before the log: if this stops in between, the next start finds a vault without words, never words without a vault.
            VaultSchema.Schema.Prepare(cluster.vault);
            VaultSchema.UnlockWith(cluster.vault, options.Keys).Dispose();
            EvidenceSchema.Schema.Prepare(cluster.evidence);
            DatabasePair.Hold(facts, keys);
            using var orleans = Pool(cluster.OrleansConnectionString, PoolNames[2]);
            OrleansSchema.Schema.Prepare(orleans);
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>The keys alone, for who replaces what wraps them.</summary>
    /// <exception cref="StorageRefusedException">There is no vault, or the two databases are not a pair.</exception>
    internal static IRewrapping OpenKeys(PostgresOptions options)
    {
        using var ofFacts = Pool(options.Evidence, PoolNames[0]);
        var ofKeys = Pool(options.Vault, PoolNames[1]);
        try
        {
            using (var facts = PostgresSchema.Connect(ofFacts, "evidence"))
            using (var keys = PostgresSchema.Connect(ofKeys, "vault"))
            using (keys.BeginTransaction()) DatabasePair.RefuseWithoutVault(facts, keys);
            VaultSchema.Schema.Prepare(ofKeys);
            return new PostgresRewrapping(ofKeys);
        }
        catch
        {
            ofKeys.Dispose();
            throw;
        }
    }

    public PostgresEventLog OpenLog(TimeProvider clock, ILogger<PostgresEventLog>? logger = null) =>
        PostgresEventLog.Open(evidence, clock, logger is null ? LogSettings.Default : new() { Logger = logger });

    public KeyVault OpenVault() => new(new PostgresKeyStore(vault), VaultSchema.UnlockWith(vault, options.Keys));

    public void Dispose()
    {
        evidence.Dispose();
        vault.Dispose();
    }

    /// <summary>Clusters whose silos said within <paramref name="lately"/> that they are alive, and how many of them did.</summary>
    public IReadOnlyList<(string Cluster, int Silos)> Alive(TimeSpan lately)
    {
        using var orleans = Pool(OrleansConnectionString, PoolNames[2]);
        // 2 to 5: from joining to stopping. By the server's clock, which all silos share.
        using var read = orleans.CreateCommand("SELECT cluster, count(*)::integer FROM silos WHERE status BETWEEN 2 AND 5 AND alive > now() - $1 GROUP BY cluster ORDER BY cluster");
        read.Parameters.Add(new() { Value = lately });
        using var rows = read.ExecuteReader();
        var alive = new List<(string, int)>();
        while (rows.Read()) alive.Add((rows.GetString(0), rows.GetInt32(1)));
        return alive;
    }

    /// <summary>Named, because the driver labels its measurements with the connection string of a pool that has no name.</summary>
    private static NpgsqlDataSource Pool(string connectionString, string name) => new NpgsqlDataSourceBuilder(Tuned(connectionString)) { Name = name }.Build();

    private static string Tuned(string connectionString)
    {
        var read = Read(connectionString);
        if (!read.ContainsKey("Maximum Pool Size")) read.MaxPoolSize = PoolSize;
        if (read.MaxAutoPrepare == 0) read.MaxAutoPrepare = PreparedStatements;
        if (!read.ContainsKey("Read Buffer Size")) read.ReadBufferSize = ReadBuffer;
        read.ApplicationName ??= "Clinks Engage";
        return read.ConnectionString;
    }

    private static NpgsqlConnectionStringBuilder Read(string connectionString)
    {
        try
        {
            return new(connectionString);
        }
        catch (ArgumentException e)
        {
            // Not the message: it may repeat a part of the string, and that may be the password.
            throw new StorageRefusedException("A connection string of PostgreSQL cannot be read. It looks like 'Host=…;Database=…;Username=…'.", e);
        }
    }
}
