using System.Collections.Immutable;
using System.Globalization;
using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Storage.Sqlite;

/// <summary>A connection that reads pages of the log. A page is one statement, so it sees one moment.</summary>
internal sealed class LogReader(Connection connection) : IDisposable
{
    private const string Select = $"SELECT {LogRow.Columns}, b.body FROM headers h LEFT JOIN bodies b ON b.position = h.position ";

    private readonly Dictionary<int, Statement> byTypes = [];
    private readonly Statement byStream = connection.Prepare(Select + "WHERE h.stream = ?1 AND h.version > ?2 ORDER BY h.version LIMIT ?3");
    private readonly LogAnswers answers = new(connection);
    private readonly Statement byScope = connection.Prepare(Select + "WHERE h.scope = ?1 AND h.position > ?2 ORDER BY h.position LIMIT ?3");

    internal Connection Connection => connection;

    internal EventPage Stream(string stream, int afterVersion, int limit) =>
        Page(byStream.Bind(1, stream).Bind(2, afterVersion).Bind(3, limit + 1), limit);

    internal EventPage Scope(string scope, long afterPosition, int limit) =>
        Page(byScope.Bind(1, scope).Bind(2, afterPosition).Bind(3, limit + 1), limit);

    internal EventPage Types(ImmutableArray<string> types, long afterPosition, int limit)
    {
        var statement = ByTypes(types.Length).Bind(1, afterPosition).Bind(2, limit + 1);
        for (var i = 0; i < types.Length; i++) statement.Bind(i + 3, types[i]);
        return Page(statement, limit);
    }

    internal AppendResult? Answer(string actor, string requestId, string contentHash) =>
        answers.Find(actor, requestId) is { } first ? first.To(contentHash) : null;

    public void Dispose() => connection.Dispose();

    // One arm a type, each in order along its index and merged: with IN (…) SQLite would read all that follows and sort it for every page.
    private Statement ByTypes(int count)
    {
        if (byTypes.TryGetValue(count, out var known)) return known;
        var arms = Enumerable.Range(3, count).Select(p => string.Create(CultureInfo.InvariantCulture, $"SELECT position FROM headers WHERE type = ?{p} AND position > ?1"));
        return byTypes[count] = connection.Prepare(
            $"{Select} JOIN ({string.Join(" UNION ALL ", arms)} ORDER BY position LIMIT ?2) found ON found.position = h.position ORDER BY h.position");
    }

    private static EventPage Page(Statement rows, int limit)
    {
        try
        {
            var events = ImmutableArray.CreateBuilder<RecordedEvent>();
            while (rows.Step())
            {
                if (events.Count == limit) return new(events.ToImmutable(), More: true);
                events.Add(new(LogRow.Header(rows), rows.IsNull(7) ? null : (ReadOnlyMemory<byte>?)rows.Bytes(7)));
            }

            return new(events.ToImmutable(), More: false);
        }
        finally
        {
            rows.Reset();
        }
    }
}
