using System.Collections.Concurrent;
using System.Data;
using System.Data.Common;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>
/// Runs the queries that a database brings along in <c>OrleansQuery(QueryKey, QueryText)</c>. The drivers are loaded by name, as Orleans
/// does it, so that neither engine drags a driver in.
/// </summary>
internal sealed class Database(string invariant, string connectionString)
{
    private static readonly ConcurrentDictionary<string, DbProviderFactory> Factories = new();

    private readonly DbProviderFactory _factory = Factories.GetOrAdd(invariant, Load);

    // Microsoft.Data.Sqlite is synchronous under its async methods: it must not hold up the turns of grains.
    private readonly bool _blocks = invariant == "System.Data.SQLite";

    /// <summary>The queries that this database knows.</summary>
    internal async Task<IReadOnlyDictionary<string, string>> Queries(CancellationToken cancel)
    {
        var rows = await Read("SELECT QueryKey, QueryText FROM OrleansQuery", _ => { },
            row => (Key: row.GetString(row.GetOrdinal("QueryKey")), Text: row.GetString(row.GetOrdinal("QueryText"))), cancel);
        return rows.ToDictionary(row => row.Key, row => row.Text);
    }

    internal Task<List<T>> Read<T>(string query, Action<DbCommand> parameters, Func<DbDataReader, T> read, CancellationToken cancel = default) =>
        _blocks ? Task.Run(() => ReadNow(query, parameters, read, cancel), cancel) : ReadNow(query, parameters, read, cancel);

    private async Task<List<T>> ReadNow<T>(string query, Action<DbCommand> parameters, Func<DbDataReader, T> read, CancellationToken cancel)
    {
        await using var connection = _factory.CreateConnection()!;
        connection.ConnectionString = connectionString;
        await connection.OpenAsync(cancel).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
        parameters(command);
#pragma warning disable CA2100 // The text is the database's own, from its OrleansQuery table.
        command.CommandText = query;
#pragma warning restore CA2100
        var rows = new List<T>();
        await using var reader = await command.ExecuteReaderAsync(cancel).ConfigureAwait(false);
        do
        {
            while (await reader.ReadAsync(cancel).ConfigureAwait(false)) rows.Add(read(reader));
        }
        while (await reader.NextResultAsync(cancel).ConfigureAwait(false));

        return rows;
    }

    private static DbProviderFactory Load(string invariant)
    {
        var (assembly, type) = invariant switch
        {
            "System.Data.SQLite" => ("Microsoft.Data.Sqlite", "Microsoft.Data.Sqlite.SqliteFactory"),
            "Npgsql" => ("Npgsql", "Npgsql.NpgsqlFactory"),
            _ => throw new InvalidOperationException(
                $"Database provider factory with '{invariant}' invariant name not supported. The embedded grain engine knows 'System.Data.SQLite' and 'Npgsql'."),
        };
        var factory = Assembly.Load(new AssemblyName(assembly)).GetType(type, throwOnError: true)!;
        return (DbProviderFactory)factory.GetField("Instance", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;
    }
}

internal static class DbCommandExtensions
{
    internal static void Add(this DbCommand command, string name, DbType type, object? value)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        parameter.DbType = type;
        parameter.Value = value ?? DBNull.Value;
        command.Parameters.Add(parameter);
    }
}
