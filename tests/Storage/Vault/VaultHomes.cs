using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Where a vault under test lives.</summary>
public interface IVaultHome : IDisposable
{
    /// <summary>Opens the vault; a second time as another process would.</summary>
    KeyVault Open();
}

/// <summary>A vault in vault.db.</summary>
public sealed class SqliteVaultHome : IVaultHome
{
    private readonly TempFolder folder = new();

    public KeyVault Open() => folder.Prepare().OpenVault();

    public void Dispose() => folder.Dispose();
}

/// <summary>A vault in a database of its own.</summary>
public sealed class PostgresVaultHome : IVaultHome
{
    private readonly TempFolder folder = new();
    private readonly PostgresOptions options;
    private readonly List<PostgresCluster> opened = [];

    public PostgresVaultHome()
    {
        Directory.CreateDirectory(folder.Path);
        options = new() { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKeyFile = folder.File("vault.key") };
    }

    public KeyVault Open()
    {
        var cluster = PostgresCluster.Prepare(options);
        opened.Add(cluster);
        return cluster.OpenVault();
    }

    public void Dispose()
    {
        foreach (var cluster in opened) cluster.Dispose();
        folder.Dispose();
    }
}

public sealed class SqliteKeyVault() : KeyVaultContract(new SqliteVaultHome());

public sealed class PostgresKeyVault() : KeyVaultContract(new PostgresVaultHome());

/// <summary>What can be seen of the keys in the files of SQLite.</summary>
public sealed class KeyFilesTests : IDisposable
{
    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Before_the_shred_the_files_give_the_key_up_and_after_it_they_do_not()
    {
        // The attacker holds every file, write-ahead logs included, and the current key-encryption key.
        using var vault = folder.Prepare().OpenVault();
        await vault.Seal(new Place(Oak, "contact/email", 1), "oak@example.org", Cancel);
        Assert.NotEqual(0, KeysIn(folder, Oak));

        await vault.Shred(Oak, Cancel);
        Assert.Equal(0, KeysIn(folder, Oak));
    }

    public void Dispose() => folder.Dispose();

    private const string Oak = "member-oak";

    /// <summary>Tries every byte of every file as the start of a wrapped key of this owner.</summary>
    private static int KeysIn(TempFolder folder, string owner)
    {
        using var kek = KeyEncryptionKey.Read(folder.File("vault.key"));
        var found = 0;
        foreach (var file in Directory.EnumerateFiles(folder.Path))
        {
            var bytes = TempFolder.Read(file);
            for (var at = 0; at + 61 <= bytes.Length; at++)
            {
                if (bytes[at] == Box.OfKey && kek.Unwrap(owner, bytes.AsSpan(at, 61), new byte[32])) found++;
            }
        }

        return found;
    }
}
