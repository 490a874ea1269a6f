using System.Collections.Immutable;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>What vault.db says of the key-encryption keys.</summary>
internal sealed class SqliteKeyChecks(Connection connection) : IKeyChecks
{
    public KeyCheck? Read()
    {
        using var row = connection.Prepare("SELECT value, kek FROM key_check");
        return row.Step() ? new(row.Bytes(0), row.IsNull(1) ? null : row.Text(1)) : null;
    }

    public void Keep(KeyCheck check)
    {
        using var keep = connection.Prepare("INSERT OR IGNORE INTO key_check (one, value, kek) VALUES (1, ?1, ?2)");
        keep.Bind(1, check.Value).Bind(2, check.Kek!).Run();
    }

    public void Name(string kek)
    {
        using var name = connection.Prepare("UPDATE key_check SET kek = ?1 WHERE kek IS NULL");
        name.Bind(1, kek).Run();
    }

    public ImmutableArray<string> InUse()
    {
        using var rows = connection.Prepare("SELECT DISTINCT kek FROM keys WHERE kek IS NOT NULL AND wrapped IS NOT NULL");
        var ids = ImmutableArray.CreateBuilder<string>();
        while (rows.Step()) ids.Add(rows.Text(0));
        return ids.DrainToImmutable();
    }
}
