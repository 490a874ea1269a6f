namespace Clinks.Engage.Demo.Tests;

/// <summary>The demo, run once as a process for all tests that look at what it left.</summary>
public sealed class DemoRun : IAsyncLifetime
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("engage-demo-test-").FullName;

    public int ExitCode { get; private set; }

    public string Output { get; private set; } = "";

    public string Errors { get; private set; } = "";

    public string Workbook => Path.Combine(Folder, "state-of-the-sector-2026.xlsx");

    public async ValueTask InitializeAsync() => (ExitCode, Output, Errors) = await Tool.Run("dotnet", Tool.Demo, "--out", Folder);

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
