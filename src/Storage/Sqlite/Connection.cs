using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// One connection to one file, for one thread at a time. Straight on SQLite's own calls: the statements of a batch are
/// prepared once and bound without boxing, which Microsoft.Data.Sqlite's commands cannot.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 handle;
    private readonly List<Statement> prepared = [];

    private Connection(sqlite3 handle) => this.handle = handle;

    /// <summary>Opens a file, making it where there is none, and changes nothing in it.</summary>
    /// <param name="patience">How long to wait for another process's lock before failing with SQLITE_BUSY.</param>
    internal static Connection Open(string path, TimeSpan patience)
    {
        SystemSqlite.Use();
        var result = raw.sqlite3_open_v2(path, out var handle, raw.SQLITE_OPEN_READWRITE | raw.SQLITE_OPEN_CREATE | raw.SQLITE_OPEN_NOMUTEX, null);
        var connection = new Connection(handle);
        try
        {
            connection.Check(result);
            connection.Check(raw.sqlite3_busy_timeout(handle, (int)patience.TotalMilliseconds));
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    internal bool InTransaction => raw.sqlite3_get_autocommit(handle) == 0;

    internal long Changes => raw.sqlite3_changes(handle);

    /// <summary>Lives as long as the connection.</summary>
    internal Statement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v2(handle, sql, out var statement));
        var made = new Statement(this, statement);
        prepared.Add(made);
        return made;
    }

    /// <summary>Runs one or more statements without parameters or results.</summary>
    internal void Execute(string sql) => Check(raw.sqlite3_exec(handle, sql));

    internal long Number(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Int64(0) : throw new InvalidOperationException("The statement gave no row.");
    }

    internal string Text(string sql)
    {
        using var statement = Prepare(sql);
        return statement.Step() ? statement.Text(0) : throw new InvalidOperationException("The statement gave no row.");
    }

    /// <summary>Undoes an open transaction. Where SQLite already did so by itself (disk full, I/O error), nothing is left to do.</summary>
    internal void RollBack()
    {
        if (InTransaction) Execute("ROLLBACK");
    }

    internal void Check(int result)
    {
        if (result is raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE) return;
        // The extended code tells which of the many kinds of I/O failed.
        var extended = raw.sqlite3_extended_errcode(handle);
        throw new SqliteException($"SQLite: {raw.sqlite3_errmsg(handle).utf8_to_string()} ({result}, {extended}).", result & 0xff, extended);
    }

    internal void Forget(Statement statement) => prepared.Remove(statement);

    public void Dispose()
    {
        foreach (var statement in prepared.ToArray()) statement.Dispose();
        handle.Dispose();
    }
}
