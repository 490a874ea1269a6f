using System.Net;

namespace Clinks.Engage.Silo.Watching;

/// <summary>Who is told how the platform fares. Nobody, unless it is said.</summary>
public sealed record WatchOptions
{
    /// <summary>Where <c>/metrics</c> is answered; null for nowhere. A port of its own: it asks nobody who they are.</summary>
    public IPEndPoint? Metrics { get; init; }

    /// <summary>How old the figures of participation may be.</summary>
    public TimeSpan TurnoutEvery { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Reads an address such as <c>http://127.0.0.1:9464</c>.</summary>
    /// <exception cref="ArgumentException">It is none.</exception>
    public static IPEndPoint? ReadAddress(string? url)
    {
        if (url is null) return null;
        if (Uri.TryCreate(url, UriKind.Absolute, out var read) && read is { Scheme: "http", PathAndQuery: "/" } && AddressOf(read.Host.Trim('[', ']')) is { } address) return new(address, read.Port);
        throw new ArgumentException("'--metrics' is an address such as http://127.0.0.1:9464, without a path.");
    }

    private static IPAddress? AddressOf(string host) => host == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(host, out var address) ? address : null;
}
