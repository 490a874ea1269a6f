namespace Clinks.Engage.Silo;

/// <summary>What a silo has to be told.</summary>
public sealed record SiloOptions
{
    /// <summary>The folder of evidence.db, orleans.db and vault.db; made where there is none.</summary>
    public required string DataFolder { get; init; }

    /// <summary>The file of the key-encryption key, where it is not <c>vault.key</c> in the data folder.</summary>
    public string? VaultKeyFile { get; init; }
}
