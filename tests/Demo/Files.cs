namespace Clinks.Engage.Demo.Tests;

internal static class Files
{
    /// <summary>The samples as they are committed: sources of the forms and what was made of them.</summary>
    public static string Samples { get; } = Path.Combine(AppContext.BaseDirectory, "samples");

    public static string Sample(string name) => Path.Combine(Samples, name);
}
