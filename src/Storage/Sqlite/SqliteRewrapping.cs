using System.Collections.Immutable;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>Replaces the key-encryption key of a vault.db, also while other processes use the file.</summary>
internal sealed class SqliteRewrapping : IRewrapping
{
    private readonly Connection connection;

    internal SqliteRewrapping(string folder)
    {
        connection = VaultFile.File.Open(folder);
        Checks = new SqliteKeyChecks(connection);
    }

    public IKeyChecks Checks { get; }

    public Task<KeysFound> Count(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var under = ImmutableArray.CreateBuilder<KeysUnder>();
        using var rows = connection.Prepare("SELECT kek, count(*) FROM keys WHERE wrapped IS NOT NULL GROUP BY kek ORDER BY kek");
        while (rows.Step()) under.Add(new(rows.IsNull(0) ? null : rows.Text(0), rows.Int64(1)));
        return Task.FromResult(new KeysFound(Checks.Read()?.Kek, under.DrainToImmutable(), connection.Number("SELECT count(*) FROM keys WHERE wrapped IS NULL")));
    }

    public Task Turn(string from, KeyCheck to, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        InOne(() =>
        {
            using var turn = connection.Prepare("UPDATE key_check SET value = ?1, kek = ?2 WHERE kek = ?3");
            turn.Bind(1, to.Value).Bind(2, to.Kek!).Bind(3, from).Run();
            if (connection.Changes == 0) return;
            using var name = connection.Prepare("UPDATE keys SET kek = ?1 WHERE kek IS NULL AND wrapped IS NOT NULL");
            name.Bind(1, from).Run();
        });
        return Task.CompletedTask;
    }

    public Task<ImmutableArray<(string Owner, StoredKey Key)>> NotUnder(string kek, int most, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        using var rows = connection.Prepare("SELECT owner, wrapped, kek FROM keys WHERE wrapped IS NOT NULL AND kek IS NOT ?1 LIMIT ?2");
        rows.Bind(1, kek).Bind(2, most);
        var some = ImmutableArray.CreateBuilder<(string, StoredKey)>();
        while (rows.Step()) some.Add((rows.Text(0), new(rows.Bytes(1), rows.IsNull(2) ? null : rows.Text(2))));
        return Task.FromResult(some.DrainToImmutable());
    }

    public Task Rewrap(ImmutableArray<Rewrapped> some, string kek, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        InOne(() =>
        {
            using var write = connection.Prepare("UPDATE keys SET wrapped = ?1, kek = ?2 WHERE owner = ?3 AND wrapped = ?4");
            foreach (var one in some) write.Bind(1, one.After).Bind(2, kek).Bind(3, one.Owner).Bind(4, one.Before).Run();
        });
        return Task.CompletedTask;
    }

    public Task Clean(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();

        // As after a shred: the zeros that secure_delete wrote must reach the file, and old pages must leave the write-ahead log.
        return connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0
            ? Task.CompletedTask
            : throw new IOException("All keys are wrapped anew, but another reader kept old pages in the write-ahead log. Rotate again with the same keys.");
    }

    public void Dispose() => connection.Dispose();

    private void InOne(Action steps)
    {
        connection.Execute("BEGIN IMMEDIATE");
        try
        {
            steps();
            connection.Execute("COMMIT");
        }
        finally
        {
            connection.RollBack();
        }
    }
}
