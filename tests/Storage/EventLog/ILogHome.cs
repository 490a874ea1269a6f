using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Storage.Sqlite;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>Where a log under test lives. Every database that can hold one has such a home, and passes the same contract.</summary>
public interface ILogHome : IAsyncDisposable
{
    /// <summary>Opens the log; a second time as another process would.</summary>
    IEventLog Open(TimeProvider clock);
}

/// <summary>A log in evidence.db in a folder of its own.</summary>
public sealed class SqliteHome : ILogHome
{
    private readonly TempFolder folder = new();
    private readonly List<SqliteEventLog> opened = [];

    public IEventLog Open(TimeProvider clock)
    {
        Directory.CreateDirectory(folder.Path);
        var log = SqliteEventLog.OpenAlone(folder.Path, clock, LogSettings.Default);
        opened.Add(log);
        return log;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var log in opened) await log.DisposeAsync();
        folder.Dispose();
    }
}
