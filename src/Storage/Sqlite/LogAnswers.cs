using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>Looks in the table of requests. The receipt is made from the event's own header, which is never edited.</summary>
internal sealed class LogAnswers(Connection connection)
{
    private readonly Statement read = connection.Prepare($"""
        SELECT {LogRow.Columns}, r.content_hash, r.answer
        FROM requests r JOIN headers h ON h.position = r.receipt WHERE r.actor = ?1 AND r.request_id = ?2
        """);

    internal FirstAnswer? Find(string actor, string requestId)
    {
        read.Bind(1, actor).Bind(2, requestId);
        try
        {
            return read.Step() ? new(read.Text(7), LogRow.Header(read).ToReceipt(), read.Bytes(8)) : null;
        }
        finally
        {
            read.Reset();
        }
    }
}
