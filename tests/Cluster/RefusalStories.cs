using System.Net;
using System.Net.Sockets;

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

    private static void Refused((int Code, string Output, string Errors) ended, string because)
    {
        Assert.Equal(2, ended.Code);
        Assert.Contains(because, ended.Errors, StringComparison.Ordinal);
        // The framework may have logged before that; what ends the process is said by us.
        Assert.DoesNotContain("Unhandled exception", ended.Errors, StringComparison.Ordinal);
        Assert.Empty(ended.Output);
    }
}
