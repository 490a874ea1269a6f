using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;

namespace Clinks.Engage.Demo.Tests.Watching;

/// <summary>Takes what is sent by OTLP over HTTP, and keeps it as it came.</summary>
internal sealed class OtlpReceiver : IAsyncDisposable
{
    private readonly HttpListener listener = new();
    private readonly ConcurrentQueue<(string Path, byte[] Body)> received = new();
    private readonly Task taking;

    public OtlpReceiver()
    {
        Address = new($"http://{FreeAddress()}/");
        listener.Prefixes.Add(Address.OriginalString);
        listener.Start();
        taking = Take();
    }

    public Uri Address { get; }

    /// <summary>The bodies of one signal, unpacked: traces, metrics, logs.</summary>
    public IEnumerable<byte[]> Bodies(string signal) => received.Where(one => one.Path == "/v1/" + signal).Select(one => one.Body);

    public IEnumerable<string> Paths => received.Select(one => one.Path).Distinct(StringComparer.Ordinal);

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await taking;
        listener.Close();
    }

    private static string FreeAddress()
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        return free.LocalEndpoint.ToString()!;
    }

    private async Task Take()
    {
        while (listener.IsListening)
        {
            HttpListenerContext asked;
            try
            {
                asked = await listener.GetContextAsync();
            }
            catch (Exception stopped) when (stopped is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var body = new MemoryStream();
            await (asked.Request.Headers["Content-Encoding"] == "gzip" ? new GZipStream(asked.Request.InputStream, CompressionMode.Decompress) : asked.Request.InputStream).CopyToAsync(body);
            received.Enqueue((asked.Request.Url!.AbsolutePath, body.ToArray()));
            asked.Response.ContentType = "application/x-protobuf";
            asked.Response.Close();
        }
    }
}
