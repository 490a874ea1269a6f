using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>A row of headers, in the order position, stream, version, type, scope, at, commitment; and the body in the column behind, where it is asked for.</summary>
internal static class PostgresRow
{
    internal const string Columns = "h.position, h.stream, h.version, h.type, h.scope, h.at, h.commitment";

    internal static EventHeader Header(NpgsqlDataReader row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt32(2), row.GetString(3), row.GetString(4), LogTime.FromMicros(row.GetInt64(5)), row.GetFieldValue<byte[]>(6));

    internal static RecordedEvent Event(NpgsqlDataReader row) => new(Header(row), row.IsDBNull(7) ? null : (ReadOnlyMemory<byte>?)row.GetFieldValue<byte[]>(7));
}
