using System.Runtime.CompilerServices;
using Clinks.Engage.Domain.Consent;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Storage.Postgres;
using Clinks.Engage.Storage.Sqlite;
using Npgsql;

namespace Clinks.Engage.Storage.Vault;

/// <summary>A vault that the first programs wrote, before keys had ids (Golden/vault.1.txt): today's opens it, marks alike, and rotates its key.</summary>
public sealed class FirstVaultTests : IDisposable
{
    private static readonly ILookup<string, string[]> Golden = File.ReadLines(GoldenFile()).Where(line => line[0] != '#').Select(line => line.Split(' ')).ToLookup(line => line[0], line => line[1..]);

    private readonly TempFolder folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_SQLite()
    {
        PrivateFiles.MakeFolder(folder.Path);
        EvidenceFile.File.Prepare(folder.Path);
        (VaultFile.File with { Steps = VaultFile.File.Steps[..1] }).Prepare(folder.Path);
        using (var old = Connection.Open(folder.File("vault.db"), TimeSpan.FromSeconds(5)))
        {
            foreach (var sql in Rows("X'{0}'")) old.Execute(sql);
        }

        WriteKey();
        await ReadAndRotate(folder.Prepare().OpenVault, KeyRotation.Of(folder.Options with { VaultKey = folder.File("next.key"), VaultKeyBefore = folder.File("vault.key") }));
    }

    [Fact]
    public async Task On_PostgreSQL()
    {
        PrivateServer.SkipWhereNotInstalled();
        var options = new PostgresOptions { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("vault.key") };
        PrivateFiles.MakeFolder(folder.Path);
        WriteKey();
        await using (var evidence = NpgsqlDataSource.Create(options.Evidence)) EvidenceSchema.Schema.Prepare(evidence);
        await using (var vault = NpgsqlDataSource.Create(options.Vault))
        {
            (VaultSchema.Schema with { Steps = VaultSchema.Schema.Steps[..1] }).Prepare(vault);
            foreach (var sql in Rows("'\\x{0}'"))
            {
                await using var row = vault.CreateCommand(sql);
                await row.ExecuteNonQueryAsync(Cancel);
            }
        }

        using var cluster = PostgresCluster.Prepare(options);
        await ReadAndRotate(cluster.OpenVault, KeyRotation.Of(options with { VaultKey = folder.File("next.key"), VaultKeyBefore = options.VaultKey }));
    }

    public void Dispose() => folder.Dispose();

    private async Task ReadAndRotate(Func<KeyVault> open, KeyRotation keys)
    {
        var (owner, box, address) = (Golden["sealed"].Single()[0], Golden["sealed"].Single()[1], Golden["address"].Single()[0]);
        Assert.True(AccountId.TryParse(owner, out var account));
        using var old = open();
        Assert.Equal(address, (await old.Open(Permit.ToReadAddress(new("x", Roles.Administrator), account)!, new(new(owner, "address", 1), [.. Convert.FromBase64String(box)]), Cancel)).Words);
        Assert.Equal(account, AccountId.Of(await old.Mark("access", "address", address, Cancel)));

        using var rotated = keys;
        Assert.Equal([new KeysUnder(null, 2)], (await keys.Look(Cancel)).Under);
        KeyRotation.MakeKey(folder.File("next.key"));
        Assert.Equal(2, await keys.Rotate(Cancel));
        var found = await keys.Look(Cancel);
        Assert.Equal((new KeysUnder(found.Current, 2), 1), (Assert.Single(found.Under), found.Shredded));
    }

    private void WriteKey() => PrivateFiles.WriteOnce(folder.File("vault.key"), System.Text.Encoding.ASCII.GetBytes(Golden["key"].Single()[0] + "\n"));

    /// <param name="literal">How the database writes bytes.</param>
    private static string[] Rows(string literal)
    {
        return [
            $"INSERT INTO key_check (one, value) VALUES (1, {Bytes(Golden["check"].Single()[0])})",
            .. Golden["owner"].Select(owner => $"INSERT INTO keys (owner, wrapped) VALUES ('{owner[0]}', {(owner[1] == "-" ? "NULL" : Bytes(owner[1]))})"),
        ];

        string Bytes(string hex) => literal.Replace("{0}", hex, StringComparison.Ordinal);
    }

    private static string GoldenFile([CallerFilePath] string test = "") => Path.Combine(Path.GetDirectoryName(test)!, "..", "Golden", "vault.1.txt");
}
