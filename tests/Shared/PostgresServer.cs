using System.Diagnostics;
using System.Globalization;
using System.Net.Sockets;
using Npgsql;

namespace Clinks.Engage.Storage.Postgres;

/// <summary>
/// A PostgreSQL server of one's own: from the installed binaries, as an ordinary user, on a free port of the loopback, with its
/// durability as delivered. Tests and measures share it; it stops when it is disposed, and its data goes with it.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    /// <summary>How long one may wait for a slow disk: what waits for it waits for all that others left to write.</summary>
    private const int Patience = 600;

    private static int databases;

    private readonly string folder, binaries;
    private readonly int port;
    private int[] still = [];

    /// <param name="under">Where its folder goes; among the temporary ones where nothing is said.</param>
    /// <exception cref="FileNotFoundException">The server's binaries are not installed.</exception>
    public PostgresServer(string? under = null)
    {
        folder = under is null ? Directory.CreateTempSubdirectory("engage-postgres-").FullName : Directory.CreateDirectory(Path.Combine(under, "postgres")).FullName;
        binaries = FindBinaries() ?? throw new FileNotFoundException("PostgreSQL's server binaries are not installed.");
        if (Environment.IsPrivilegedProcess) Run("chown", "postgres", folder);
        Run("initdb", "-D", Data, "-U", "engage", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-instructions");
        port = FreePort();
        Start();
    }

    public static bool Installed => FindBinaries() is not null;

    /// <summary>As the server tells it.</summary>
    public string Version
    {
        get
        {
            using var connection = new NpgsqlConnection(ConnectionString("postgres"));
            connection.Open();
            return connection.PostgreSqlVersion.ToString();
        }
    }

    /// <summary>A connection string for a new, empty database.</summary>
    public string NewDatabase()
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"engage_{Interlocked.Increment(ref databases)}");
        using var connection = new NpgsqlConnection(ConnectionString("postgres"));
        connection.Open();
        using var create = new NpgsqlCommand($"CREATE DATABASE {name}", connection) { CommandTimeout = Patience };
        create.ExecuteNonQuery();
        return ConnectionString(name);
    }

    /// <summary>Starts it again on the same port and data.</summary>
    public void Start()
    {
        var options = string.Create(CultureInfo.InvariantCulture, $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=300");
        Run("pg_ctl", "start", "-D", Data, "-l", Path.Combine(folder, "log"), "-w", "-t", Patience.ToString(CultureInfo.InvariantCulture), "-o", options);
    }

    /// <summary>As when its power goes: connections break, and what was not committed is gone.</summary>
    public void Break()
    {
        var children = Children(Postmaster);
        Run("pg_ctl", "stop", "-D", Data, "-m", "immediate", "-w");
        // pg_ctl waits for the postmaster alone, and a new one does not start while a child of the old one is there.
        foreach (var child in children) Ended(child);
    }

    /// <summary>As when its machine stands still: connections stay, and nothing comes over them.</summary>
    public void Freeze()
    {
        // The postmaster first, so that it makes no child in between.
        Signal("STOP", still = [Postmaster]);
        Signal("STOP", still = [Postmaster, .. Children(Postmaster)]);
    }

    public void Thaw()
    {
        if (still.Length > 0) Signal("CONT", still);
        still = [];
    }

    /// <summary>Whether its postmaster is there. One whose disk is full may have ended by itself.</summary>
    public bool Runs => File.Exists(Path.Combine(Data, "postmaster.pid")) && Directory.Exists($"/proc/{Postmaster}");

    public void Dispose()
    {
        Thaw();
        if (Runs) Break();
        Directory.Delete(folder, recursive: true);
    }

    private int Postmaster => int.Parse(File.ReadLines(Path.Combine(Data, "postmaster.pid")).First(), CultureInfo.InvariantCulture);

    private string Data => Path.Combine(folder, "data");

    private string ConnectionString(string database) => new NpgsqlConnectionStringBuilder
    {
        Host = "127.0.0.1", Port = port, Database = database, Username = "engage", Pooling = true, MaxPoolSize = 20,
    }.ConnectionString;

    private static string? FindBinaries()
    {
        string[] versions = Directory.Exists("/usr/lib/postgresql") ? [.. Directory.GetDirectories("/usr/lib/postgresql").OrderDescending(StringComparer.Ordinal)] : [];
        var folders = versions.Select(version => Path.Combine(version, "bin")).Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator));
        return folders.FirstOrDefault(bin => bin.Length > 0 && File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")));
    }

    // "pid (name) state parent …": the name may hold anything but is the last thing in brackets.
    private static int[] Children(int parent) =>
        [.. from folder in Directory.GetDirectories("/proc")
            let id = int.TryParse(Path.GetFileName(folder), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0
            where id > 0 && ParentOf(folder) == parent
            select id];

    private static int ParentOf(string folder)
    {
        try
        {
            var stat = File.ReadAllText(Path.Combine(folder, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 1)..].Split(' ')[2], CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            // It ended between the two looks.
            return 0;
        }
    }

    private static void Ended(int process)
    {
        try
        {
            using var running = Process.GetProcessById(process);
            running.WaitForExit(TimeSpan.FromMinutes(2));
        }
        catch (ArgumentException)
        {
            // It has.
        }
    }

    private static void Signal(string name, int[] processes)
    {
        using var kill = Process.Start("kill", [$"-{name}", .. processes.Select(id => id.ToString(CultureInfo.InvariantCulture))]);
        kill.WaitForExit();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(System.Net.IPAddress.Loopback, 0);
        listener.Start();
        return ((System.Net.IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Runs one of the server's programs; it refuses to be run by root, so root runs it as the user that Debian made for it.</summary>
    private void Run(string program, params string[] arguments)
    {
        var start = new ProcessStartInfo { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        var path = File.Exists(Path.Combine(binaries, program)) ? Path.Combine(binaries, program) : program;
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
