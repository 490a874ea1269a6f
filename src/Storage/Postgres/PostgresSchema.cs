using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// A set of tables of ours in a PostgreSQL database, and the steps that make it. A step that was ever released is never edited;
/// a change is a further step. The table <c>engage_schema</c> says which sets are there, and how many steps were taken.
/// </summary>
internal sealed record PostgresSchema(string Name, params string[] Steps)
{
    private const int OldestServer = 15;

    // Any number will do, as long as every program of ours takes the same: two that start at once make a schema one after the other.
    private const long StartLock = 0x434C4553;

    /// <summary>Makes the tables, or checks them and brings them up to date.</summary>
    /// <exception cref="StorageRefusedException">There is no such database, it is too old, or its schema is newer than this program. Nothing was changed.</exception>
    internal void Prepare(NpgsqlDataSource source)
    {
        using var connection = Connect(source, Name);
        if (connection.PostgreSqlVersion.Major < OldestServer)
            throw new StorageRefusedException($"{Where(connection)} is PostgreSQL {connection.PostgreSqlVersion}; {OldestServer} or newer is needed.");
        using var transaction = connection.BeginTransaction();
        Execute(connection, $"SELECT pg_advisory_xact_lock({StartLock})");
        Execute(connection, "CREATE TABLE IF NOT EXISTS engage_schema (name text PRIMARY KEY, version integer NOT NULL)");
        var version = Found(connection);
        if (version > Steps.Length)
        {
            throw new StorageRefusedException(
                $"{Where(connection)} has {Name} schema {version}; this program knows up to {Steps.Length}. Run the newer program that wrote it, or restore a backup made before it.");
        }

        if (version == Steps.Length) return;
        for (var step = version; step < Steps.Length; step++) Execute(connection, Steps[step]);
        using var keep = new NpgsqlCommand("INSERT INTO engage_schema VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET version = excluded.version", connection)
        {
            Parameters = { new() { Value = Name }, new() { Value = Steps.Length } },
        };
        keep.ExecuteNonQuery();
        transaction.Commit();
    }

    private int Found(NpgsqlConnection connection)
    {
        using var read = new NpgsqlCommand("SELECT version FROM engage_schema WHERE name = $1", connection) { Parameters = { new() { Value = Name } } };
        return read.ExecuteScalar() is int version ? version : 0;
    }

    internal static NpgsqlConnection Connect(NpgsqlDataSource source, string name)
    {
        try
        {
            return source.OpenConnection();
        }
        catch (Exception e) when (e is NpgsqlException or TimeoutException)
        {
            // The reason is the server's own, or the socket's; neither repeats the password.
            throw new StorageRefusedException($"The {name} database cannot be reached: {e.Message} Check its connection string, and that the server runs.", e);
        }
    }

    // Host and database, never the connection string: it may hold a password.
    private static string Where(NpgsqlConnection connection) => $"The database {connection.Database} on {connection.Host}";

    private static void Execute(NpgsqlConnection connection, string sql)
    {
        // A step may go over all there is, and who comes second waits for it.
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PostgresPatience.WholeTable };
        command.ExecuteNonQuery();
    }
}
