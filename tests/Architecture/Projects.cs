using System.Xml.Linq;

namespace Clinks.Engage.Architecture.Tests;

/// <summary>The projects under src, and the arrows that design.md draws between them.</summary>
internal static class Projects
{
    private const string Prefix = "Clinks.Engage.";

    /// <summary>Each project and those it may name. Engine stands where a project says <c>&lt;Grains&gt;</c>, in place of Orleans' packages.</summary>
    public static IReadOnlyDictionary<string, string[]> Arrows { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["Api"] = ["Silo", "Grains", "Workbooks", "Engine"],
        ["Silo"] = ["Grains", "Storage", "Engine"],
        ["Storage"] = ["Grains"],
        ["Grains"] = ["Domain", "Engine"],
        ["Workbooks"] = ["Domain"],
        ["Engine"] = [],
        // The auditor judges what the others publish, so it stands on none of them and none of them on it.
        ["Audit"] = [],
        ["Domain"] = [],
    };

    public static IEnumerable<string> All => Arrows.Keys.Select(name => Prefix + name);

    /// <summary>All that an arrow, or several after each other, lead to.</summary>
    public static IReadOnlySet<string> Reach(string name)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var next = new Queue<string>(Arrows[name]);
        while (next.TryDequeue(out var found))
        {
            if (reached.Add(found)) Array.ForEach(Arrows[found], next.Enqueue);
        }

        return reached;
    }

    public static XDocument File(string name) => XDocument.Load(Path.Combine(Repository.Root, "src", name, $"{Prefix}{name}.csproj"));

    /// <summary>The projects that a project file names, by folder.</summary>
    public static IEnumerable<string> References(XDocument project) =>
        project.Descendants("ProjectReference").Select(reference => ShortName(Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))));

    public static IEnumerable<string> Packages(XDocument project) => project.Descendants("PackageReference").Select(reference => reference.Attribute("Include")!.Value);

    /// <summary>Our own assemblies among those that are referred to.</summary>
    public static IEnumerable<string> Ours(IEnumerable<string> assemblies) => assemblies.Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(ShortName);

    private static string ShortName(string name) => name[Prefix.Length..];
}
