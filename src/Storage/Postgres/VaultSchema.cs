using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The owners' keys, wrapped, in a database of their own, so that its backups can expire before those of the evidence.</summary>
internal static class VaultSchema
{
    internal static PostgresSchema Schema { get; } = new("vault", First, Second, Third);

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

    // Which key-encryption key wraps an owner's key. NULL: kept before keys had ids, under the vault's first; and in a tombstone.
    private const string Third = """
        ALTER TABLE keys ADD COLUMN kek text;
        ALTER TABLE key_check ADD COLUMN kek text;
        """;

    /// <summary>Reads the key-encryption keys and proves them on the vault.</summary>
    /// <exception cref="StorageRefusedException">One is missing or not the vault's.</exception>
    internal static KeyRing UnlockWith(NpgsqlDataSource source, KeySources told) => Unlocking.Unlock(new PostgresKeyChecks(source), told, "this vault");
}
