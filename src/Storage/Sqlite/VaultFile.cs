using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>vault.db: the owners' keys, wrapped. A file of its own, so that its backups can expire before those of the evidence.</summary>
internal static class VaultFile
{
    internal static SqliteFile File { get; } = new("vault.db", 0x434C4532, First, Second);

    // wrapped is NULL in a tombstone: this owner had a key and will get no other.
    private const string First = """
        CREATE TABLE keys (
            owner   TEXT NOT NULL PRIMARY KEY,
            wrapped BLOB
        ) STRICT, WITHOUT ROWID;

        CREATE TABLE key_check (
            one   INTEGER PRIMARY KEY CHECK (one = 1),
            value BLOB NOT NULL
        ) STRICT;

        CREATE TRIGGER the_shredded_stay_so BEFORE UPDATE ON keys WHEN old.wrapped IS NULL
            BEGIN SELECT RAISE(ABORT, 'a shredded owner gets no new key'); END;
        CREATE TRIGGER keys_are_not_deleted BEFORE DELETE ON keys BEGIN SELECT RAISE(ABORT, 'a shredded key leaves a tombstone'); END;
        """;

    // Which key-encryption key wraps an owner's key. NULL: kept before keys had ids, under the vault's first; and in a tombstone.
    private const string Second = """
        ALTER TABLE keys ADD COLUMN kek TEXT;
        ALTER TABLE key_check ADD COLUMN kek TEXT;
        """;

    /// <summary>Reads the key-encryption keys and proves them on the vault.</summary>
    /// <exception cref="StorageRefusedException">One is missing or not the vault's.</exception>
    internal static KeyRing UnlockWith(string folder, KeySources told)
    {
        using var connection = File.Open(folder);
        return Unlocking.Unlock(new SqliteKeyChecks(connection), told, Path.Combine(folder, File.Name));
    }

    internal static bool HoldsKeys(string folder)
    {
        using var connection = File.Open(folder);
        return connection.Number("SELECT count(*) FROM keys") > 0;
    }
}
