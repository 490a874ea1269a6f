using System.Collections.Concurrent;
using System.Diagnostics;

namespace Clinks.Engage.Demo;

/// <summary>The platform: a process of its own on a data folder, or one that runs already.</summary>
internal sealed class Platform : IAsyncDisposable
{
    private const string Ready = "Listening on ";
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process? process;
    private readonly ConcurrentQueue<string> lastLines;

    private Platform(Process? process, Uri address, ConcurrentQueue<string> lastLines) => (this.process, Address, this.lastLines) = (process, address, lastLines);

    public Uri Address { get; }

    /// <summary>The last lines that it printed: what there is to say when it stops answering.</summary>
    public string LastLines => string.Join('\n', lastLines);

    /// <summary>The built executable: this program's neighbour in the output tree.</summary>
    private static string Executable
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            var path = Path.Combine(here.Parent!.Parent!.FullName, "Clinks.Engage.Api", here.Name, "Clinks.Engage.Api.dll");
            return File.Exists(path) ? path : throw new UnexpectedAnswer("the platform is not built: build src/Api first.");
        }
    }

    /// <summary>Makes a token without HTTP, as the person does who installs the platform.</summary>
    public static async Task<string> FirstToken(string data, CancellationToken cancel)
    {
        using var tool = Start(["token", "--data", data, "--role", "administrator", "--id", "operator"]);
        var errors = tool.StandardError.ReadToEndAsync(cancel);
        var output = await tool.StandardOutput.ReadToEndAsync(cancel);
        await tool.WaitForExitAsync(cancel);
        var token = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).LastOrDefault();
        return tool.ExitCode == 0 && token is not null ? token : throw new UnexpectedAnswer($"the token verb ended with {tool.ExitCode}: {await errors}");
    }

    /// <summary>Lets an address in as an administrator, by the letters that a platform that stays prints.</summary>
    public static async Task LetIn(string data, string email, CancellationToken cancel)
    {
        using var tool = Start(["administrator", "--data", data, "--email", email]);
        var errors = tool.StandardError.ReadToEndAsync(cancel);
        await tool.StandardOutput.ReadToEndAsync(cancel);
        await tool.WaitForExitAsync(cancel);
        if (tool.ExitCode != 0) throw new UnexpectedAnswer($"the administrator verb ended with {tool.ExitCode}: {await errors}");
    }

    /// <param name="stay">People will look at it: in the Development environment, whose letters are printed.</param>
    public static async Task<Platform> Run(string data, string urls, string? metrics, bool stay, CancellationToken cancel)
    {
        var started = Start(["run", "--data", data, "--urls", urls, .. metrics is null ? (string[])[] : ["--metrics", metrics], .. stay ? (string[])["--environment", "Development"] : []]);
        var lines = new ConcurrentQueue<string>();
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        started.OutputDataReceived += (_, e) =>
        {
            Keep(lines, e.Data);
            // Told at once: who scrapes wants to begin while the demo runs.
            if (e.Data?.StartsWith("Metrics on ", StringComparison.Ordinal) is true) Console.WriteLine(e.Data);
            if (stay && e.Data?.StartsWith("Sign-in ", StringComparison.Ordinal) is true) Console.WriteLine(e.Data);
            if (e.Data?.IndexOf(Ready, StringComparison.Ordinal) is >= 0 and var at) address.TrySetResult(new Uri(e.Data[(at + Ready.Length)..].Split(' ', ',')[0]));
        };
        started.ErrorDataReceived += (_, e) => Keep(lines, e.Data);
        started.EnableRaisingEvents = true;
        started.Exited += (_, _) => address.TrySetException(new UnexpectedAnswer($"the platform ended before it listened:\n{string.Join('\n', lines)}"));
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        try
        {
            return new(started, await address.Task.WaitAsync(Patience, cancel), lines);
        }
        catch (Exception e)
        {
            await End(started);
            throw e is TimeoutException ? new UnexpectedAnswer($"the platform did not listen within {Patience.TotalSeconds} s:\n{string.Join('\n', lines)}") : e;
        }
    }

    /// <summary>One that somebody else started, and ends.</summary>
    public static Platform At(Uri address) => new(null, address, []);

    public Task Ended(CancellationToken cancel) => process?.WaitForExitAsync(cancel) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (process is not null) await End(process);
    }

    private static Process Start(string[] words) =>
        Process.Start(new ProcessStartInfo("dotnet", [Executable, .. words]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null) lines.Enqueue(line);
        while (lines.Count > 30) lines.TryDequeue(out _);
    }

    /// <summary>Asks it to end, by its own id; a process that does not is killed.</summary>
    private static async Task End(Process running)
    {
        using var it = running;
        if (it.HasExited) return;
        if (!OperatingSystem.IsWindows())
        {
            Process.Start("kill", ["-TERM", $"{it.Id}"]).Dispose();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await it.WaitForExitAsync(patience.Token);
                return;
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("The platform did not end when it was asked to; it is killed.");
            }
        }

        it.Kill(entireProcessTree: true);
    }
}
