using System.Diagnostics;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;

namespace Clinks.Engage.Silo;

/// <summary>Puts a client of a cluster into a host: grains are called there as in a silo, and run in the silos.</summary>
public static class ClientHosting
{
    // A silo that is starting at the same moment needs some seconds; one that never comes should not be waited for in silence.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20), Pause = TimeSpan.FromSeconds(1);

    // Orleans' minute is long for a cluster of two, of which one was replaced by another at a new address.
    private static readonly TimeSpan LookForSilos = TimeSpan.FromSeconds(10);

    public static IHostApplicationBuilder AddEngageClient(this IHostApplicationBuilder host, ClusterEntrance cluster)
    {
        var connectionString = PostgresCluster.ConnectionStringForOrleans(cluster.Postgres);
        // As in a silo: who sends a request does not say which trace it belongs to.
        host.Services.AddSingleton<DistributedContextPropagator, OwnTraces>();
        host.UseOrleansClient(client =>
        {
            client.UseAdoNetClustering(silos => (silos.Invariant, silos.ConnectionString) = (PostgresCluster.OrleansInvariant, connectionString));
            client.Configure<ClusterOptions>(named => (named.ServiceId, named.ClusterId) = (SiloHosting.Service, cluster.Id));
            client.Configure<GatewayOptions>(gateways => gateways.GatewayListRefreshPeriod = LookForSilos);
            client.UseConnectionRetryFilter(WaitFor(cluster, TimeProvider.System));
            JsonContract.Add(client.Services);
        });
        return host;
    }

    /// <summary>Asked after each try to connect: whether another is worth it.</summary>
    private static Func<Exception, CancellationToken, Task<bool>> WaitFor(ClusterEntrance cluster, TimeProvider clock)
    {
        var began = clock.GetTimestamp();
        return async (failure, cancel) =>
        {
            if (clock.GetElapsedTime(began) > Patience)
            {
                throw new StartRefusedException(
                    $"No silo of the cluster '{cluster.Id}' answered within {Patience.TotalSeconds:0} seconds ({failure.GetType().Name}). "
                    + "Start one first, and check the cluster's name and that ENGAGE_POSTGRES is the database that its silos have.",
                    failure);
            }

            await Task.Delay(Pause, clock, cancel);
            return true;
        };
    }
}
