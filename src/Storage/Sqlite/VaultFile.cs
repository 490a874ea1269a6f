using System.Security.Cryptography;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>vault.db: the owners' keys, wrapped. A file of its own, so that its backups can expire before those of the evidence.</summary>
internal static class VaultFile
{
    private const string CheckName = "check value";

    internal static SqliteFile File { get; } = new("vault.db", 0x434C4532, First);

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

    /// <summary>Reads the key-encryption key and proves it on the check value. Makes both where the vault is new.</summary>
    /// <exception cref="StorageRefusedException">The key is missing or another than the vault was made with.</exception>
    internal static KeyEncryptionKey UnlockWith(string folder, string keyPath)
    {
        using var connection = File.Open(folder);
        if (Check(connection) is null && !System.IO.File.Exists(keyPath)) KeyEncryptionKey.Make(keyPath);
        var kek = KeyEncryptionKey.Read(keyPath);

        if (Check(connection) is null)
        {
            // OR IGNORE: of two programs that start at once one makes the value, and both are then held to it.
            using var keep = connection.Prepare("INSERT OR IGNORE INTO key_check (one, value) VALUES (1, ?1)");
            keep.Bind(1, kek.Wrap(CheckName, RandomNumberGenerator.GetBytes(32))).Run();
        }

        if (kek.Unwrap(CheckName, Check(connection), new byte[32])) return kek;
        kek.Dispose();
        throw new StorageRefusedException($"{keyPath} is not the key that {Path.Combine(folder, File.Name)} was made with. Put the right one back; nothing can be read without it.");
    }

    internal static bool HoldsKeys(string folder)
    {
        using var connection = File.Open(folder);
        return connection.Number("SELECT count(*) FROM keys") > 0;
    }

    private static byte[]? Check(Connection connection)
    {
        using var row = connection.Prepare("SELECT value FROM key_check");
        return row.Step() ? row.Bytes(0) : null;
    }
}
