using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using Orleans.Configuration;
using Orleans.Metadata;

namespace Orleans.Runtime;

/// <summary>All grain classes of the application, and which one a contract means.</summary>
internal sealed class GrainClasses
{
    private readonly FrozenDictionary<GrainType, GrainClass> _byType;
    private readonly ConcurrentDictionary<(Type Contract, string? Prefix), GrainClass> _byContract = new();

    internal GrainClasses(GrainCollectionOptions collection)
    {
        var classes = new Dictionary<GrainType, GrainClass>();
        foreach (var type in GrainAssemblies.GrainTypes())
        {
            var found = new GrainClass(type, collection);
            if (!classes.TryAdd(found.GrainType, found))
            {
                throw new OrleansConfigurationException(
                    $"{type} and {classes[found.GrainType].Type} are both the grain type '{found.GrainType}'. Give one of them a [GrainType].");
            }
        }

        _byType = classes.ToFrozenDictionary();
    }

    internal int Count => _byType.Count;

    internal IEnumerable<GrainClass> All => _byType.Values;

    internal GrainClass? Find(GrainType type) => _byType.GetValueOrDefault(type);

    internal GrainClass For(Type contract, string? prefix) => _byContract.GetOrAdd((contract, prefix), static (key, self) => self.Find(key.Contract, key.Prefix), this);

    private GrainClass Find(Type contract, string? prefix)
    {
        var candidates = _byType.Values.Where(each => contract.IsAssignableFrom(each.Type)).ToArray();
        if (!string.IsNullOrWhiteSpace(prefix))
        {
            candidates = [.. candidates.Where(each => each.Type.FullName!.StartsWith(prefix, StringComparison.Ordinal))];
            if (candidates.FirstOrDefault(each => each.Type.FullName == prefix) is { } exact) return exact;
        }
        else if (contract.GetCustomAttribute<DefaultGrainTypeAttribute>() is { } standard)
        {
            return Find(standard.GrainType) ?? throw new ArgumentException(
                $"{contract.FullName} stands for the grain type '{standard.GrainType}', and there is no grain class for it.");
        }

        return candidates switch
        {
            [] => throw new ArgumentException($"Could not find an implementation for interface {contract.FullName}{Hint(prefix)}"),
            [var only] => only,
            _ => candidates.FirstOrDefault(each => each.Type.Name == contract.Name[1..]) ?? throw new ArgumentException(
                $"Unable to identify a single appropriate grain type for interface {contract.FullName}{Hint(prefix)}. "
                + $"Candidates: {string.Join(", ", candidates.Select(each => each.Type.FullName))}"),
        };
    }

    private static string Hint(string? prefix) => string.IsNullOrWhiteSpace(prefix) ? "" : $" with prefix \"{prefix}\"";
}
