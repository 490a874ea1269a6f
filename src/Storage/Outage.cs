using System.Net.Sockets;
using Clinks.Engage.Storage.Vault;
using Microsoft.Data.Sqlite;
using Npgsql;
using SQLitePCL;

namespace Clinks.Engage.Storage;

/// <summary>Tells a store that is away for now from a bug: the one is over some day without anybody changing the program.</summary>
public static class Outage
{
    /// <returns>What is wrong, in a few words for the operator, and none of the exception's: they may hold names or values. Null where it is no outage.</returns>
    public static string? Of(Exception failure)
    {
        // Who hung up is no outage, whatever the driver met while it gave up.
        if (failure is OperationCanceledException) return null;
        for (var cause = failure; cause is not null; cause = cause.InnerException)
        {
            var said = cause switch
            {
                PostgresException server => Said(server.SqlState),
                SqliteException file => Said(file.SqliteErrorCode),
                SocketException => "the server cannot be reached",
                // The driver's own: a connection that broke, a pool that is empty. (What the server says is derived from it, and above.)
                NpgsqlException { IsTransient: true } => "the server cannot be reached, or does not answer in time",
                KeyRotatedException => "the vault is under a key that this process was not told: start it anew with that key",
                _ => null,
            };
            if (said is not null || cause is PostgresException or SqliteException) return said;
        }

        return null;
    }

    // PostgreSQL, appendix A. By class, unless a code says more.
    private static string? Said(string state) => state switch
    {
        "53100" => "the disk is full",
        "53300" => "the server has too many connections",
        "25006" => "the database takes no writes",
        "55P03" => "a lock was not given in time",
        ['5', '3', ..] => "the server is out of memory or of something else",
        ['5', '7', ..] => "the server is starting or stopping, or its operator intervened",
        ['5', '8', ..] => "the server's disk or system failed",
        ['0', '8', ..] => "the connection broke",
        ['2', '8', ..] => "the server refuses our name or password",
        ['3', 'D', ..] => "the database is not there",
        ['4', '0', ..] => "the server gave up the transaction",
        _ => null,
    };

    private static string? Said(int code) => code switch
    {
        raw.SQLITE_FULL => "the disk is full",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_PROTOCOL => "another process holds the file",
        raw.SQLITE_IOERR => "the disk failed",
        raw.SQLITE_CANTOPEN => "the file cannot be opened",
        raw.SQLITE_READONLY => "the file takes no writes",
        raw.SQLITE_NOMEM => "there is no memory left",
        _ => null,
    };
}
