using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Silo;

/// <summary>
/// Reads what a process is told of its data and of its cluster. Connection strings are variables, not arguments: they hold
/// passwords, and arguments are read by everybody on the machine.
/// </summary>
internal static class Told
{
    private const string Evidence = PostgresOptions.EvidenceVariable, Vault = PostgresOptions.VaultVariable;

    /// <summary>The arguments of <see cref="Place"/>.</summary>
    internal static readonly string[] PlaceNames = ["cluster", "silo-port", "gateway-port", "address"];

    /// <summary>Where the vault's key is, and while it is being replaced the one before.</summary>
    internal static readonly string[] KeyNames = ["vault-key", "vault-key-before"];

    /// <summary>A silo in a process that may stand alone: on a folder, on PostgreSQL, or on PostgreSQL with others.</summary>
    internal static SiloOptions Silo(Arguments arguments)
    {
        var place = arguments.Get("cluster") is null ? null : Place(arguments);
        return Environment.GetEnvironmentVariable(Evidence) is null || arguments.Get("data") is not null
            ? new() { DataFolder = arguments.Need("data"), VaultKey = arguments.Get(KeyNames[0]), VaultKeyBefore = arguments.Get(KeyNames[1]), Cluster = place, Watch = Watch(arguments) }
            : new() { Postgres = Postgres(arguments), Cluster = place, Watch = Watch(arguments) };
    }

    internal static WatchOptions Watch(Arguments arguments) => new() { Metrics = WatchOptions.ReadAddress(arguments.Get("metrics")) };

    internal static PostgresOptions Postgres(Arguments arguments) => new()
    {
        Evidence = Variable(Evidence, "a cluster keeps what it knows in PostgreSQL"),
        Vault = Variable(Vault, "the vault has a database of its own"),
        VaultKey = arguments.Need(KeyNames[0]),
        VaultKeyBefore = arguments.Get(KeyNames[1]),
    };

    internal static ClusterPlace Place(Arguments arguments)
    {
        var place = new ClusterPlace(Cluster(arguments, "cluster"), Port(arguments, "silo-port"), Port(arguments, "gateway-port"));
        if (place.SiloPort == place.GatewayPort) throw new ArgumentException("'--silo-port' and '--gateway-port' are two ports.");
        return arguments.Get("address") is { } address ? place with { Address = Address(address) } : place;
    }

    /// <summary>A client of a cluster. It needs no vault, no key and no port: the silos have the data.</summary>
    internal static ClusterEntrance Entrance(Arguments arguments)
    {
        string[] ofSilos = ["data", "metrics", .. KeyNames, .. PlaceNames];
        if (Array.Find(ofSilos, name => arguments.Get(name) is not null) is { } name)
            throw new ArgumentException($"'--{name}' is for a process that hosts a silo; '--join' hosts none. Leave one of them out.");
        return new(Cluster(arguments, "join"), Variable(Evidence, "the silos of a cluster are listed in its database"));
    }

    private static string Cluster(Arguments arguments, string name) =>
        arguments.Need(name) is { } id && !string.IsNullOrWhiteSpace(id) ? id : throw new ArgumentException($"'--{name}' is the name of a cluster.");

    private static string Variable(string name, string why) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : throw new ArgumentException($"The variable {name} is missing: {why}.");

    private static int Port(Arguments arguments, string name) =>
        ushort.TryParse(arguments.Need(name), NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port > 0 ? port : throw new ArgumentException($"'--{name}' is a port from 1 to 65535.");

    /// <summary>One address, not all of them: it is written into the list by which the others find this silo.</summary>
    private static IPAddress Address(string text) =>
        IPAddress.TryParse(text, out var address) && !address.Equals(IPAddress.Any) && !address.Equals(IPAddress.IPv6Any) && !address.Equals(IPAddress.Broadcast)
            // "10.1" would be read as 10.0.0.1.
            && (address.AddressFamily is not AddressFamily.InterNetwork || address.ToString() == text)
            ? address
            : throw new ArgumentException("'--address' is one IP address of this machine, such as 10.0.0.5.");
}
