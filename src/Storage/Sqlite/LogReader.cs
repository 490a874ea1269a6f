using System.Collections.Immutable;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>A connection that reads pages of the log.</summary>
internal sealed class LogReader(Connection connection) : IDisposable
{
    private readonly Statement byStream = connection.Prepare($"""
        SELECT {LogRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position WHERE h.stream = ?1 AND h.version > ?2 ORDER BY h.version LIMIT ?3
        """);

    private readonly LogAnswers answers = new(connection);
    private readonly SqliteBlocks ofScopes = new(connection, LogBlocks.Scope), ofTypes = new(connection, LogBlocks.Type);

    internal Connection Connection => connection;

    internal EventPage Stream(string stream, int afterVersion, int limit)
    {
        var page = new SqlitePage(limit);
        page.Take(byStream.Bind(1, stream).Bind(2, afterVersion).Bind(3, page.Wanted));
        return page.Done();
    }

    internal EventPage Scope(string scope, long afterPosition) => InBlocks(ofScopes, [scope], afterPosition);

    internal EventPage Types(ImmutableArray<string> types, long afterPosition) => InBlocks(ofTypes, types, afterPosition);

    internal AppendResult? Answer(string actor, string requestId, string contentHash) =>
        answers.Find(actor, requestId) is { } first ? first.To(contentHash) : null;

    public void Dispose() => connection.Dispose();

    /// <summary>A part of what follows. It is read to its end before it is answered: a reading that stays open would hold up whoever empties the write-ahead log.</summary>
    private static EventPage InBlocks(SqliteBlocks blocks, ImmutableArray<string> names, long after)
    {
        var page = new SqlitePage(LogPart.MostEvents, LogPart.MostBytes);
        blocks.Read(names, after, page);
        return page.Done();
    }
}
