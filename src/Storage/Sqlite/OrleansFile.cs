using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>
/// orleans.db: drafts and reminders, for Orleans' own ADO.NET providers, which read the SQL to run from OrleansQuery. Each text is
/// one statement that decides and writes at once: the providers open no transaction. There is no clustering on SQLite, so its
/// queries are not there.
/// </summary>
internal static class OrleansFile
{
    internal static string ConnectionString(string folder) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, File.Name), Pooling = true, DefaultTimeout = 30 }.ToString();

    // The grain's key parts: ids that are strings have n0 and n1 zero and stand in ext; '=' before them tells an empty one from none.
    // A primary key, where Orleans' own script has none: racing first writers cannot leave two rows (orleans-adonet-contract, trap 1).
    private const string Tables = """
        CREATE TABLE OrleansQuery (
            QueryKey  TEXT NOT NULL PRIMARY KEY,
            QueryText TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE grain_states (
            service TEXT    NOT NULL,
            state   TEXT    NOT NULL,
            n0      INTEGER NOT NULL,
            n1      INTEGER NOT NULL,
            ext     TEXT    NOT NULL,
            version INTEGER NOT NULL,
            payload BLOB,
            PRIMARY KEY (service, state, n0, n1, ext)
        ) STRICT;

        CREATE TABLE reminders (
            service TEXT    NOT NULL,
            grain   TEXT    NOT NULL,
            name    TEXT    NOT NULL,
            hash    INTEGER NOT NULL,
            start   TEXT    NOT NULL,
            period  INTEGER NOT NULL,
            version INTEGER NOT NULL,
            PRIMARY KEY (service, grain, name)
        ) STRICT;
        CREATE INDEX reminders_by_hash ON reminders (service, hash);

        """;

    private const string ThisGrain = """
        service = @ServiceId AND state = @GrainTypeString AND n0 = @GrainIdN0 AND n1 = @GrainIdN1
            AND ext = coalesce('=' || @GrainIdExtensionString, '')
        """;

    private const string Reminder = "SELECT grain AS GrainId, name AS ReminderName, start AS StartTime, period AS Period, version AS Version FROM reminders WHERE service = @ServiceId";

    /// <summary>Key and text of every query that grain storage and reminders need.</summary>
    internal static IReadOnlyDictionary<string, string> Texts { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["ReadFromStorageKey"] = $"SELECT payload AS PayloadBinary, version AS Version FROM grain_states WHERE {ThisGrain}",

        // No version: only where nothing is there. A version: only where just that is there. Otherwise no row, which the provider takes for a conflict.
        ["WriteToStorageKey"] = $"""
            INSERT INTO grain_states (service, state, n0, n1, ext, version, payload)
            SELECT @ServiceId, @GrainTypeString, @GrainIdN0, @GrainIdN1, coalesce('=' || @GrainIdExtensionString, ''), 1, @PayloadBinary
            WHERE @GrainStateVersion IS NULL OR EXISTS (SELECT 1 FROM grain_states WHERE {ThisGrain} AND version = @GrainStateVersion)
            ON CONFLICT (service, state, n0, n1, ext) DO UPDATE SET payload = excluded.payload, version = grain_states.version + 1
                WHERE grain_states.version = @GrainStateVersion
            RETURNING version AS NewGrainStateVersion
            """,
        ["ClearStorageKey"] = $"UPDATE grain_states SET payload = NULL, version = version + 1 WHERE {ThisGrain} AND version = @GrainStateVersion RETURNING version AS NewGrainStateVersion",
        ["DeleteStorageKey"] = $"DELETE FROM grain_states WHERE {ThisGrain} AND version = @GrainStateVersion RETURNING version + 1 AS NewGrainStateVersion",

        // A version begins at random, so that one kept from before a deletion does not fit the reminder made after it.
        ["UpsertReminderRowKey"] = """
            INSERT INTO reminders (service, grain, name, hash, start, period, version)
            VALUES (@ServiceId, @GrainId, @ReminderName, @GrainHash, @StartTime, @Period, abs(random() % 1000000000))
            ON CONFLICT (service, grain, name) DO UPDATE SET hash = excluded.hash, start = excluded.start, period = excluded.period, version = reminders.version + 1
            RETURNING version AS Version
            """,
        ["ReadReminderRowKey"] = $"{Reminder} AND grain = @GrainId AND name = @ReminderName",
        ["ReadReminderRowsKey"] = $"{Reminder} AND grain = @GrainId",
        ["ReadRangeRows1Key"] = $"{Reminder} AND hash > @BeginHash AND hash <= @EndHash",
        ["ReadRangeRows2Key"] = $"{Reminder} AND (hash > @BeginHash OR hash <= @EndHash)",

        // The provider wants a row also where nothing was deleted.
        ["DeleteReminderRowKey"] = "DELETE FROM reminders WHERE service = @ServiceId AND grain = @GrainId AND name = @ReminderName AND version = @Version; SELECT changes()",
        ["DeleteReminderRowsKey"] = "DELETE FROM reminders WHERE service = @ServiceId",
    };

    /// <summary>Below the texts, because it is made from them.</summary>
    internal static SqliteFile File { get; } = new("orleans.db", 0x434C4533, Tables + Queries());

    private static string Queries() => string.Concat(Texts.Select(query => string.Create(CultureInfo.InvariantCulture,
        $"INSERT INTO OrleansQuery VALUES ('{query.Key}', '{query.Value.Replace("'", "''", StringComparison.Ordinal)}');\n")));
}
