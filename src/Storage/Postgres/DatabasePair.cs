using System.Security.Cryptography;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// Whether two databases can be the evidence and the vault of one platform. Looked at before anything is changed in either, so that
/// names that were mixed up leave no tables behind.
/// </summary>
internal static class DatabasePair
{
    // Starts on one vault take turns from the first look to the last step: between two looks nobody makes what the other has missed.
    private const long TurnLock = 0x434C4550;

    /// <param name="vault">In a transaction, which the caller ends when everything is prepared.</param>
    /// <exception cref="StorageRefusedException">They cannot; the message names the variable.</exception>
    internal static void Refuse(NpgsqlConnection evidence, NpgsqlConnection vault)
    {
        RefuseSame(evidence, vault);
        Run(vault, "SELECT pg_advisory_xact_lock($1)", TurnLock);
        var (facts, keys) = (Sets(evidence), Sets(vault));
        if (keys.Contains("evidence") && facts.Contains("vault"))
            throw Refused($"{PostgresOptions.EvidenceVariable} names the vault's database and {PostgresOptions.VaultVariable} the evidence's. Swap them.");
        if (keys.Contains("evidence"))
            throw Refused($"{PostgresOptions.VaultVariable} names a database of evidence. Give it the vault's, or a new one of its own.");
        if (facts.Contains("vault"))
            throw Refused($"{PostgresOptions.EvidenceVariable} names the database of a vault. Give it the evidence's, or a new one of its own.");
        RefuseForeign(evidence, facts, PostgresOptions.EvidenceVariable);
        RefuseForeign(vault, keys, PostgresOptions.VaultVariable);
        if (facts.Contains("evidence") && !keys.Contains("vault"))
        {
            throw Refused(
                $"{PostgresOptions.EvidenceVariable} holds evidence, and the database that {PostgresOptions.VaultVariable} names holds no vault. Without it no sealed words can be read: restore it from its backup.");
        }

        if (keys.Contains("vault") && !facts.Contains("evidence") && HoldsKeys(vault))
        {
            throw Refused(
                $"{PostgresOptions.VaultVariable} holds keys of words, and the database that {PostgresOptions.EvidenceVariable} names holds no evidence. Restore it from its backup.");
        }
    }

    /// <summary>As <see cref="Refuse"/>, for who needs a vault that is there.</summary>
    internal static void RefuseWithoutVault(NpgsqlConnection evidence, NpgsqlConnection vault)
    {
        Refuse(evidence, vault);
        if (!Sets(vault).Contains("vault")) throw Refused($"The database that {PostgresOptions.VaultVariable} names holds no vault.");
    }

    /// <summary>Holds the evidence to the vault that it was first used with.</summary>
    /// <exception cref="StorageRefusedException">That was another one.</exception>
    internal static void Hold(NpgsqlConnection evidence, NpgsqlConnection vault)
    {
        var id = (Guid)Run(vault, "SELECT id FROM vault_id")!;
        Run(evidence, "INSERT INTO vault_of_evidence (one, id) VALUES (1, $1) ON CONFLICT (one) DO NOTHING", id);
        if (!id.Equals(Run(evidence, "SELECT id FROM vault_of_evidence")))
        {
            throw Refused(
                $"{PostgresOptions.VaultVariable} names another vault than the evidence of {PostgresOptions.EvidenceVariable} was written with: one could not read the words of the other. "
                + "Give both databases of one platform. Every silo of a cluster has the same two.");
        }
    }

    /// <summary>Gives back the lock that looking takes: the steps that may follow, over another connection, change the table.</summary>
    private static bool HoldsKeys(NpgsqlConnection vault)
    {
        Run(vault, "SAVEPOINT looking");
        var found = Run(vault, "SELECT 1 FROM keys LIMIT 1") is not null;
        Run(vault, "ROLLBACK TO SAVEPOINT looking");
        return found;
    }

    /// <summary>Names say little: a server answers to several. A lock belongs to one database, so who finds it taken is in the same.</summary>
    private static void RefuseSame(NpgsqlConnection evidence, NpgsqlConnection vault)
    {
        var key = BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
        Run(vault, "SELECT pg_advisory_xact_lock($1)", key);
        using var looking = evidence.BeginTransaction();
        if (Run(evidence, "SELECT pg_try_advisory_xact_lock($1)", key) is true) return;
        throw Refused(
            $"{PostgresOptions.EvidenceVariable} and {PostgresOptions.VaultVariable} name the same database. Give the vault one of its own: "
            + "whoever restores an old backup of the one must not restore shredded keys with it.");
    }

    private static void RefuseForeign(NpgsqlConnection connection, HashSet<string> sets, string variable)
    {
        if (sets.Count > 0) return;
        // What an extension brings is nobody's data.
        var theirs = Run(connection, """
            SELECT 1 FROM pg_class c WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND pg_table_is_visible(c.oid) AND c.relnamespace <> 'pg_catalog'::regnamespace
                AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e') LIMIT 1
            """);
        if (theirs is not null)
            throw Refused($"{variable} names a database with tables that are not ours. Give it one of Clinks Engage, or a new and empty one.");
    }

    /// <summary>The sets of tables of ours that are there.</summary>
    private static HashSet<string> Sets(NpgsqlConnection connection)
    {
        if (Run(connection, "SELECT to_regclass('engage_schema')::text") is not string) return [];
        using var read = new NpgsqlCommand("SELECT name FROM engage_schema", connection);
        using var rows = read.ExecuteReader();
        var sets = new HashSet<string>(StringComparer.Ordinal);
        while (rows.Read()) sets.Add(rows.GetString(0));
        return sets;
    }

    private static object? Run(NpgsqlConnection connection, string sql, params ReadOnlySpan<object> values)
    {
        using var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command.ExecuteScalar();
    }

    private static StorageRefusedException Refused(string why) => new(why);
}
