using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Clinks.Engage.Conformance;

/// <summary>A SQLite file with the least that the ADO.NET contract asks for.</summary>
internal sealed class TestDatabase : IDisposable
{
    private readonly string _file = Path.Combine(Path.GetTempPath(), $"conformance-{Guid.NewGuid():N}.db");

    internal TestDatabase()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = TestSchema.Text;
        command.ExecuteNonQuery();
    }

    internal string ConnectionString => $"Data Source={_file};Pooling=False";

    internal IReadOnlyList<string> Query(string query, string parameter)
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The tests' own text.
        command.CommandText = query;
#pragma warning restore CA2100
        command.Parameters.AddWithValue("@p", parameter);
        using var reader = command.ExecuteReader();
        var rows = new List<string>();
        while (reader.Read()) rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(reader.GetValue)));
        return rows;
    }

    public void Dispose() => File.Delete(_file);

    [ModuleInitializer]
    internal static void UseTheSystemsSqlite()
    {
        NativeLibrary.SetDllImportResolver(typeof(SQLite3Provider_e_sqlite3).Assembly, Resolve);
        raw.SetProvider(new SQLite3Provider_e_sqlite3());
    }

    private static nint Resolve(string name, Assembly assembly, DllImportSearchPath? path) =>
        name == "e_sqlite3" && NativeLibrary.TryLoad("libsqlite3.so.0", out var library) ? library : 0;

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(ConnectionString);
        connection.Open();
        return connection;
    }
}
