using System.Diagnostics;

namespace Clinks.Engage.Cluster.Tests;

/// <summary>The whole job, on two silos and an API that hosts none.</summary>
public sealed class DemoStories : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);
    private readonly string folder = Directory.CreateTempSubdirectory("engage-cluster-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static string Program
    {
        get
        {
            var here = new DirectoryInfo(AppContext.BaseDirectory);
            return Path.Combine(here.Parent!.Parent!.FullName, "Clinks.Engage.Demo", here.Name, "Clinks.Engage.Demo.dll");
        }
    }

    [Fact]
    public async Task It_comes_to_the_same_as_in_one_process()
    {
        Engine.SkipUnlessOrleans();
        var databases = Databases.New(folder);
        using var first = await Node.SiloAlone(databases, "stories");
        using var second = await Node.SiloAlone(databases, "stories");
        using var api = await Node.ApiAlone(databases, "stories");
        var administrator = await Node.FirstToken(databases, "--join", "stories");

        var apart = await Demo(administrator, "--out", Path.Combine(folder, "apart"), "--api", api.Address);
        var alone = await Demo(null, "--out", Path.Combine(folder, "alone"));

        Assert.True(apart.Code == 0, apart.Output + apart.Errors);
        Assert.StartsWith("demo: 117 responses, ", Last(apart.Output), StringComparison.Ordinal);
        Assert.Equal(Last(alone.Output), Last(apart.Output));
    }

    [Fact]
    public async Task Without_a_token_it_says_which_variable_is_missing()
    {
        var (code, _, errors) = await Demo(null, "--out", folder, "--api", "http://127.0.0.1:9");
        Assert.Equal(1, code);
        Assert.Contains("ENGAGE_TOKEN is missing", errors, StringComparison.Ordinal);
    }

    private static string Last(string output) => output.TrimEnd().Split('\n')[^1];

    private static async Task<(int Code, string Output, string Errors)> Demo(string? token, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. words]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ENGAGE_TOKEN"] = token;
        using var patience = new CancellationTokenSource(Patience);
        using var ran = Process.Start(start)!;
        var output = ran.StandardOutput.ReadToEndAsync(patience.Token);
        var errors = ran.StandardError.ReadToEndAsync(patience.Token);
        try
        {
            await ran.WaitForExitAsync(patience.Token);
        }
        finally
        {
            if (!ran.HasExited) ran.Kill(entireProcessTree: true);
        }

        return (ran.ExitCode, await output, await errors);
    }
}
