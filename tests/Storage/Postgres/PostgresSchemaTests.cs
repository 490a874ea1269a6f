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
        VaultKey = Path.Combine(folder.Path, "vault.key"),
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

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("localhost")]
    public void A_vault_in_the_evidences_database_is_refused_by_whatever_name(string host) =>
        Refused(options with { Vault = new NpgsqlConnectionStringBuilder(options.Evidence) { Host = host }.ConnectionString }, "name the same database");

    [Fact]
    public void Evidence_and_vault_that_are_swapped_are_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        Refused(options with { Evidence = options.Vault, Vault = options.Evidence }, "Swap them");
    }

    [Fact]
    public void Evidence_in_the_vaults_place_and_a_vault_in_the_evidences_are_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        Refused(options with { Evidence = PrivateServer.NewDatabase(), Vault = options.Evidence }, "ENGAGE_POSTGRES_VAULT names a database of evidence");
        Refused(options with { Evidence = options.Vault, Vault = PrivateServer.NewDatabase() }, "ENGAGE_POSTGRES names the database of a vault");
    }

    [Fact]
    public void Somebody_elses_database_is_refused_and_left_alone()
    {
        var theirs = PrivateServer.NewDatabase();
        Execute(theirs, "CREATE TABLE orders (id integer)");
        Refused(options with { Evidence = theirs }, "ENGAGE_POSTGRES names a database with tables that are not ours");
        Refused(options with { Vault = theirs }, "ENGAGE_POSTGRES_VAULT names a database with tables that are not ours");
        // Neither it nor the empty one beside it was given a table.
        foreach (var database in (string[])[theirs, options.Evidence, options.Vault]) Assert.Throws<PostgresException>(() => Execute(database, "SELECT 1 FROM engage_schema"));
    }

    [Fact]
    public void Evidence_without_its_vault_is_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        Refused(options with { Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("new.key") }, "ENGAGE_POSTGRES_VAULT names holds no vault");
        Assert.False(File.Exists(folder.File("new.key")));
    }

    [Fact]
    public void Evidence_with_another_platforms_vault_is_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        var other = Another();
        PostgresCluster.Prepare(other).Dispose();
        Refused(options with { Vault = other.Vault, VaultKey = other.VaultKey }, "ENGAGE_POSTGRES_VAULT names another vault");
    }

    [Fact]
    public async Task A_vault_with_keys_without_its_evidence_is_refused()
    {
        using (var cluster = PostgresCluster.Prepare(options))
        using (var vault = cluster.OpenVault())
        {
            await vault.Seal(new("member-oak", "contact/email", 1), "x", TestContext.Current.CancellationToken);
        }

        Refused(options with { Evidence = PrivateServer.NewDatabase() }, "ENGAGE_POSTGRES names holds no evidence");
    }

    [Fact]
    public void A_start_that_stopped_after_the_vault_goes_on()
    {
        PostgresCluster.Prepare(options).Dispose();
        PostgresCluster.Prepare(options with { Evidence = PrivateServer.NewDatabase() }).Dispose();
    }

    [Fact]
    public void Another_key_than_the_vaults_is_refused()
    {
        PostgresCluster.Prepare(options).Dispose();
        var other = Another();
        PostgresCluster.Prepare(other).Dispose();
        Refused(options with { VaultKey = other.VaultKey }, "not the key");
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

    private static void Refused(PostgresOptions options, string because) =>
        Assert.Contains(because, Assert.Throws<StorageRefusedException>(() => PostgresCluster.Prepare(options)).Message, StringComparison.Ordinal);

    /// <summary>Another platform on the same server.</summary>
    private PostgresOptions Another() => new() { Evidence = PrivateServer.NewDatabase(), Vault = PrivateServer.NewDatabase(), VaultKey = folder.File("another.key") };

    private static void Execute(string database, string sql)
    {
        using var connection = new NpgsqlConnection(database);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
