using System.Diagnostics;

namespace Clinks.Engage.Demo.Tests;

/// <summary>A program that is run to its end.</summary>
internal static class Tool
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    /// <summary>The demo, as it was built beside these tests.</summary>
    public static string Demo
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Clinks.Engage.Demo", here.Name, "Clinks.Engage.Demo.dll");
        }
    }

    /// <summary>Where a program lies on the path; null where it is not installed.</summary>
    public static string? Find(string name) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);

    public static Task<(int Code, string Output, string Errors)> Run(string program, params string[] words) => Run(ImmutableDictionary<string, string>.Empty, program, words);

    /// <param name="variables">What it finds in its environment beside our own.</param>
    public static async Task<(int Code, string Output, string Errors)> Run(IReadOnlyDictionary<string, string> variables, string program, params string[] words)
    {
        using var patience = new CancellationTokenSource(Patience);
        var start = new ProcessStartInfo(program, words) { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false };
        foreach (var (name, value) in variables) start.Environment[name] = value;
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(patience.Token);
            var errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await errors);
        }
        catch (OperationCanceledException late)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {Patience.TotalMinutes} minutes.", late);
        }
    }
}
