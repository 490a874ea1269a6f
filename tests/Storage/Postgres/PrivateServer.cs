using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Clinks.Engage.Storage.Postgres;
using Npgsql;

[assembly: AssemblyFixture(typeof(PrivateServer))]

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own: from the installed binaries, as an ordinary user, on a free port of the loopback, with
/// its durability as delivered. Started by the first test that wants it, stopped when the tests end.
/// </summary>
public sealed class PrivateServer : IAsyncDisposable
{
    private static readonly Lock Gate = new();
    private static PrivateServer? running;
    private static int databases;

    private readonly string folder = Directory.CreateTempSubdirectory("engage-postgres-").FullName;
    private string? binaries;
    private int port;

    /// <summary>A connection string for a new, empty database.</summary>
    public static string NewDatabase()
    {
        PrivateServer server;
        lock (Gate)
        {
            server = running ?? throw new InvalidOperationException("The tests' own server is an assembly fixture.");
            if (server.port == 0) server.Start();
        }

        var name = string.Create(CultureInfo.InvariantCulture, $"engage_{Interlocked.Increment(ref databases)}");
        using var connection = new NpgsqlConnection(server.ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        create.ExecuteNonQuery();
        return server.ConnectionString(name);
    }

    public PrivateServer() => running = this;

    public ValueTask DisposeAsync()
    {
        if (port != 0) Run("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        Directory.Delete(folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string Data => Path.Combine(folder, "data");

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Database = database, Username = "engage", Pooling = true, MaxPoolSize = 20,
    }.ConnectionString;

    private void Start()
    {
        binaries = FindBinaries();
        if (binaries is null)
        {
            // In CI these tests are the proof that PostgreSQL keeps the promises; a machine without it must not pass.
            Assert.SkipWhen(string.IsNullOrEmpty(Environment.GetEnvironmentVariable("CI")), "PostgreSQL's server binaries are not installed.");
        }

        if (binaries is null) throw new InvalidOperationException("CI needs PostgreSQL's server binaries.");
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        Run("initdb", "-D", Data, "-U", "engage", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions");
        port = FreePort();
        var options = string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=300");
        Run("pg_ctl", "start", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-t", "60", "-o", options);
    }

    private static string? FindBinaries()
    {
        string[] versions = Directory.Exists("/usr/lib/postgresql") ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)] : [];
        var folders = versions.Select(version => Path.Combine(version, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(bin => bin.Length > 0 && File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")));
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs one of the server's programs; it refuses to be run by root, so root runs it as the user that Debian made for it.</summary>
    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        var path = binaries is not null && File.Exists(Path.Combine(binaries, program)) ? Path.Combine(binaries, program) : program;
        if (Environment.IsPrivilegedProcess && path != program)
        {
            start.FileName = "setpriv";
            foreach (var argument in (string[])["--reuid=postgres", "--regid=postgres", "--clear-groups", path, .. arguments]) start.ArgumentList.Add(argument);
        }
        else
        {
            start.FileName = path;
            foreach (var argument in arguments) start.ArgumentList.Add(argument);
        }

        // pg_ctl's server inherits the pipes and keeps them open, so what is said is read only where it ended with a fault.
        using var process = Process.Start(start)!;
        process.WaitForExit();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{program} ended with {process.ExitCode}: {process.StandardError.ReadToEnd()}");
    }
}
