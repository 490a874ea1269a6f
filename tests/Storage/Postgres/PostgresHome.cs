using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.EventLog;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>A log in a database of its own.</summary>
public sealed class PostgresHome : ILogHome
{
    private readonly NpgsqlDataSource source = NpgsqlDataSource.Create(PrivateServer.NewDatabase());
    private readonly List<PostgresEventLog> opened = [];

    public IEventLog Open(TimeProvider clock)
    {
        EvidenceSchema.Schema.Prepare(source);
        var log = PostgresEventLog.Open(source, clock, LogSettings.Default);
        opened.Add(log);
        return log;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var log in opened) await log.DisposeAsync();
        await source.DisposeAsync();
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
