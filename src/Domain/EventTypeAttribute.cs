using System.Collections.Frozen;
using System.Reflection;

namespace Clinks.Engage.Domain;

/// <summary>The name under which an event is stored, with the version of its form: "response-begun/1". Never changed once written.</summary>
/// <param name="before">Names under which it was stored in forms that are written no more, and read for ever; the oldest is the last.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class EventTypeAttribute(string name, params string[] before) : Attribute
{
    public string Name { get; } = name;

    public string[] Before { get; } = before;
}

/// <summary>All events there are, by name and by type.</summary>
public static class EventTypes
{
    // The name that is written first, then those before it; the oldest is the last.
    private static readonly FrozenDictionary<Type, ImmutableArray<string>> Names = typeof(EventTypes).Assembly.GetTypes()
        .Select(type => (Type: type, Stored: type.GetCustomAttribute<EventTypeAttribute>()))
        .Where(one => one.Stored is not null)
        .ToFrozenDictionary(one => one.Type, one => (ImmutableArray<string>)[one.Stored!.Name, .. one.Stored.Before]);

    private static readonly FrozenDictionary<string, Type> ByName =
        Names.SelectMany(pair => pair.Value, (pair, name) => (name, pair.Key)).ToFrozenDictionary(one => one.name, one => one.Key, StringComparer.Ordinal);

    /// <summary>All that the log may hold, in whatever form.</summary>
    public static ImmutableArray<string> All { get; } = [.. ByName.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Those of one kind, such as all that consent is made of.</summary>
    public static ImmutableArray<string> Of<TKind>() => [.. All.Where(name => typeof(TKind).IsAssignableFrom(ByName[name]))];

    /// <summary>The name under which it is written.</summary>
    public static string NameOf(Type type) => NamesOf(type)[0];

    /// <summary>The names under which it may be found: the one under which it is written, then those of earlier forms.</summary>
    public static ImmutableArray<string> NamesOf(Type type) =>
        Names.TryGetValue(type, out var names) ? names : throw new InvalidOperationException($"{type.Name} has no [EventType].");

    /// <summary>The name under which events such as one that is stored were first stored: what the outside calls it, in whatever form it is kept.</summary>
    public static string KnownAs(string name) => NamesOf(TypeOf(name))[^1];

    /// <summary>The type of a stored event; throws for one that a newer program wrote.</summary>
    public static Type TypeOf(string name) =>
        ByName.TryGetValue(name, out var type) ? type : throw new NotSupportedException($"The log holds an event of type '{name}', which this program does not know. Run the program that wrote it, or a newer one.");
}
