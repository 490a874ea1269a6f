using System.Net;
using System.Net.Sockets;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Engagements;
using Clinks.Engage.Grains.Identity;
using Clinks.Engage.Storage;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Serialization;
using Orleans.Serialization.Cloning;

namespace Clinks.Engage.Silo;

/// <summary>Puts the grains, their storage and the JSON contract into a host.</summary>
public static class SiloHosting
{
    /// <exception cref="StorageRefusedException">The data folder cannot be used; the message says why and what to do.</exception>
    public static IHostApplicationBuilder AddEngageSilo(this IHostApplicationBuilder host, SiloOptions options)
    {
        var folder = host.Services.AddEngageStorage(new() { DataFolder = options.DataFolder, VaultKeyFile = options.VaultKeyFile });
        host.Services.AddSingleton<OpenEngagements>();
        host.UseOrleans(silo =>
        {
            // One process over SQLite: the ports are for nobody else, so any that are free will do.
            var (siloPort, gatewayPort) = FreePorts();
            silo.UseLocalhostClustering(siloPort, gatewayPort, serviceId: "engage", clusterId: "engage");
            silo.AddIncomingGrainCallFilter<RoleFilter>();
            silo.AddAdoNetGrainStorage("drafts", storage =>
            {
                storage.Invariant = StorageFolder.OrleansInvariant;
                storage.ConnectionString = folder.OrleansConnectionString;
            });
            silo.UseSystemTextJsonGrainStorageSerializer();
            AddJson(silo.Services);
        });
        return host;
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
