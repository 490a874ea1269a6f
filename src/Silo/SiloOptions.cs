using System.Net;
using Clinks.Engage.Silo.Watching;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Silo;

/// <summary>What a silo has to be told: where its data is, in a folder or in PostgreSQL, and whether it is one of several.</summary>
public sealed record SiloOptions
{
    /// <summary>The folder of evidence.db, orleans.db and vault.db; made where there is none. Null where the data is in PostgreSQL.</summary>
    public string? DataFolder { get; init; }

    /// <summary>Where the key-encryption key is, if not in <c>vault.key</c> in the data folder: a file, <c>env:NAME</c> or <c>command:FILE</c>.</summary>
    public string? VaultKey { get; init; }

    /// <summary>The key before, while it is being replaced.</summary>
    public string? VaultKeyBefore { get; init; }

    public PostgresOptions? Postgres { get; init; }

    /// <summary>Set for a silo that joins others over PostgreSQL; null for one process.</summary>
    public ClusterPlace? Cluster { get; init; }

    public WatchOptions Watch { get; init; } = new();
}

/// <param name="Id">Silos of one id over one database are one cluster.</param>
/// <param name="SiloPort">Where the other silos reach this one.</param>
/// <param name="GatewayPort">Where clients reach it.</param>
public sealed record ClusterPlace(string Id, int SiloPort, int GatewayPort)
{
    /// <summary>
    /// Where this silo listens, and where the others are told to find it. Who reaches the ports can speak as anybody: neither
    /// asks for a password. The loopback, unless something else is said.
    /// </summary>
    public IPAddress Address { get; init; } = IPAddress.Loopback;
}

/// <summary>What a client of a cluster has to be told.</summary>
/// <param name="Id">The cluster's.</param>
/// <param name="Postgres">The connection string of the evidence's database, where the silos are listed. Nothing else in it is read.</param>
public sealed record ClusterEntrance(string Id, string Postgres);
