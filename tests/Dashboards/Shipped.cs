namespace Clinks.Engage.Dashboards.Tests;

/// <summary>The files as they are committed.</summary>
internal static class Shipped
{
    /// <summary>What prometheus.yml scrapes, and how often; tests put their own in place of them.</summary>
    public const string Target = "127.0.0.1:9464", Every = "_interval: 15s";

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "dashboards");

    public static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));

    /// <summary>docs/watching.md: it lists what labels may say.</summary>
    public static string Described { get; } = File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "docs", "watching.md"));
}
