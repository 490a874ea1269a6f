using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>A grain contract with all its methods, inherited ones too.</summary>
internal sealed class GrainContract
{
    private static readonly ConcurrentDictionary<Type, GrainContract> Known = new();

    private readonly FrozenDictionary<MethodInfo, GrainMethod> _methods;

    private GrainContract(Type type)
    {
        Type = type;
        Name = type.GetCustomAttribute<AliasAttribute>()?.Alias ?? type.FullName!;
        _methods = type.GetInterfaces().Append(type)
            .SelectMany(each => each.GetMethods(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.IsAbstract)
            .ToFrozenDictionary(method => method, method => GrainMethod.Of(type, method));
    }

    internal Type Type { get; }

    internal string Name { get; }

    internal GrainMethod this[MethodInfo method] => _methods[method];

    internal static GrainContract Of(Type type) => Known.GetOrAdd(type, static each => new GrainContract(each));
}
