using System.Xml.Linq;
using Clinks.Engage.Workbooks.Reading;

namespace Clinks.Engage.Workbooks.Checking.Opening;

/// <summary>What a part leads to.</summary>
/// <param name="Kind">The last word of its type: "worksheet", "table", "hyperlink".</param>
/// <param name="Target">The name of a part in the package, or an address outside of it.</param>
internal sealed record Relation(string Id, string Kind, string Target, bool IsExternal);

internal static class Relations
{
    public static List<Relation> Of(string part, IReadOnlyDictionary<string, PackagePart> parts)
    {
        var slash = part.LastIndexOf('/') + 1;
        var (folder, name) = (part[..slash], part[slash..]);
        if (!parts.TryGetValue($"{folder}_rels/{name}.rels", out var relations) || relations.Xml is null) return [];
        return [.. relations.Load().Elements().Select(e => Of(e, folder))];
    }

    private static Relation Of(XElement relation, string folder)
    {
        string Attribute(string name) => relation.Attribute(name)?.Value ?? "";
        var external = Attribute("TargetMode") == "External";
        var (type, target) = (Attribute("Type"), Attribute("Target"));
        return new(Attribute("Id"), type[(type.LastIndexOf('/') + 1)..], external ? target : Resolve(folder, target), external);
    }

    private static string Resolve(string folder, string target)
    {
        if (target.StartsWith('#')) return target;
        var steps = new List<string>();
        foreach (var step in (target.StartsWith('/') ? target : folder + target).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (step != "..") steps.Add(step);
            else if (steps.Count > 0) steps.RemoveAt(steps.Count - 1);
        }

        return string.Join('/', steps);
    }
}
