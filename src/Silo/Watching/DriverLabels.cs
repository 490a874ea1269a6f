using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Clinks.Engage.Storage.Postgres;
using OpenTelemetry.Metrics;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// What the database driver's figures may be labelled with. By itself it tells the server's address, and as the name of a pool that
/// was given none the connection string, with host, user and database, and with the password where somebody has it persist.
/// </summary>
internal static class DriverLabels
{
    internal const string Meter = "Npgsql";
    private const string Pool = "db.client.connection.pool.name";

    private static readonly FrozenSet<string> Allowed = FrozenSet.Create(StringComparer.Ordinal, "db.system.name", "db.client.connection.state", "db.response.status_code", "error.type");

    /// <summary>Pools that we named stand by their names; those that Orleans opens for itself are one, <c>other</c>.</summary>
    internal static KeyValuePair<string, object?>[] Told(ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var told = new List<KeyValuePair<string, object?>>(tags.Length);
        foreach (var tag in tags)
        {
            if (Allowed.Contains(tag.Key)) told.Add(tag);
            else if (tag.Key == Pool) told.Add(new(Pool, tag.Value is string name && PostgresCluster.PoolNames.Contains(name) ? name : "other"));
        }

        return [.. told];
    }

    /// <summary>
    /// OpenTelemetry's SDK can leave a label out, but not change its value: without pools, then. What is observed by pool would be
    /// one pool's figure shown as everybody's, and is left out.
    /// </summary>
    internal static MetricStreamConfiguration? View(Instrument instrument) =>
        instrument.Meter.Name != Meter ? null : instrument.IsObservable ? MetricStreamConfiguration.Drop : new() { TagKeys = [.. Allowed] };
}
