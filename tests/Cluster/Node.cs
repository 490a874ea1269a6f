using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>The executable that members meet, as a process of its own.</summary>
internal sealed class SiloProcess : IDisposable
{
    private readonly Process process;

    private SiloProcess(Process process, string address)
    {
        this.process = process;
        Address = address;
    }

    internal string Address { get; }

    /// <summary>Starts one that is part of a cluster, and returns when it listens.</summary>
    internal static async Task<SiloProcess> Join(Databases databases, string cluster)
    {
        var started = Launch(databases, "run", "--vault-key", databases.Key, "--urls", "http://127.0.0.1:0", "--cluster", cluster, "--silo-port", $"{FreePort()}", "--gateway-port", $"{FreePort()}");
        _ = started.StandardError.ReadToEndAsync();
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith("Listening on ", StringComparison.Ordinal)) return new(started, line["Listening on ".Length..]);
        }

        throw new InvalidOperationException("A silo ended before it listened.");
    }

    /// <summary>Runs a verb to its end.</summary>
    internal static async Task<(int Code, string Output, string Errors)> Run(Databases? databases, params string[] arguments)
    {
        using var ran = Launch(databases, arguments);
        var errors = ran.StandardError.ReadToEndAsync();
        var output = await ran.StandardOutput.ReadToEndAsync();
        await ran.WaitForExitAsync();
        return (ran.ExitCode, output.Trim(), await errors);
    }

    internal static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>As when the machine's power goes: nothing is said to anybody.</summary>
    internal void Kill() => process.Kill();

    public void Dispose()
    {
        if (!process.HasExited) process.Kill();
        process.WaitForExit();
        process.Dispose();
    }

    private static Process Launch(Databases? databases, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Clinks.Engage.Api.dll"), .. arguments])
        {
            UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        if (databases is not null) (start.Environment["ENGAGE_POSTGRES"], start.Environment["ENGAGE_POSTGRES_VAULT"]) = (databases.Evidence, databases.Vault);
        return Process.Start(start)!;
    }
}

/// <summary>Where the silos of one cluster keep what they know.</summary>
internal sealed record Databases(string Evidence, string Vault, string Key);
