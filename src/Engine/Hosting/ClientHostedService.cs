using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;

namespace Orleans.Runtime;

/// <summary>The silo that a client in the same process was given to talk to.</summary>
internal sealed record ClientConnection(Func<Silo> Silo);

/// <summary>A client of a silo. What it sends and gets is carried as between processes.</summary>
internal sealed class ClientHostedService(
    IServiceProvider services, IOptions<ClientMessagingOptions> messaging, TimeProvider clock, ClientConnection? connection = null)
    : IHostedService, IDisposable
{
    private CallSender? _sender;
    private GrainFactory? _client;

    // Whoever wants the client before it is started is told the same as at the start: there is none to come.
    internal IClusterClient Client => _client ?? throw (connection is null
        ? new OrleansConfigurationException(NoClustering.Message)
        : new InvalidOperationException("The client has not been started."));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (connection is null) throw new OrleansConfigurationException(NoClustering.Message);
        var courier = new JsonCourier(services.GetService<JsonContract>(), services.GetRequiredService<IOptions<TypeManifestOptions>>().Value);
        _sender = new CallSender(connection.Silo(), messaging.Value.ResponseTimeout, clock, courier);
        _client = new GrainFactory(_sender, services);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public void Dispose() => _sender?.Dispose();
}
