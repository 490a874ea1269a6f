using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>A row of headers, in the order position, stream, version, type, scope, at, commitment.</summary>
internal static class LogRow
{
    internal const string Columns = "h.position, h.stream, h.version, h.type, h.scope, h.at, h.commitment";

    internal static EventHeader Header(Statement row, int from = 0) => new(
        row.Int64(from), row.Text(from + 1), row.Int32(from + 2), row.Text(from + 3), row.Text(from + 4),
        LogTime.FromMicros(row.Int64(from + 5)), row.Bytes(from + 6));
}
