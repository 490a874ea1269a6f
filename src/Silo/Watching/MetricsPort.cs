using System.Net;
using Clinks.Engage.Grains.Watching;
using Clinks.Engage.Silo.Watching.Exposition;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// Answers GET /metrics on a port of its own, and nothing else there. A bare server without ASP.NET's hosting around it: no
/// endpoint of the API can come to stand on it, and scrapes do not count among the requests that they report.
/// </summary>
public sealed class MetricsPort : IHostedService, IHttpApplication<HttpContext>, IDisposable
{
    private readonly KestrelServer server;
    private readonly InstrumentReader reader = new(Meters.Read);

    public MetricsPort(WatchOptions options, ILoggerFactory loggers)
    {
        var kestrel = new KestrelServerOptions { AddServerHeader = false };
        kestrel.Listen(options.Metrics ?? throw new ArgumentException("There is no address to answer at.", nameof(options)), listen => listen.Protocols = HttpProtocols.Http1);
        kestrel.Limits.MaxRequestBodySize = 0;
        Watch.CountFromZero();
        server = new(Options.Create(kestrel), new SocketTransportFactory(Options.Create(new SocketTransportOptions()), loggers), loggers);
    }

    /// <summary>Where it answers, once it has started; with the port that it was given where it asked for any.</summary>
    public string Address => server.Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First() + "/metrics";

    public Task StartAsync(CancellationToken cancellationToken) => server.StartAsync(this, cancellationToken);

    public Task StopAsync(CancellationToken cancellationToken) => server.StopAsync(cancellationToken);

    public void Dispose()
    {
        server.Dispose();
        reader.Dispose();
    }

    public HttpContext CreateContext(IFeatureCollection contextFeatures) => new DefaultHttpContext(contextFeatures);

    public void DisposeContext(HttpContext context, Exception? exception)
    {
        // The context holds nothing of its own.
    }

    public async Task ProcessRequestAsync(HttpContext context)
    {
        if (context.Request.Path != "/metrics" || !HttpMethods.IsGet(context.Request.Method))
        {
            context.Response.StatusCode = (int)HttpStatusCode.NotFound;
            return;
        }

        context.Response.ContentType = ExpositionText.ContentType;
        await context.Response.WriteAsync(reader.Write(), context.RequestAborted);
    }
}
