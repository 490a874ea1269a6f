using System.Collections.Immutable;
using Clinks.Engage.Storage.Vault;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>Replaces the key-encryption key of a vault in PostgreSQL, also while silos use it.</summary>
internal sealed class PostgresRewrapping(NpgsqlDataSource source) : IRewrapping
{
    public IKeyChecks Checks { get; } = new PostgresKeyChecks(source);

    public async Task<KeysFound> Count(CancellationToken cancel)
    {
        await using var read = source.CreateCommand("SELECT kek, count(*) FILTER (WHERE wrapped IS NOT NULL), count(*) FILTER (WHERE wrapped IS NULL) FROM keys GROUP BY kek ORDER BY kek");
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var under = ImmutableArray.CreateBuilder<KeysUnder>();
        var shredded = 0L;
        while (await rows.ReadAsync(cancel))
        {
            if (rows.GetInt64(1) > 0) under.Add(new(rows.IsDBNull(0) ? null : rows.GetString(0), rows.GetInt64(1)));
            shredded += rows.GetInt64(2);
        }

        return new(Checks.Read()?.Kek, under.DrainToImmutable(), shredded);
    }

    public async Task Turn(string from, KeyCheck to, CancellationToken cancel)
    {
        // Whoever keeps a key at this moment has a share of that one row: the update waits for them, and who comes after it finds another id.
        await using var turn = source.CreateCommand(
            """
            WITH turned AS (UPDATE key_check SET value = $1, kek = $2 WHERE kek = $3 RETURNING 1)
            UPDATE keys SET kek = $3 WHERE kek IS NULL AND wrapped IS NOT NULL AND EXISTS (SELECT 1 FROM turned)
            """);
        turn.Parameters.Add(new() { Value = to.Value });
        turn.Parameters.Add(new() { Value = to.Kek });
        turn.Parameters.Add(new() { Value = from });
        await turn.ExecuteNonQueryAsync(cancel);
    }

    public async Task<ImmutableArray<(string Owner, StoredKey Key)>> NotUnder(string kek, int most, CancellationToken cancel)
    {
        await using var read = source.CreateCommand("SELECT owner, wrapped, kek FROM keys WHERE wrapped IS NOT NULL AND kek IS DISTINCT FROM $1 LIMIT $2");
        read.Parameters.Add(new() { Value = kek });
        read.Parameters.Add(new() { Value = most });
        await using var rows = await read.ExecuteReaderAsync(cancel);
        var some = ImmutableArray.CreateBuilder<(string, StoredKey)>();
        while (await rows.ReadAsync(cancel)) some.Add((rows.GetString(0), new(rows.GetFieldValue<byte[]>(1), rows.IsDBNull(2) ? null : rows.GetString(2))));
        return some.DrainToImmutable();
    }

    public async Task Rewrap(ImmutableArray<Rewrapped> some, string kek, CancellationToken cancel)
    {
        await using var write = source.CreateCommand(
            """
            UPDATE keys SET wrapped = new.after, kek = $4 FROM unnest($1::text[], $2::bytea[], $3::bytea[]) AS new (owner, before, after)
            WHERE keys.owner = new.owner AND keys.wrapped = new.before
            """);
        write.Parameters.Add(new() { Value = some.Select(one => one.Owner).ToArray() });
        write.Parameters.Add(new() { Value = some.Select(one => one.Before).ToArray() });
        write.Parameters.Add(new() { Value = some.Select(one => one.After).ToArray() });
        write.Parameters.Add(new() { Value = kek });
        await write.ExecuteNonQueryAsync(cancel);
    }

    public async Task Clean(CancellationToken cancel)
    {
        // Written anew with the rows that live now. VACUUM, FULL too, keeps those that some older snapshot may still see: a backup's, or that of an
        // ANALYZE of another table.
        foreach (var sql in (string[])["ALTER TABLE keys ALTER COLUMN kek TYPE text USING substring(kek from 1)", "ALTER TABLE key_check ALTER COLUMN value TYPE bytea USING substring(value from 1)"])
        {
            await using var rewrite = source.CreateCommand(sql);
            rewrite.CommandTimeout = PostgresPatience.WholeTable;
            await rewrite.ExecuteNonQueryAsync(cancel);
        }
    }

    public void Dispose() => source.Dispose();
}
