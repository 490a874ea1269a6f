using Clinks.Engage.Storage.Sqlite;
using Clinks.Engage.Storage.Vault;

namespace Clinks.Engage.Storage;

/// <summary>Where the embedded storage keeps its files.</summary>
public sealed record StorageOptions
{
    /// <summary>A folder for evidence.db, orleans.db and vault.db; made where there is none.</summary>
    public required string DataFolder { get; init; }

    /// <summary>
    /// The file with the key-encryption key; <c>vault.key</c> in the data folder where nothing is said. Made with the vault, and
    /// never again: without it no words can be read. Keep it, and its backup, apart from those of the databases.
    /// </summary>
    public string? VaultKeyFile { get; init; }
}

/// <summary>A data folder that was found in order: its files are there, are ours, and have this program's schemas.</summary>
public sealed class StorageFolder
{
    private readonly string keyFile;

    private StorageFolder(string path, string keyFile)
    {
        Path = path;
        this.keyFile = keyFile;
    }

    public string Path { get; }

    /// <summary>For Orleans' ADO.NET providers, whose invariant for this database is <see cref="OrleansInvariant"/>.</summary>
    public string OrleansConnectionString => OrleansFile.ConnectionString(Path);

    /// <summary>Orleans takes no other spelling; it loads Microsoft.Data.Sqlite for it.</summary>
    public static string OrleansInvariant => "System.Data.SQLite";

    /// <summary>The vault in vault.db.</summary>
    public KeyVault OpenVault() => new(new SqliteKeyStore(Path), VaultFile.UnlockWith(Path, keyFile));

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
        var key = options.VaultKeyFile ?? System.IO.Path.Combine(path, "vault.key");
        VaultFile.UnlockWith(path, key).Dispose();
        if (!File.Exists(evidence) && VaultFile.HoldsKeys(path))
        {
            throw new StorageRefusedException($"{vault} holds keys of words, and {evidence} is not there. Restore it from its backup.");
        }

        EvidenceFile.File.Prepare(path);
        OrleansFile.File.Prepare(path);
        return new(path, key);
    }
}
