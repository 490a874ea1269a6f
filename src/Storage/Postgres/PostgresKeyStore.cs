using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>Keys in PostgreSQL. The source is its owner's.</summary>
internal sealed class PostgresKeyStore(NpgsqlDataSource source) : IKeyStore
{
    public async ValueTask<StoredKey?> Find(string owner, CancellationToken cancel)
    {
        await using var read = source.CreateCommand("SELECT wrapped, kek FROM keys WHERE owner = $1");
        read.Parameters.Add(new() { Value = owner });
        await using var row = await read.ExecuteReaderAsync(cancel);
        return await row.ReadAsync(cancel) ? Stored(row) : null;
    }

    public async ValueTask<Dictionary<string, StoredKey>> Find(IReadOnlyCollection<string> owners, CancellationToken cancel)
    {
        await using var read = source.CreateCommand("SELECT wrapped, kek, owner FROM keys WHERE owner = ANY($1)");
        read.Parameters.Add(new() { Value = owners.ToArray() });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var found = new Dictionary<string, StoredKey>(owners.Count, StringComparer.Ordinal);
        while (await rows.ReadAsync(cancel)) found[rows.GetString(2)] = Stored(rows);
        return found;
    }

    public async ValueTask<string> CurrentKek(CancellationToken cancel)
    {
        await using var read = source.CreateCommand("SELECT kek FROM key_check");
        return (string)(await read.ExecuteScalarAsync(cancel))!;
    }

    public async ValueTask<StoredKey?> Keep(string owner, byte[] wrapped, string kek, CancellationToken cancel)
    {
        // A share of that row: who replaces the key waits for this to end, and this finds no row where they were first.
        await using var keep = source.CreateCommand(
            """
            WITH current AS (SELECT kek FROM key_check WHERE kek = $3 FOR SHARE)
            INSERT INTO keys (owner, wrapped, kek) SELECT $1, $2, $3 FROM current ON CONFLICT (owner) DO NOTHING
            """);
        keep.Parameters.Add(new() { Value = owner });
        keep.Parameters.Add(new() { Value = wrapped });
        keep.Parameters.Add(new() { Value = kek });
        await keep.ExecuteNonQueryAsync(cancel);
        return await Find(owner, cancel);
    }

    public async Task Shred(string owner, CancellationToken cancel)
    {
        await using var shred = source.CreateCommand(
            "INSERT INTO keys (owner, wrapped) VALUES ($1, NULL) ON CONFLICT (owner) DO UPDATE SET wrapped = NULL, kek = NULL WHERE keys.wrapped IS NOT NULL");
        shred.Parameters.Add(new() { Value = owner });
        await shred.ExecuteNonQueryAsync(cancel);

        // A version of the row that nobody sees any more keeps its bytes until it is cleared away; the archive of the log expires by itself.
        await using var clear = source.CreateCommand("VACUUM keys");
        clear.CommandTimeout = PostgresPatience.WholeTable;
        await clear.ExecuteNonQueryAsync(cancel);
    }

    public void Dispose()
    {
    }

    private static StoredKey Stored(NpgsqlDataReader row) => new(row.IsDBNull(0) ? null : row.GetFieldValue<byte[]>(0), row.IsDBNull(1) ? null : row.GetString(1));
}
