using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>The evidence as the audit reads it, page by page.</summary>
internal sealed class AuditedDatabase(NpgsqlConnection connection) : IAuditedLog
{
    public LogHead Head()
    {
        using var row = Read("SELECT position, at FROM log_end");
        return row.Read() ? new(row.GetInt64(0), LogTime.FromMicros(row.GetInt64(1))) : default;
    }

    public IReadOnlyList<AuditedEvent> ByPosition(long after, int limit)
    {
        using var rows = Read(
            """
            SELECT h.position, h.at, h.commitment, b.salt, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position
            WHERE h.position > $1 ORDER BY h.position LIMIT $2
            """,
            after, limit);
        var page = new List<AuditedEvent>(limit);
        while (rows.Read()) page.Add(new(rows.GetInt64(0), rows.GetInt64(1), rows.GetFieldValue<byte[]>(2), Bytes(rows, 3), Bytes(rows, 4)));
        return page;
    }

    public IReadOnlyList<AuditedVersion> ByStream(string afterStream, int afterVersion, int limit)
    {
        using var rows = Read(
            "SELECT stream, version, position FROM headers WHERE (stream, version) > ($1 COLLATE \"C\", $2) ORDER BY stream, version LIMIT $3",
            afterStream, afterVersion, limit);
        var page = new List<AuditedVersion>(limit);
        while (rows.Read()) page.Add(new(rows.GetString(0), rows.GetInt32(1), rows.GetInt64(2)));
        return page;
    }

    public IReadOnlyList<string> Loose()
    {
        var found = new List<string>();
        Count("SELECT count(*) FROM bodies b WHERE NOT EXISTS (SELECT 1 FROM headers h WHERE h.position = b.position)", "bodies have no header.");
        Count("SELECT count(*) FROM requests r WHERE NOT EXISTS (SELECT 1 FROM headers h WHERE h.position = r.receipt)", "answered requests name an event that is not there.");
        Count("SELECT count(*) FROM headers h WHERE NOT EXISTS (SELECT 1 FROM blocks k WHERE k.kind = 'scope' AND k.name = h.scope AND k.block = h.position >> 6)", "events are not found by their scope.");
        Count("SELECT count(*) FROM headers h WHERE NOT EXISTS (SELECT 1 FROM blocks k WHERE k.kind = 'type' AND k.name = h.type AND k.block = h.position >> 6)", "events are not found by their type.");
        Count("SELECT 1 - count(*) FROM log_end", "head is missing.");
        return found;

        void Count(string sql, string what)
        {
            using var row = Read(sql);
            row.Read();
            if (row.GetInt64(0) is not 0 and var count) found.Add($"{count} {what}");
        }
    }

    private static byte[]? Bytes(NpgsqlDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<byte[]>(column);

    private NpgsqlDataReader Read(string sql, params ReadOnlySpan<object> values)
    {
        // Some go over whole tables.
        using var command = new NpgsqlCommand(sql, connection) { CommandTimeout = PostgresPatience.WholeTable };
        foreach (var value in values) command.Parameters.Add(new() { Value = value });
        return command.ExecuteReader();
    }
}
