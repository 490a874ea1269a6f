using System.Reflection;

namespace Orleans.Serialization.Configuration;

/// <summary>Which types may be named in what crosses between processes, besides those that have a serializer.</summary>
public sealed class TypeManifestOptions
{
    private readonly HashSet<Type> _types = [];
    private readonly HashSet<Assembly> _assemblies = [];

    public bool AllowAllTypes { get; set; }

    /// <summary>Whether a silo looks at start if all that its contracts name can cross. Unset: in development it does.</summary>
    public bool? EnableConfigurationAnalysis { get; set; }

    public void AddAllowedType(Type type) => _types.Add(type);

    public void AddAllowedAssembly(Assembly assembly) => _assemblies.Add(assembly);

    internal bool Allows(Type type) => AllowAllTypes || _types.Contains(type) || _assemblies.Contains(type.Assembly);
}
