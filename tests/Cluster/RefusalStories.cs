using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>What a process of a cluster refuses to be: one message with a way out, exit code 2, and nothing is started.</summary>
public sealed class RefusalStories : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_cluster_over_a_folder() =>
        Refused(await Node.RunApi(null, ["run", "--data", Path.Combine(folder, "data"), .. Node.Place("stories")]), "A cluster needs PostgreSQL");

    [Fact]
    public async Task A_silo_without_a_cluster() => Refused(await Node.RunSilo(null, "run", "--vault-key", Path.Combine(folder, "vault.key")), "'--cluster' is missing");

    [Fact]
    public async Task A_silo_without_a_database() =>
        Refused(await Node.RunSilo(null, ["run", "--vault-key", Path.Combine(folder, "vault.key"), .. Node.Place("stories")]), "ENGAGE_POSTGRES is missing");

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("10.1")]
    [InlineData("silo-one")]
    public async Task An_address_that_is_not_one(string address) =>
        Refused(await Node.RunSilo(null, ["run", "--address", address, .. Node.Place("stories")]), "one IP address of this machine");

    [Fact]
    public async Task A_silo_whose_port_is_taken()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = $"{((IPEndPoint)taken.LocalEndpoint).Port}";
        var nowhere = new Databases("Host=127.0.0.1", "Host=127.0.0.1", Path.Combine(folder, "vault.key"));
        Refused(
            await Node.RunSilo(nowhere, "run", "--vault-key", nowhere.Key, "--cluster", "stories", "--silo-port", port, "--gateway-port", $"{Node.FreePort()}"),
            $"Port {port} of 127.0.0.1 cannot be listened on");
    }

    [Fact]
    public async Task A_client_that_is_told_where_data_is() =>
        Refused(await Node.RunApi(null, "run", "--join", "stories", "--data", folder), "'--data' is for a process that hosts a silo");

    [Fact]
    public async Task A_client_of_a_cluster_that_is_not_there()
    {
        // Nobody listens: the same to a client as a database without silos.
        var nowhere = new Databases($"Host=127.0.0.1;Port={Node.FreePort()};Username=engage", "", "");
        Refused(await Node.RunApi(nowhere, "run", "--join", "stories"), Engine.IsOrleans ? "No silo of the cluster 'stories' answered" : "has no clustering");
    }

    [Theory]
    [InlineData("run")]
    [InlineData("token")]
    public async Task A_process_alone_beside_silos_that_are_alive(string verb)
    {
        var databases = await Prepared();
        Silo(databases, status: 3, silentSeconds: 30);
        string[] words = verb == "run" ? ["run", "--urls", "http://127.0.0.1:0"] : ["token", "--role", "policy", "--id", "somebody"];
        var ended = await Node.RunApi(databases, [.. words, "--vault-key", databases.Key]);
        Refused(ended, "A silo of the cluster 'others' works on these databases");
        Assert.Contains("'--join others'", ended.Errors, StringComparison.Ordinal);
        Assert.Contains("'--cluster others'", ended.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 150)]
    [InlineData(6, 1)]
    public async Task Silos_that_are_silent_or_said_farewell_are_in_nobodys_way(int status, int silentSeconds)
    {
        var databases = await Prepared();
        Silo(databases, status, silentSeconds);
        Assert.StartsWith("ce_", await Node.FirstToken(databases, "--vault-key", databases.Key), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_silo_of_another_cluster_and_a_process_alone_beside_a_real_one()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        using var silo = await Node.SiloAlone(databases, "stories");
        const string Because = "A silo of the cluster 'stories' works on these databases";
        Refused(await Node.RunSilo(databases, ["run", "--vault-key", databases.Key, .. Node.Place("others")]), Because);
        Refused(await Node.RunApi(databases, "run", "--vault-key", databases.Key, "--urls", "http://127.0.0.1:0"), Because);
        // Of its own cluster there may be another, and once it has said farewell there may be anybody.
        using (await Node.SiloAlone(databases, "stories"))
        {
            Assert.StartsWith("ce_", await Node.FirstToken(databases, "--join", "stories"), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_silo_with_another_key_or_another_vault()
    {
        var databases = await Prepared();
        var other = await Prepared("other.key");
        Refused(await Silo(databases with { Key = other.Key }), "is not the key that this vault is under");
        Refused(await Silo(databases with { Vault = other.Vault, Key = other.Key }), "ENGAGE_POSTGRES_VAULT names another vault");
        Refused(await Silo(databases with { Evidence = databases.Vault, Vault = databases.Evidence }), "Swap them");

        static Task<(int Code, string Output, string Errors)> Silo(Databases those) => Node.RunSilo(those, ["run", "--vault-key", those.Key, .. Node.Place("stories")]);
    }

    private async Task<Databases> Prepared(string key = "vault.key")
    {
        var databases = Databases.New(folder) with { Key = Path.Combine(folder, key) };
        await Node.FirstToken(databases, "--vault-key", databases.Key);
        return databases;
    }

    /// <summary>A silo as the list of a cluster has it.</summary>
    private static void Silo(Databases databases, int status, int silentSeconds)
    {
        using var source = NpgsqlDataSource.Create(databases.Evidence);
        using var insert = source.CreateCommand("""
            WITH made AS (INSERT INTO clusters VALUES ('others', 1) RETURNING cluster)
            INSERT INTO silos (cluster, address, port, generation, name, host, status, proxy_port, started, alive)
            SELECT cluster, '10.0.0.5', 11111, 1, 'one', 'one', $1, 30000, now() - interval '1 day', now() - $2 * interval '1 second' FROM made
            """);
        insert.Parameters.Add(new() { Value = status });
        insert.Parameters.Add(new() { Value = silentSeconds });
        insert.ExecuteNonQuery();
    }

    private static void Refused((int Code, string Output, string Errors) ended, string because)
    {
        Assert.Equal(2, ended.Code);
        Assert.Contains(because, ended.Errors, StringComparison.Ordinal);
        // The framework may have logged before that; what ends the process is said by us.
        Assert.DoesNotContain("Unhandled exception", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }
}
