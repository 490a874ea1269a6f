using System.Diagnostics;

namespace Clinks.Engage.Bench.Submissions;

/// <summary>A program that says where it listens, as a process of its own.</summary>
internal sealed class Server : IAsyncDisposable
{
    private const string Ready = "Listening on ";
    private readonly Process process;

    private Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>What it has taken of the processors so far.</summary>
    public TimeSpan Processor
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public static async Task<Server> Start(string project, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        var started = Launched(project, variables, arguments);
        started.ErrorDataReceived += static (_, said) => { if (said.Data is not null) Console.Error.WriteLine(said.Data); };
        started.BeginErrorReadLine();
        while (await started.StandardOutput.ReadLineAsync() is { } line)
        {
            if (line.StartsWith(Ready, StringComparison.Ordinal)) return new(started, new(line[Ready.Length..]));
        }

        throw new InvalidOperationException($"{project} ended before it listened.");
    }

    /// <summary>Runs a verb to its end.</summary>
    /// <returns>The last line that it printed.</returns>
    public static async Task<string> Run(string project, IReadOnlyDictionary<string, string> variables, params string[] arguments)
    {
        using var ran = Launched(project, variables, arguments);
        var errors = ran.StandardError.ReadToEndAsync();
        var output = await ran.StandardOutput.ReadToEndAsync();
        await ran.WaitForExitAsync();
        return ran.ExitCode == 0 ? output.Trim().Split('\n')[^1] : throw new InvalidOperationException($"{project} ended with {ran.ExitCode}: {await errors}");
    }

    public async ValueTask DisposeAsync()
    {
        await Launch.End(process);
        process.Dispose();
    }

    private static Process Launched(string project, IReadOnlyDictionary<string, string> variables, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Machine.Built(project), .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        return Process.Start(start)!;
    }
}
