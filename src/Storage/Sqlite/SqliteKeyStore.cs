using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>Keys in vault.db, over one connection: a key is written once in an owner's life, and a lookup takes microseconds.</summary>
internal sealed class SqliteKeyStore : IKeyStore
{
    private readonly Lock gate = new();
    private readonly Connection connection;
    private readonly Statement find, current, keep, shred, begin, end;

    internal SqliteKeyStore(string folder)
    {
        connection = VaultFile.File.Open(folder);
        find = connection.Prepare("SELECT wrapped, kek FROM keys WHERE owner = ?1");
        current = connection.Prepare("SELECT kek FROM key_check");
        keep = connection.Prepare("INSERT OR IGNORE INTO keys (owner, wrapped, kek) SELECT ?1, ?2, ?3 FROM key_check WHERE kek = ?3");
        begin = connection.Prepare("BEGIN");
        end = connection.Prepare("COMMIT");
        shred = connection.Prepare("INSERT INTO keys (owner, wrapped) VALUES (?1, NULL) ON CONFLICT (owner) DO UPDATE SET wrapped = NULL, kek = NULL WHERE wrapped IS NOT NULL");
    }

    public ValueTask<StoredKey?> Find(string owner, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate) return ValueTask.FromResult(Find(owner));
    }

    public ValueTask<Dictionary<string, StoredKey>> Find(IReadOnlyCollection<string> owners, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var found = new Dictionary<string, StoredKey>(owners.Count, StringComparer.Ordinal);
        lock (gate)
        {
            // One transaction sees one moment, and locks the file once. Of a single owner the statement itself does.
            if (owners.Count > 1) begin.Run();
            try
            {
                foreach (var owner in owners)
                    if (Find(owner) is { } stored) found[owner] = stored;
            }
            finally
            {
                if (owners.Count > 1) end.Run();
            }
        }

        return ValueTask.FromResult(found);
    }

    public ValueTask<string> CurrentKek(CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            current.Step();
            var kek = current.Text(0);
            current.Reset();
            return ValueTask.FromResult(kek);
        }
    }

    public ValueTask<StoredKey?> Keep(string owner, byte[] wrapped, string kek, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            keep.Bind(1, owner).Bind(2, wrapped).Bind(3, kek).Run();
            return ValueTask.FromResult(Find(owner));
        }
    }

    public Task Shred(string owner, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        lock (gate)
        {
            shred.Bind(1, owner).Run();

            // The zeros that secure_delete wrote must reach the file, and the old page must leave the write-ahead log.
            if (connection.Number("PRAGMA wal_checkpoint(TRUNCATE)") == 0) return Task.CompletedTask;
        }

        throw new IOException("The key is shredded, but another reader kept its old page in the write-ahead log. Shred the same owner again.");
    }

    public void Dispose() => connection.Dispose();

    private StoredKey? Find(string owner)
    {
        find.Bind(1, owner);
        var found = find.Step() ? new StoredKey(find.IsNull(0) ? null : find.Bytes(0), find.IsNull(1) ? null : find.Text(1)) : null;
        find.Reset();
        return found;
    }
}
