namespace Clinks.Engage.Architecture.Tests;

/// <summary>The files of the repository as a checkout has them.</summary>
internal static class Repository
{
    // What .gitignore leaves out, and git itself.
    private static readonly string[] Ignored = [".git", "artifacts", "bin", "obj", "node_modules", ".vs", ".idea"];

    private static readonly string[] Text =
        [".cs", ".csproj", ".props", ".targets", ".sln", ".json", ".md", ".txt", ".xml", ".yml", ".yaml", ".sql", ".sh", ".editorconfig", ".gitattributes",
         ".gitignore", ".csv", ".razor", ".css", ".js", ".config", ""];

    public static string Root { get; } = Find();

    /// <summary>Paths from the root, with forward slashes.</summary>
    public static IEnumerable<string> Files => Walk(Root).Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'));

    public static IEnumerable<string> TextFiles => Files.Where(file => Text.Contains(Path.GetExtension(file), StringComparer.Ordinal));

    public static string Read(string file) => File.ReadAllText(Path.Combine(Root, file));

    private static IEnumerable<string> Walk(string folder) =>
        Directory.EnumerateFiles(folder).Concat(Directory.EnumerateDirectories(folder).Where(inner => !Ignored.Contains(Path.GetFileName(inner), StringComparer.Ordinal)).SelectMany(Walk));

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Clinks.Engage.sln"))) return folder.FullName;
        }

        throw new DirectoryNotFoundException("The tests do not stand in a checkout.");
    }
}
