using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Clinks.Engage.Storage.Postgres;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>One of our executables, as a process of its own.</summary>
internal sealed class Node : IDisposable
{
    private const string Api = "Api", Silo = "Silo";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private readonly Task<string> said;

    private Node(Process process, string address, Task<string> errors)
    {
        this.process = process;
        said = errors;
        Address = address;
    }

    /// <summary>Where it answers over HTTP; empty for a silo.</summary>
    internal string Address { get; }

    /// <summary>The API with a silo of the cluster in the same process.</summary>
    internal static Task<Node> Together(Databases databases, string cluster) =>
        Start(databases, Api, ["run", "--vault-key", databases.Key, "--urls", "http://127.0.0.1:0", .. Place(cluster)]);

    /// <summary>A silo and nothing else.</summary>
    internal static Task<Node> SiloAlone(Databases databases, string cluster, params string[] more) => Start(databases, Silo, ["run", "--vault-key", databases.Key, .. Place(cluster), .. more]);

    /// <summary>The API alone, as a client of the cluster. It is not told where the vault is.</summary>
    internal static Task<Node> ApiAlone(Databases databases, string cluster) =>
        Start(databases with { Vault = "" }, Api, ["run", "--join", cluster, "--urls", "http://127.0.0.1:0"]);

    /// <summary>The API with everything in one process, over PostgreSQL.</summary>
    internal static Task<Node> Alone(Databases databases, params string[] more) => Start(databases, Api, ["run", "--vault-key", databases.Key, "--urls", "http://127.0.0.1:0", .. more]);

    /// <summary>The same over a data folder.</summary>
    internal static Task<Node> OnFolder(string data) => Start(null, Api, ["run", "--data", data, "--urls", "http://127.0.0.1:0"]);

    internal static Task<(int Code, string Output, string Errors)> RunApi(Databases? databases, params string[] arguments) => Run(databases, Api, arguments);

    internal static Task<(int Code, string Output, string Errors)> RunSilo(Databases? databases, params string[] arguments) => Run(databases, Silo, arguments);

    /// <summary>A token of the first administrator.</summary>
    internal static async Task<string> FirstToken(Databases? databases, params string[] place)
    {
        var (_, token, errors) = await RunApi(databases, ["token", "--role", "administrator", "--id", "operator", .. place]);
        Assert.True(token.StartsWith("ce_", StringComparison.Ordinal), errors);
        return token;
    }

    internal static string[] Place(string cluster) => ["--cluster", cluster, "--silo-port", $"{FreePort()}", "--gateway-port", $"{FreePort()}"];

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As when the machine's power goes: nothing is said to anybody.</summary>
    internal void Kill() => process.Kill();

    /// <summary>Asks it to end, and returns its exit code.</summary>
    internal async Task<int> Stop()
    {
        await Signal("TERM");
        using var patience = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(patience.Token);
        return process.ExitCode;
    }

    /// <summary>Asks it to end, and returns all that it said on standard error.</summary>
    internal async Task<string> Said()
    {
        await Stop();
        return await said;
    }

    /// <summary>As when a machine stands still: its connections stay, and nothing comes over them. Until <c>CONT</c>.</summary>
    internal async Task Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", $"{process.Id}"]);
        await kill.WaitForExitAsync();
    }

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    /// <summary>Returns when it says that it is there.</summary>
    private static async Task<Node> Start(Databases? databases, string program, string[] arguments)
    {
        const string Listening = "Listening on ";
        var started = Launch(databases, program, arguments);
        var errors = started.StandardError.ReadToEndAsync();
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Listening, StringComparison.Ordinal)) return new(started, line[Listening.Length..], errors);
            if (line.StartsWith("Silo ready", StringComparison.Ordinal)) return new(started, "", errors);
        }

        throw new InvalidOperationException($"{program} ended before it was ready: {await errors}");
    }

    /// <summary>Runs a verb to its end.</summary>
    private static async Task<(int Code, string Output, string Errors)> Run(Databases? databases, string program, string[] arguments)
    {
        using var ran = Launch(databases, program, arguments);
        var errors = ran.StandardError.ReadToEndAsync();
        var output = ran.StandardOutput.ReadToEndAsync();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await ran.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!ran.HasExited) ran.Kill();
        }

        return (ran.ExitCode, (await output).Trim(), await errors);
    }

    private static Process Launch(Databases? databases, string program, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, $"Clinks.Engage.{program}.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (databases is { Evidence: { Length: > 0 } evidence }) start.Environment["ENGAGE_POSTGRES"] = evidence;
        if (databases is { Vault: { Length: > 0 } vault }) start.Environment["ENGAGE_POSTGRES_VAULT"] = vault;
        return Process.Start(start)!;
    }
}

/// <summary>Where the silos of one cluster keep what they know.</summary>
internal sealed record Databases(string Evidence, string Vault, string Key)
{
    /// <summary>On a server of one's own, for tests that take it away.</summary>
    internal static Databases On(PostgresServer server, string folder) => new(server.NewDatabase(), server.NewDatabase(), Path.Combine(folder, "vault.key"));

    internal static Databases New(string folder) => new(PrivateServer.NewDatabase(), PrivateServer.NewDatabase(), Path.Combine(folder, "vault.key"));
}
