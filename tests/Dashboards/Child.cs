using System.Collections.Concurrent;
using System.Diagnostics;

namespace Clinks.Engage.Dashboards.Tests;

/// <summary>A process of the tests' own. It is ended by its id, whatever became of the tests.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process process;
    private readonly ConcurrentQueue<string> lines = new();

    public Child(string program, params string[] words)
    {
        process = Process.Start(new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        process.OutputDataReceived += (_, e) => lines.Enqueue(e.Data ?? "");
        process.ErrorDataReceived += (_, e) => lines.Enqueue(e.Data ?? "");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public string Output => string.Join('\n', lines);

    /// <exception cref="InvalidOperationException">It ended by itself.</exception>
    public void MustRun()
    {
        if (process.HasExited) throw new InvalidOperationException($"{process.StartInfo.FileName} ended with {process.ExitCode}:\n{Output}");
    }

    public async ValueTask DisposeAsync()
    {
        using var it = process;
        if (it.HasExited) return;
        Process.Start("kill", ["-TERM", $"{it.Id}"]).Dispose();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await it.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            it.Kill(entireProcessTree: true);
        }
    }
}
