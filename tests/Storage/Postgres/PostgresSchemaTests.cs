using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>What a cluster refuses to start on, and what it keeps.</summary>
public sealed class PostgresSchemaTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly PostgresOptions options;

    public PostgresSchemaTests() => options = new()
    {
        Evidence = PrivateServer.NewDatabase(),
        Vault = PrivateServer.NewDatabase(),
        VaultKeyFile = Path.Combine(folder.Path, "vault.key"),
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Preparing_twice_is_preparing_once()
    {
        PostgresCluster.Prepare(options).Dispose();
        PostgresCluster.Prepare(options).Dispose();
    }

    [Fact]
    public async Task Silos_that_start_at_once_make_one_schema() =>
        await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => Task.Run(() => PostgresCluster.Prepare(options).Dispose(), TestContext.Current.CancellationToken)));

    [Theory]
    [InlineData("evidence")]
    [InlineData("orleans")]
    public void A_schema_newer_than_the_program_is_refused(string name)
    {
        PostgresCluster.Prepare(options).Dispose();
        Execute(options.Evidence, $"UPDATE engage_schema SET version = 99 WHERE name = '{name}'");

        var refused = Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options));
        Assert.Contains($"{name} schema 99", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_vault_in_the_evidences_database_is_refused() =>
        Assert.Contains("one of its own", Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options with { Vault = options.Evidence })).Message, StringComparison.Ordinal);

    [Fact]
    public void Another_key_than_the_vaults_is_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        using var elsewhere = new TempFolder();
        var other = options with { Vault = PrivateServer.NewDatabase(), VaultKeyFile = Path.Combine(elsewhere.Path, "vault.key") };
        PostgresCluster.Prepare(other).Dispose();

        var refused = Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options with { VaultKeyFile = other.VaultKeyFile }));
        Assert.Contains("not the key", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_that_is_not_there_is_a_clear_refusal_without_the_password()
    {
        var missing = new NpgsqlConnectionStringBuilder(options.Evidence) { Database = "nowhere", Password = "secret-word" }.ConnectionString;

        var refused = Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options with { Evidence = missing }));
        Assert.Contains("cannot be reached", refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-word", refused.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_is_never_edited_nor_deleted()
    {
        PostgresCluster.Prepare(options).Dispose();
        Execute(options.Evidence, $"INSERT INTO headers VALUES (1, 's', 1, 't', 'x', 0, decode(repeat('00', 32), 'hex'))");

        Assert.Throws<PostgresException>(() => Execute(options.Evidence, "UPDATE headers SET version = 2"));
        Assert.Throws<PostgresException>(() => Execute(options.Evidence, "DELETE FROM headers"));
    }

    private static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
