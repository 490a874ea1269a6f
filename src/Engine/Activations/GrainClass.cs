using System.Reflection;
using Orleans.Configuration;

namespace Orleans.Runtime;

/// <summary>A grain class: how its grains are named, made, and kept.</summary>
internal sealed class GrainClass
{
    private readonly ObjectFactory _make;
    private readonly (PersistentStateAttribute Attribute, ParameterInfo Parameter)[] _states;

    internal GrainClass(Type type, GrainCollectionOptions collection)
    {
        Type = type;
        GrainType = type.GetCustomAttribute<GrainTypeAttribute>()?.GrainType ?? ByConvention(type);
        IsReentrant = type.IsDefined(typeof(Orleans.Concurrency.ReentrantAttribute), inherit: true);
        MostWorkers = type.GetCustomAttribute<Orleans.Concurrency.StatelessWorkerAttribute>()?.MostWorkers ?? 1;
        CollectionAge = AgeOf(type, collection);
        _states = [.. StatesOf(type)];
        _make = ActivatorUtilities.CreateFactory(type, [.. _states.Select(state => state.Parameter.ParameterType)]);
    }

    internal Type Type { get; }

    internal GrainType GrainType { get; }

    internal bool IsReentrant { get; }

    /// <summary>How many activations a grain may have: one, but for stateless workers.</summary>
    internal int MostWorkers { get; }

    /// <summary>Null: never collected for being idle.</summary>
    internal TimeSpan? CollectionAge { get; }

    internal object Create(GrainActivation activation)
    {
        var states = activation.ActivationServices.GetRequiredService<IPersistentStateFactory>();
        var arguments = new object[_states.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = PersistentStates.Create(states, activation, _states[i].Attribute, _states[i].Parameter);
        }

        return _make(activation.ActivationServices, arguments);
    }

    private static IEnumerable<(PersistentStateAttribute, ParameterInfo)> StatesOf(Type type) =>
        from constructor in type.GetConstructors()
        from parameter in constructor.GetParameters()
        let attribute = parameter.GetCustomAttribute<PersistentStateAttribute>()
        where attribute is not null
        select (attribute, parameter);

    private static TimeSpan? AgeOf(Type type, GrainCollectionOptions collection)
    {
        var age = collection.ClassSpecificCollectionAge.TryGetValue(type.FullName!, out var configured)
            ? configured
            : type.GetCustomAttribute<CollectionAgeLimitAttribute>()?.AgeLimit ?? collection.CollectionAge;
        return age == Timeout.InfiniteTimeSpan ? null : age;
    }

    private static GrainType ByConvention(Type type)
    {
        var name = type.Name.ToLowerInvariant();
        return GrainType.Create(name.Length > 5 && name.EndsWith("grain", StringComparison.Ordinal) ? name[..^5] : name);
    }
}
