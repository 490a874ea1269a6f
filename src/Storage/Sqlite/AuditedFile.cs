using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>evidence.db as the audit reads it. Every page ends its statement, so a checkpoint need not wait for the audit.</summary>
internal sealed class AuditedFile(Connection connection) : IAuditedLog
{
    public LogHead Head()
    {
        using var row = connection.Prepare("SELECT position, at FROM log_end");
        return row.Step() ? new(row.Int64(0), LogTime.FromMicros(row.Int64(1))) : default;
    }

    public IReadOnlyList<AuditedEvent> ByPosition(long after, int limit)
    {
        using var rows = connection.Prepare("""
            SELECT h.position, h.at, h.commitment, b.salt, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position
            WHERE h.position > ?1 ORDER BY h.position LIMIT ?2
            """).Bind(1, after).Bind(2, limit);
        var page = new List<AuditedEvent>(limit);
        while (rows.Step())
        {
            page.Add(new(rows.Int64(0), rows.Int64(1), rows.Bytes(2), rows.IsNull(3) ? null : rows.Bytes(3), rows.IsNull(4) ? null : rows.Bytes(4)));
        }

        return page;
    }

    public IReadOnlyList<AuditedVersion> ByStream(string afterStream, int afterVersion, int limit)
    {
        using var rows = connection.Prepare("""
            SELECT stream, version, position FROM headers WHERE (stream, version) > (?1, ?2) ORDER BY stream, version LIMIT ?3
            """).Bind(1, afterStream).Bind(2, afterVersion).Bind(3, limit);
        var page = new List<AuditedVersion>(limit);
        while (rows.Step()) page.Add(new(rows.Text(0), rows.Int32(1), rows.Int64(2)));
        return page;
    }

    public IReadOnlyList<string> Loose()
    {
        var found = new List<string>();
        Count("SELECT count(*) FROM bodies WHERE position NOT IN (SELECT position FROM headers)", "bodies have no header.");
        Count("SELECT count(*) FROM requests WHERE receipt NOT IN (SELECT position FROM headers)", "answered requests name an event that is not there.");
        Count("SELECT count(*) FROM headers h WHERE NOT EXISTS (SELECT 1 FROM blocks WHERE kind = 'scope' AND name = h.scope AND block = h.position >> 6)", "events are not found by their scope.");
        Count("SELECT count(*) FROM headers h WHERE NOT EXISTS (SELECT 1 FROM blocks WHERE kind = 'type' AND name = h.type AND block = h.position >> 6)", "events are not found by their type.");
        Count("SELECT 1 - count(*) FROM log_end", "head is missing.");
        return found;

        void Count(string sql, string what)
        {
            var count = connection.Number(sql);
            if (count != 0) found.Add($"{count} {what}");
        }
    }
}
