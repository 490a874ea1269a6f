using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>Where a cluster keeps what it knows. Three connection strings, because the vault is a database of its own.</summary>
public sealed record PostgresOptions
{
    /// <summary>The variables in which a process is given the two: what refuses one of them names it.</summary>
    public const string EvidenceVariable = "ENGAGE_POSTGRES", VaultVariable = "ENGAGE_POSTGRES_VAULT";

    /// <summary>The database of the event log.</summary>
    public required string Evidence { get; init; }

    /// <summary>The database of the vault: another than the evidence's, so that its backups can expire before those.</summary>
    public required string Vault { get; init; }

    /// <summary>The database of Orleans' tables; the evidence's where nothing is said.</summary>
    public string? Orleans { get; init; }

    /// <summary>Where the key-encryption key is: a file, <c>env:NAME</c> or <c>command:FILE</c>; the same key on every silo.</summary>
    public required string VaultKey { get; init; }

    /// <summary>The key before, while it is being replaced.</summary>
    public string? VaultKeyBefore { get; init; }

    internal KeySources Keys => KeySources.Of(VaultKey, VaultKeyBefore);
}
