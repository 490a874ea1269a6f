using System.Net;
using Orleans.Configuration;

namespace Orleans.Configuration
{
    /// <summary>A cluster that meets in a database. The embedded engine reads it only to refuse it.</summary>
    public class AdoNetClusteringSiloOptions
    {
        public string? ConnectionString { get; set; }

        public string? Invariant { get; set; }
    }

    /// <summary>Where a client would find silos. Read only to refuse it.</summary>
    public class AdoNetClusteringClientOptions
    {
        public string? ConnectionString { get; set; }

        public string? Invariant { get; set; }
    }

    /// <summary>How a client would look for silos.</summary>
    public class GatewayOptions
    {
        public TimeSpan GatewayListRefreshPeriod { get; set; } = TimeSpan.FromMinutes(1);
    }
}

namespace Orleans.Hosting
{
    public static class CoreHostingExtensions
    {
        /// <summary>One process, which is all that the embedded engine knows. The ports are accepted and nobody listens on them.</summary>
        public static ISiloBuilder UseLocalhostClustering(
            this ISiloBuilder builder,
            int siloPort = EndpointOptions.DEFAULT_SILO_PORT,
            int gatewayPort = EndpointOptions.DEFAULT_GATEWAY_PORT,
            IPEndPoint? primarySiloEndpoint = null,
            string serviceId = ClusterOptions.DevelopmentId,
            string clusterId = ClusterOptions.DevelopmentId)
        {
            if (primarySiloEndpoint is not null && primarySiloEndpoint.Port != siloPort) NoClustering.Refuse(builder.Services);
            builder.Configure<EndpointOptions>(options => (options.SiloPort, options.GatewayPort) = (siloPort, gatewayPort));
            if (serviceId != ClusterOptions.DevelopmentId || clusterId != ClusterOptions.DevelopmentId)
            {
                builder.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (serviceId, clusterId));
            }

            return builder;
        }
    }

    public static class AdoNetHostingExtensions
    {
        /// <summary>Refused when the silo starts: the embedded engine has no clustering.</summary>
        public static ISiloBuilder UseAdoNetClustering(this ISiloBuilder builder, Action<AdoNetClusteringSiloOptions> configureOptions)
        {
            builder.Configure(configureOptions);
            NoClustering.Refuse(builder.Services);
            return builder;
        }

        /// <summary>Refused when the client starts: without a silo in the same process there is nothing that it could call.</summary>
        public static IClientBuilder UseAdoNetClustering(this IClientBuilder builder, Action<AdoNetClusteringClientOptions> configureOptions) =>
            builder.Configure(configureOptions);
    }

    /// <summary>Stops a silo from starting that was told to join others.</summary>
    internal sealed class NoClustering : ISiloPart
    {
        internal const string Message =
            "This build runs on the embedded grain engine, which is one process and has no clustering. "
            + "Build with -p:GrainEngine=Orleans to run several silos, or clients of them.";

        internal static void Refuse(IServiceCollection services) => services.AddSingleton<ISiloPart, NoClustering>();

        public Task Start(CancellationToken cancel) => throw new OrleansConfigurationException(Message);

        public Task Stop(CancellationToken cancel) => Task.CompletedTask;
    }
}
