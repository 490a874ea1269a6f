using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Storage.Postgres;
using Npgsql;

namespace Clinks.Engage.Storage.Vault;

/// <summary>Where a vault under test lives.</summary>
public interface IVaultHome : IDisposable
{
    /// <summary>Opens the vault; a second time as another process would.</summary>
    /// <param name="key">Another key file than the first.</param>
    KeyVault Open(string? key = null, string? before = null);

    KeyRotation Keys(string? key = null, string? before = null);

    /// <summary>Where a key of this name is, or is to be.</summary>
    string KeyFile(string name);

    /// <summary>Every byte in which an owner's key may stand.</summary>
    IReadOnlyList<byte[]> Bytes();

    /// <summary>Somebody else reads as of now, until they end: a backup.</summary>
    IDisposable Reader();
}

/// <summary>A vault in vault.db.</summary>
public sealed class SqliteVaultHome : IVaultHome
{
    private readonly TempFolder folder = new();

    public KeyVault Open(string? key = null, string? before = null) => StorageFolder.Prepare(With(key, before)).OpenVault();

    public KeyRotation Keys(string? key = null, string? before = null) => KeyRotation.Of(With(key, before));

    public string KeyFile(string name) => folder.File(name);

    public IReadOnlyList<byte[]> Bytes() => [.. Directory.EnumerateFiles(folder.Path, "*.db*").Select(TempFolder.Read)];

    // Read by nobody meanwhile: in SQLite a reader keeps the write-ahead log, and that is refused (Clean).
    public IDisposable Reader() => new TempFolder();

    public void Dispose() => folder.Dispose();

    private StorageOptions With(string? key, string? before) => folder.Options with { VaultKey = key, VaultKeyBefore = before };
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
        options = new() { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("vault.key") };
    }

    public KeyVault Open(string? key = null, string? before = null)
    {
        var cluster = PostgresCluster.Prepare(With(key, before));
        opened.Add(cluster);
        return cluster.OpenVault();
    }

    public KeyRotation Keys(string? key = null, string? before = null) => KeyRotation.Of(With(key, before));

    public string KeyFile(string name) => folder.File(name);

    /// <summary>The files of the two tables as they lie on the server's disk.</summary>
    public IReadOnlyList<byte[]> Bytes()
    {
        using var vault = NpgsqlDataSource.Create(options.Vault);
        // It waits for the disk, and for whatever every other database of the server has left to write.
        using var flush = vault.CreateCommand("CHECKPOINT");
        flush.CommandTimeout = 600;
        flush.ExecuteNonQuery();
        using var read = vault.CreateCommand("SELECT pg_read_binary_file(pg_relation_filepath(name::regclass)) FROM unnest(ARRAY['keys', 'key_check']) AS name");
        using var rows = read.ExecuteReader();
        var files = new List<byte[]>();
        while (rows.Read()) files.Add(rows.GetFieldValue<byte[]>(0));
        return files;
    }

    public IDisposable Reader()
    {
        var connection = new NpgsqlConnection(options.Vault);
        connection.Open();
        connection.BeginTransaction(System.Data.IsolationLevel.RepeatableRead);
        using var look = new NpgsqlCommand("SELECT 1", connection);
        look.ExecuteScalar();
        return connection;
    }

    public void Dispose()
    {
        foreach (var cluster in opened) cluster.Dispose();
        folder.Dispose();
    }

    private PostgresOptions With(string? key, string? before) => options with { VaultKey = key ?? options.VaultKey, VaultKeyBefore = before };
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

    private static int KeysIn(TempFolder folder, string owner) =>
        Attacker.KeysIn([.. Directory.EnumerateFiles(folder.Path).Select(TempFolder.Read)], folder.File("vault.key"), owner);
}
