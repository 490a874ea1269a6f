using System.Collections.Frozen;
using System.Reflection;

namespace Clinks.Engage.Domain;

/// <summary>The name under which an event is stored, with the version of its form: "response-submitted/1". Never changed once written.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name) : Attribute
{
    public string Name { get; } = name;
}

/// <summary>All events there are, by name and by type.</summary>
public static class EventTypes
{
    private static readonly FrozenDictionary<string, Type> ByName = typeof(EventTypes).Assembly.GetTypes()
        .Where(type => type.GetCustomAttribute<EventTypeAttribute>() is not null)
        .ToFrozenDictionary(type => type.GetCustomAttribute<EventTypeAttribute>()!.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Type, string> Names = ByName.ToFrozenDictionary(pair => pair.Value, pair => pair.Key);

    public static ImmutableArray<string> All { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those of one kind, such as all that consent is made of.</summary>
    public static ImmutableArray<string> Of<TKind>() => [.. All.Where(name => typeof(TKind).IsAssignableFrom(ByName[name]))];

    public static string NameOf(Type type) =>
        Names.TryGetValue(type, out var name) ? name : throw new InvalidOperationException($"{type.Name} has no [EventType].");

    /// <summary>The type of a stored event; throws for one that a newer program wrote.</summary>
    public static Type TypeOf(string name) =>
        ByName.TryGetValue(name, out var type) ? type : throw new NotSupportedException($"The log holds an event of type '{name}', which this program does not know. Run the program that wrote it, or a newer one.");
}
