using System.Collections.Concurrent;
using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>A log in a database of its own. Databases are made once and emptied for the next home: making one takes longer than most tests.</summary>
public sealed class PostgresHome : ILogHome
{
    private static readonly ConcurrentBag<string> Emptied = [];

    private readonly string database = Emptied.TryTake(out var known) ? known : PrivateServer.NewDatabase();
    private readonly NpgsqlDataSource source;
    private readonly List<PostgresEventLog> opened = [];

    public PostgresHome() => source = NpgsqlDataSource.Create(database);

    public IEventLog Open(TimeProvider clock)
    {
        EvidenceSchema.Schema.Prepare(source);
        var log = PostgresEventLog.Open(source, clock, LogSettings.Default);
        opened.Add(log);
        return log;
    }

    /// <summary>As an operator may: every connection to the database ends, without a word to whoever holds it.</summary>
    internal async Task EndConnections()
    {
        await using var end = source.CreateCommand("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()");
        await end.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var log in opened) await log.DisposeAsync();
        await using (var empty = source.CreateCommand("TRUNCATE headers, blocks, bodies, requests, scopes; UPDATE log_end SET position = 0, at = 0"))
        {
            if (opened.Count > 0) await empty.ExecuteNonQueryAsync();
        }

        await source.DisposeAsync();
        if (opened.Count > 0) Emptied.Add(database);
    }
}

public sealed class PostgresEventLogContract : EventLogContract
{
    protected override ILogHome Home { get; } = new PostgresHome();
}

public sealed class PostgresEventLogLaws : EventLogLaws
{
    protected override ILogHome NewHome() => new PostgresHome();
}

public sealed class PostgresBlockLaws : BlockLaws
{
    protected override ILogHome NewHome() => new PostgresHome();
}

public sealed class PostgresPartLaws : PartLaws
{
    protected override ILogHome NewHome() => new PostgresHome();
}
