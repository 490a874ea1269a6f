using System.Net;
using System.Net.Sockets;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Grains.Watching;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage;
using Clinks.Engage.Storage.Postgres;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Silo;

/// <summary>Puts the grains, their storage and the JSON contract into a host.</summary>
public static class SiloHosting
{
    // Of grain state and reminders: it stays the same when a cluster gets another id.
    private const string Service = "engage";

    /// <exception cref="StorageRefusedException">The data cannot be used, or the silo cannot be what it is told to be; the message says why and what to do.</exception>
    public static IHostApplicationBuilder AddEngageSilo(this IHostApplicationBuilder host, SiloOptions options)
    {
        if (options.Cluster is not null && options.Postgres is null)
            throw new StorageRefusedException("A cluster needs PostgreSQL: SQLite's files belong to one process. Give the connection strings of a server, or leave the cluster out.");
        var (invariant, connectionString) = AddStorage(host, options);
        host.Services.AddSingleton<OpenEngagements>();
        host.AddWatching(options.Watch);
        host.UseOrleans(silo =>
        {
            Join(silo, options.Cluster, invariant, connectionString);
            silo.AddIncomingGrainCallFilter<CallWatch>();
            silo.AddIncomingGrainCallFilter<RoleFilter>();
            silo.AddAdoNetGrainStorage("drafts", storage =>
            {
                storage.Invariant = invariant;
                storage.ConnectionString = connectionString;
            });
            silo.UseSystemTextJsonGrainStorageSerializer();
            AddJson(silo.Services);
        });
        return host;
    }

    /// <returns>What Orleans' ADO.NET providers are told of the database.</returns>
    private static (string Invariant, string ConnectionString) AddStorage(IHostApplicationBuilder host, SiloOptions options)
    {
        if (options.Postgres is { } postgres) return (PostgresCluster.OrleansInvariant, host.Services.AddEngageStorage(postgres).OrleansConnectionString);
        var folder = host.Services.AddEngageStorage(new StorageOptions
        {
            DataFolder = options.DataFolder ?? throw new StorageRefusedException("There is no place for the data. Give a data folder, or the connection strings of a PostgreSQL server."),
            VaultKeyFile = options.VaultKeyFile,
        });
        return (StorageFolder.OrleansInvariant, folder.OrleansConnectionString);
    }

    private static void Join(ISiloBuilder silo, ClusterPlace? cluster, string invariant, string connectionString)
    {
        if (cluster is null)
        {
            // One process: the ports are for nobody else, so any that are free will do.
            var (siloPort, gatewayPort) = FreePorts();
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: Service, clusterId: Service);
            return;
        }

        silo.UseAdoNetClustering(membership =>
        {
            membership.Invariant = invariant;
            membership.ConnectionString = connectionString;
        });
        silo.Configure<ClusterOptions>(named => (named.ServiceId, named.ClusterId) = (Service, cluster.Id));
        silo.Configure<EndpointOptions>(at => (at.AdvertisedIPAddress, at.SiloPort, at.GatewayPort) = (IPAddress.Loopback, cluster.SiloPort, cluster.GatewayPort));
    }

    /// <summary>One JSON contract on the wire and in grain state. Types of ours carry no attribute of Orleans'.</summary>
    private static void AddJson(IServiceCollection services)
    {
        services.AddSerializer(serializer =>
        {
            serializer.AddJsonSerializer(
                isSerializable: SharedValues.IsOurs,
                isCopyable: null,
                json => json.Configure(codec => codec.SerializerOptions = EngageJson.Options));
            // Between processes a value of an abstract or generic type is named, and names of ours are allowed.
            serializer.Configure(types => types.AddAllowedAssembly(typeof(EngageJson).Assembly));
            serializer.Configure(types => types.AddAllowedAssembly(typeof(RoleFilter).Assembly));
        });
        services.AddSingleton<IGeneralizedCopier, SharedValues>();
        services.Configure<SystemTextJsonGrainStorageSerializerOptions>(serializer => EngageJson.Configure(serializer.JsonSerializerOptions));
    }

    private static (int Silo, int Gateway) FreePorts()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }
}
