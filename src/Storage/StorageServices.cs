using Clinks.Engage.Grains.EventLog;
using Clinks.Engage.Grains.Vault;
using Clinks.Engage.Storage.Postgres;
using Clinks.Engage.Storage.Sqlite;
using Clinks.Engage.Storage.Vault;
using Clinks.Engage.Storage.Watching;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Storage;

/// <summary>How a host comes by its storage.</summary>
public static class StorageServices
{
    /// <summary>
    /// Makes or checks the data folder now, so that a refusal stops the start, and registers the event log and the vault over it.
    /// The host closes both, and what was queued is written first.
    /// </summary>
    /// <returns>The folder, for the connection string that Orleans' providers want.</returns>
    /// <exception cref="StorageRefusedException">The folder cannot be used; the message says why and what to do.</exception>
    public static StorageFolder AddEngageStorage(this IServiceCollection services, StorageOptions options)
    {
        var folder = StorageFolder.Prepare(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton<IEventLog>(provider => new WatchedEventLog(SqliteEventLog.Open(folder, provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<SqliteEventLog>>())));
        services.AddSingleton<IVault>(provider => Replayed(folder.OpenVault(), provider));
        return folder;
    }

    /// <summary>The same over PostgreSQL: makes or checks the schemas now, and registers the event log and the vault over them.</summary>
    /// <returns>The databases, for the connection string that Orleans' providers want.</returns>
    /// <exception cref="StorageRefusedException">A database cannot be used; the message says why and what to do.</exception>
    public static PostgresCluster AddEngageStorage(this IServiceCollection services, PostgresOptions options)
    {
        var cluster = PostgresCluster.Prepare(options);
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(_ => cluster);
        services.AddSingleton<IEventLog>(provider => new WatchedEventLog(provider.GetRequiredService<PostgresCluster>().OpenLog(provider.GetRequiredService<TimeProvider>(), provider.GetService<ILogger<PostgresEventLog>>())));
        services.AddSingleton<IVault>(provider => Replayed(provider.GetRequiredService<PostgresCluster>().OpenVault(), provider));
        return cluster;
    }

    private static ReplayedVault Replayed(KeyVault vault, IServiceProvider provider) =>
        new(vault, provider.GetRequiredService<IEventLog>(), provider.GetRequiredService<TimeProvider>());
}
