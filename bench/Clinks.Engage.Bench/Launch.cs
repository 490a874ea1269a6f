using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Clinks.Engage.Bench;

/// <summary>One start of a program, up to its first answer, and its end.</summary>
internal static class Launch
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Milliseconds from starting the process to the first good answer at <c>/health</c>.</summary>
    public static async Task<double> ToFirstAnswer(string[] command)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}/");
        using var http = new HttpClient { BaseAddress = address };
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(new ProcessStartInfo("dotnet", [.. command, address.ToString()]) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
        // Read and dropped: a full pipe would hold the program up.
        process.OutputDataReceived += static (_, _) => { };
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            while (!await Answers(http))
            {
                if (process.HasExited) throw new InvalidOperationException($"{Path.GetFileName(command[0])} ended with {process.ExitCode} before it answered.");
                if (clock.Elapsed > Patience) throw new TimeoutException($"{Path.GetFileName(command[0])} did not answer within {Patience.TotalSeconds} s.");
                // Asked every few milliseconds and never in a tight loop: asking must not take the processor from what is measured.
                await Task.Delay(3);
            }

            return clock.Elapsed.TotalMilliseconds;
        }
        finally
        {
            await End(process);
        }
    }

    private static async Task<bool> Answers(HttpClient http)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri("health", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    internal static async Task End(Process process)
    {
        if (process.HasExited) return;
        if (!OperatingSystem.IsWindows())
        {
            Process.Start("kill", ["-TERM", $"{process.Id}"]).Dispose();
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(15));
            try
            {
                await process.WaitForExitAsync(patience.Token);
                return;
            }
            catch (OperationCanceledException)
            {
                // Killed below.
            }
        }

        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
