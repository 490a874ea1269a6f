using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Responding;
using Clinks.Engage.Grains.Watching;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage;
using Clinks.Engage.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;

namespace Clinks.Engage.Silo;

/// <summary>Puts the grains, their storage and the JSON contract into a host.</summary>
public static class SiloHosting
{
    // Of grain state and reminders: it stays the same when a cluster gets another id.
    internal const string Service = "engage";

    /// <exception cref="StorageRefusedException">The data cannot be used, or the silo cannot be what it is told to be; the message says why and what to do.</exception>
    public static IHostApplicationBuilder AddEngageSilo(this IHostApplicationBuilder host, SiloOptions options)
    {
        if (options.Cluster is not null && options.Postgres is null)
            throw new StorageRefusedException("A cluster needs PostgreSQL: SQLite's files belong to one process. Give the connection strings of a server, or leave the cluster out.");
        if (options.Cluster is { } place) Ports.RefuseTaken(place);
        var (invariant, connectionString) = AddStorage(host, options);
        host.Services.AddSingleton<OpenEngagements>();
        host.Services.AddSingleton<ResponseIds>();
        host.AddWatching(options.Watch);
        host.UseOrleans(silo =>
        {
            Join(silo, options.Cluster, invariant, connectionString);
            silo.AddIncomingGrainCallFilter<CallWatch>();
            silo.AddIncomingGrainCallFilter<RoleFilter>();
            silo.AddIncomingGrainCallFilter<StoreFilter>();
            ToldStorage.Add(silo, "drafts", name => silo.AddAdoNetGrainStorage(name, storage => (storage.Invariant, storage.ConnectionString) = (invariant, connectionString)));
            silo.UseSystemTextJsonGrainStorageSerializer();
            silo.Configure<SystemTextJsonGrainStorageSerializerOptions>(serializer => EngageJson.Configure(serializer.JsonSerializerOptions));
            JsonContract.Add(silo.Services);
        });
        // After the silo: hosted services start in the order in which they are added, and this one calls grains.
        host.Services.AddHostedService<EndingsClock>();
        return host;
    }

    /// <returns>What Orleans' ADO.NET providers are told of the database.</returns>
    private static (string Invariant, string ConnectionString) AddStorage(IHostApplicationBuilder host, SiloOptions options)
    {
        if (options.Postgres is { } postgres)
        {
            var databases = host.Services.AddEngageStorage(postgres);
            OtherSilos.Refuse(databases, options.Cluster?.Id);
            return (PostgresCluster.OrleansInvariant, databases.OrleansConnectionString);
        }

        var folder = host.Services.AddEngageStorage(new StorageOptions
        {
            DataFolder = options.DataFolder ?? throw new StorageRefusedException("There is no place for the data. Give a data folder, or the connection strings of a PostgreSQL server."),
            VaultKey = options.VaultKey,
            VaultKeyBefore = options.VaultKeyBefore,
        });
        return (StorageFolder.OrleansInvariant, folder.OrleansConnectionString);
    }

    private static void Join(ISiloBuilder silo, ClusterPlace? cluster, string invariant, string connectionString)
    {
        if (cluster is null)
        {
            // One process: the ports are for nobody else, so any that are free will do.
            var (siloPort, gatewayPort) = Ports.Free();
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: Service, clusterId: Service);
            return;
        }

        silo.UseAdoNetClustering(membership =>
        {
            membership.Invariant = invariant;
            membership.ConnectionString = connectionString;
        });
        silo.Configure<ClusterOptions>(named => (named.ServiceId, named.ClusterId) = (Service, cluster.Id));
        silo.Configure<EndpointOptions>(at => (at.AdvertisedIPAddress, at.SiloPort, at.GatewayPort) = (cluster.Address, cluster.SiloPort, cluster.GatewayPort));
    }
}
