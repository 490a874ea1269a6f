using System.Data.Common;
using Clinks.Engage.Storage.Postgres;
using Clinks.Engage.Storage.Sqlite;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Clinks.Engage.Storage.Orleans;

/// <summary>Where Orleans' tables under test live.</summary>
public interface IOrleansHome : IDisposable
{
    IReadOnlyDictionary<string, string> Texts { get; }

    DbConnection Open();
}

/// <summary>orleans.db.</summary>
public sealed class SqliteOrleansHome : IOrleansHome
{
    private readonly TempFolder folder = new();
    private readonly string connectionString;

    public SqliteOrleansHome() => connectionString = folder.Prepare().OrleansConnectionString;

    public IReadOnlyDictionary<string, string> Texts => OrleansFile.Texts;

    public DbConnection Open()
    {
        var connection = new SqliteConnection(connectionString);
        connection.Open();
        return connection;
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        folder.Dispose();
    }
}

/// <summary>A PostgreSQL database of its own.</summary>
public sealed class PostgresOrleansHome : IOrleansHome
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(PrivateServer.NewDatabase());

    public PostgresOrleansHome() => OrleansSchema.Schema.Prepare(source);

    public IReadOnlyDictionary<string, string> Texts => OrleansSchema.Texts;

    public DbConnection Open() => source.OpenConnection();

    public void Dispose() => source.Dispose();
}

public sealed class SqliteOrleansQueries() : OrleansQueriesContract(new SqliteOrleansHome());

public sealed class PostgresOrleansQueries() : OrleansQueriesContract(new PostgresOrleansHome());
