using System.Collections.Immutable;
using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>What the vault's database says of the key-encryption keys.</summary>
internal sealed class PostgresKeyChecks(NpgsqlDataSource source) : IKeyChecks
{
    public KeyCheck? Read()
    {
        using var read = source.CreateCommand("SELECT value, kek FROM key_check");
        using var row = read.ExecuteReader();
        return row.Read() ? new(row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : row.GetString(1)) : null;
    }

    public void Keep(KeyCheck check)
    {
        using var keep = source.CreateCommand("INSERT INTO key_check (one, value, kek) VALUES (1, $1, $2) ON CONFLICT (one) DO NOTHING");
        keep.Parameters.Add(new() { Value = check.Value });
        keep.Parameters.Add(new() { Value = check.Kek });
        keep.ExecuteNonQuery();
    }

    public void Name(string kek)
    {
        using var name = source.CreateCommand("UPDATE key_check SET kek = $1 WHERE kek IS NULL");
        name.Parameters.Add(new() { Value = kek });
        name.ExecuteNonQuery();
    }

    public ImmutableArray<string> InUse()
    {
        using var read = source.CreateCommand("SELECT DISTINCT kek FROM keys WHERE kek IS NOT NULL AND wrapped IS NOT NULL");
        using var rows = read.ExecuteReader();
        var ids = ImmutableArray.CreateBuilder<string>();
        while (rows.Read()) ids.Add(rows.GetString(0));
        return ids.DrainToImmutable();
    }
}
