using Clinks.Engage.Storage.Sqlite;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage;

/// <summary>Where the embedded storage keeps its files.</summary>
public sealed record StorageOptions
{
    /// <summary>A folder for evidence.db, orleans.db and vault.db; made where there is none.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// Where the key-encryption key is: a file, <c>env:NAME</c> or <c>command:FILE</c>; <c>vault.key</c> in the data folder where nothing is said. A file
    /// is made with the vault, and never again: without it no words can be read. Keep it, and its backup, apart from those of the databases.
    /// </summary>
    public string? VaultKey { get; init; }

    /// <summary>The key before, while it is being replaced.</summary>
    public string? VaultKeyBefore { get; init; }

    internal KeySources Keys => KeySources.Of(VaultKey ?? Path.Combine(DataFolder, "vault.key"), VaultKeyBefore);
}

/// <summary>A data folder that was found in order: its files are there, are ours, and have this program's schemas.</summary>
public sealed class StorageFolder
{
    private readonly KeySources keys;

    private StorageFolder(string path, KeySources keys)
    {
        Path = path;
        this.keys = keys;
    }

    public string Path { get; }

    /// <summary>For Orleans' ADO.NET providers, whose invariant for this database is <see cref="OrleansInvariant"/>.</summary>
    public string OrleansConnectionString => OrleansFile.ConnectionString(Path);

    /// <summary>Orleans takes no other spelling; it loads Microsoft.Data.Sqlite for it.</summary>
    public static string OrleansInvariant => "System.Data.SQLite";

    /// <summary>The vault in vault.db.</summary>
    public KeyVault OpenVault() => new(new SqliteKeyStore(Path), VaultFile.UnlockWith(Path, keys));

    /// <summary>Makes or checks everything; idempotent, and safe where two programs start on one folder.</summary>
    /// <exception cref="StorageRefusedException">Something is in the way; its message says what, and what to do.</exception>
    public static StorageFolder Prepare(StorageOptions options)
    {
        SystemSqlite.Use();
        var path = System.IO.Path.GetFullPath(options.DataFolder);
        PrivateFiles.MakeFolder(path);

        var evidence = System.IO.Path.Combine(path, EvidenceFile.File.Name);
        var vault = System.IO.Path.Combine(path, VaultFile.File.Name);
        if (File.Exists(evidence) && !File.Exists(vault))
        {
            throw new StorageRefusedException($"{evidence} is there and {vault} is not. Without it no sealed words can be read: restore it from its backup.");
        }

        // The vault before the log: if this stops in between, the next start finds a vault without words, never words without a vault.
        VaultFile.File.Prepare(path);
        var told = options.Keys;
        VaultFile.UnlockWith(path, told).Dispose();
        if (!File.Exists(evidence) && VaultFile.HoldsKeys(path))
        {
            throw new StorageRefusedException($"{vault} holds keys of words, and {evidence} is not there. Restore it from its backup.");
        }

        EvidenceFile.File.Prepare(path);
        OrleansFile.File.Prepare(path);
        return new(path, told);
    }

    /// <summary>The keys alone, for who replaces what wraps them.</summary>
    /// <exception cref="StorageRefusedException">There is no vault.</exception>
    internal static IRewrapping OpenKeys(StorageOptions options)
    {
        SystemSqlite.Use();
        var path = System.IO.Path.GetFullPath(options.DataFolder);
        if (!File.Exists(System.IO.Path.Combine(path, VaultFile.File.Name))) throw new StorageRefusedException($"{path} holds no {VaultFile.File.Name}.");
        VaultFile.File.Prepare(path);
        return new SqliteRewrapping(path);
    }
}
