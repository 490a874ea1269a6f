using System.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// A database file of ours: what marks it as ours, and the steps that make its schema. A step that was ever released is never
/// edited; a change is a further step. user_version counts the steps that were taken.
/// </summary>
internal sealed record SqliteFile(string Name, int ApplicationId, params string[] Steps)
{
    internal const int PageSize = 16 * 1024;

    /// <summary>Another process may hold the write lock for the length of a batch, and a checkpoint waits for readers.</summary>
    internal static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Makes the file, or checks it and brings its schema up to date.</summary>
    /// <exception cref="StorageRefusedException">It is not ours, or newer than this program. Nothing was changed.</exception>
    internal void Prepare(string folder)
    {
        var path = Path.Combine(folder, Name);

        // Programs that start at once on one folder each make one; the first to be ready is everybody's, and it is whole when it gets its name.
        // SQLite gives its own files beside it the same permissions.
        if (!File.Exists(path)) PrivateFiles.MakeOnce(path, Make);
        BringUpToDate(path);
    }

    /// <summary>Fills a draft. Where that fails it leaves none of SQLite's files beside it: a program that is started again and again on a full disk would leave some each time.</summary>
    private void Make(string draft)
    {
        try
        {
            using var connection = Connection.Open(draft, Patience);
            connection.Execute($"PRAGMA page_size = {PageSize}");
            connection.Execute("BEGIN IMMEDIATE");
            TakeSteps(connection, from: 0);
            connection.Execute("COMMIT");

            // Last, when nothing is left to be written: what stands in a write-ahead log alone comes into the file when it is closed, and closing does not say where that failed.
            BecomeWal(connection);
        }
        catch
        {
            foreach (var ending in (string[])["-wal", "-shm", "-journal"]) File.Delete(draft + ending);
            throw;
        }
    }

    private void BringUpToDate(string path)
    {
        using var connection = Connection.Open(path, Patience);
        try
        {
            // In one transaction: another program may be making the file between two looks.
            connection.Execute("BEGIN");
            var found = Found(connection, path);
            connection.Execute("COMMIT");
            if (found == Steps.Length && connection.Text("PRAGMA journal_mode") == "wal") return;
            // Of a new file only: one that has pages keeps their size. Bodies of a few KB fit into one page, and batches write fewer of them.
            connection.Execute($"PRAGMA page_size = {PageSize}");
            BecomeWal(connection);
            connection.Execute("BEGIN IMMEDIATE");

            // Looked at again under the lock: two programs may be starting on one folder.
            TakeSteps(connection, Found(connection, path));
            connection.Execute("COMMIT");
        }
        catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_NOTADB or raw.SQLITE_CORRUPT)
        {
            throw new StorageRefusedException(NotOurs(path), e);
        }
        finally
        {
            connection.RollBack();
        }
    }

    private void TakeSteps(Connection connection, int from)
    {
        for (var step = from; step < Steps.Length; step++) connection.Execute(Steps[step]);
        connection.Execute($"PRAGMA application_id = {ApplicationId}");
        connection.Execute($"PRAGMA user_version = {Steps.Length}");
    }

    /// <summary>
    /// A file has this from the beginning, unless it was left empty by a program that stopped (older ones made it under its own name). Several that find
    /// it so each want it to themselves for this. SQLite does not wait then as it does for a lock to write: of two that wait for each other it sends one
    /// away at once (sqlite.org, busy_handler).
    /// </summary>
    private static void BecomeWal(Connection connection)
    {
        for (var since = Stopwatch.GetTimestamp(); ;)
        {
            try
            {
                connection.Execute("PRAGMA journal_mode = WAL");
                return;
            }
            catch (SqliteException e) when (e.SqliteErrorCode is raw.SQLITE_BUSY && Stopwatch.GetElapsedTime(since) < Patience)
            {
                // Until whoever writes has written.
                connection.Execute("BEGIN IMMEDIATE");
                connection.Execute("ROLLBACK");
            }
        }
    }

    /// <summary>A connection for reading and writing, as durable as the file system allows.</summary>
    internal Connection Open(string folder)
    {
        var connection = Connection.Open(Path.Combine(folder, Name), Patience);

        // FULL: the write-ahead log is flushed at every commit. fullfsync matters on macOS alone, where fsync does not reach the disk.
        // secure_delete: what is erased is overwritten with zeros, not only unlinked.
        connection.Execute("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA secure_delete = ON; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF");
        return connection;
    }

    /// <summary>A connection that cannot write and never checkpoints, so that one connection alone of a process does.</summary>
    internal Connection OpenForReading(string folder)
    {
        var connection = Connection.Open(Path.Combine(folder, Name), Patience);
        connection.Execute("PRAGMA query_only = ON; PRAGMA trusted_schema = OFF");
        return connection;
    }

    private int Found(Connection connection, string path)
    {
        var application = connection.Number("PRAGMA application_id");
        var version = (int)connection.Number("PRAGMA user_version");
        if (application == 0 && version == 0 && connection.Number("SELECT count(*) FROM sqlite_master") == 0) return 0;
        if (application != ApplicationId) throw new StorageRefusedException(NotOurs(path));
        if (version > Steps.Length)
        {
            throw new StorageRefusedException(
                $"{path} has schema {version}; this program knows up to {Steps.Length}. Run the newer program that wrote it, or restore a backup made before it.");
        }

        return version;
    }

    private string NotOurs(string path) =>
        $"{path} is not a {Name} of Clinks Engage. Name another data folder, or move that file away.";
}
