using System.Security.Cryptography;
using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The owners' keys, wrapped, in a database of their own, so that its backups can expire before those of the evidence.</summary>
internal static class VaultSchema
{
    private const string CheckName = "check value";

    internal static PostgresSchema Schema { get; } = new("vault", First, Second);

    // wrapped is NULL in a tombstone: this owner had a key and will get no other.
    private const string First = """
        CREATE TABLE keys (
            owner   text PRIMARY KEY COLLATE "C",
            wrapped bytea
        );

        CREATE TABLE key_check (
            one   integer PRIMARY KEY CHECK (one = 1),
            value bytea NOT NULL
        );

        CREATE FUNCTION engage_vault_refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
        CREATE TRIGGER the_shredded_stay_so BEFORE UPDATE ON keys FOR EACH ROW WHEN (old.wrapped IS NULL)
            EXECUTE FUNCTION engage_vault_refuse('a shredded owner gets no new key');
        CREATE TRIGGER keys_are_not_deleted BEFORE DELETE ON keys FOR EACH ROW EXECUTE FUNCTION engage_vault_refuse('a shredded key leaves a tombstone');
        """;

    // By which the evidence knows it again, from whatever backup it comes and under whatever key.
    private const string Second = """
        CREATE TABLE vault_id (
            one integer PRIMARY KEY CHECK (one = 1),
            id  uuid    NOT NULL
        );
        INSERT INTO vault_id VALUES (1, gen_random_uuid());
        """;

    /// <summary>Reads the key-encryption key and proves it on the check value; makes the value where the vault is new.</summary>
    /// <exception cref="StorageRefusedException">The key is missing or another than the vault was made with.</exception>
    internal static KeyEncryptionKey UnlockWith(NpgsqlDataSource source, string keyPath)
    {
        if (Check(source) is null && !File.Exists(keyPath)) KeyEncryptionKey.Make(keyPath);
        var kek = KeyEncryptionKey.Read(keyPath);
        if (Check(source) is null)
        {
            // Of two programs that start at once one makes the value, and both are then held to it.
            using var keep = source.CreateCommand("INSERT INTO key_check (one, value) VALUES (1, $1) ON CONFLICT (one) DO NOTHING");
            keep.Parameters.Add(new() { Value = kek.Wrap(CheckName, RandomNumberGenerator.GetBytes(32)) });
            keep.ExecuteNonQuery();
        }

        if (kek.Unwrap(CheckName, Check(source), new byte[32])) return kek;
        kek.Dispose();
        throw new StorageRefusedException($"{keyPath} is not the key that this vault was made with. Put the right one back; nothing can be read without it. Every silo of a cluster has the same.");
    }

    private static byte[]? Check(NpgsqlDataSource source)
    {
        using var read = source.CreateCommand("SELECT value FROM key_check");
        return read.ExecuteScalar() as byte[];
    }
}
