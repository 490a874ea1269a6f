using System.Net;
using System.Net.Sockets;

namespace Clinks.Engage.Silo;

/// <summary>The ports on which silos and clients meet.</summary>
internal static class Ports
{
    /// <summary>Any two that are free now.</summary>
    internal static (int Silo, int Gateway) Free()
    {
        using var one = new TcpListener(IPAddress.Loopback, 0);
        using var other = new TcpListener(IPAddress.Loopback, 0);
        one.Start();
        other.Start();
        return (((IPEndPoint)one.LocalEndpoint).Port, ((IPEndPoint)other.LocalEndpoint).Port);
    }

    /// <summary>Looked at before anything else is done, so that a silo whose place is taken neither joins a cluster nor leaves it again.</summary>
    /// <exception cref="StartRefusedException">A silo cannot listen there; the message says why.</exception>
    internal static void RefuseTaken(ClusterPlace place)
    {
        foreach (var (name, port) in (IEnumerable<(string, int)>)[("--silo-port", place.SiloPort), ("--gateway-port", place.GatewayPort)])
        {
            try
            {
                using var listener = new TcpListener(place.Address, port);
                listener.Start();
            }
            catch (SocketException e)
            {
                throw new StartRefusedException(
                    e.SocketErrorCode is SocketError.AddressNotAvailable
                        ? $"{place.Address} is no address of this machine. '--address' is one of its own, by which the other silos reach it."
                        : $"Port {port} of {place.Address} cannot be listened on ({e.SocketErrorCode}). Perhaps another silo has it: give '{name}' one that is free.",
                    e);
            }
        }
    }
}
