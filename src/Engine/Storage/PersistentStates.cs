using System.Collections.Concurrent;
using System.Reflection;
using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>Makes the states that a grain's constructor asks for.</summary>
internal sealed class PersistentStates : IPersistentStateFactory
{
    private static readonly MethodInfo CreateMethod = typeof(IPersistentStateFactory).GetMethod(nameof(IPersistentStateFactory.Create))!;
    private static readonly ConcurrentDictionary<Type, MethodInfo> CreateMethods = new();

    public IPersistentState<TState> Create<TState>(IGrainContext context, IPersistentStateConfiguration config)
    {
        var storage = string.IsNullOrWhiteSpace(config.StorageName)
            ? context.ActivationServices.GetService<IGrainStorage>()
            : context.ActivationServices.GetKeyedService<IGrainStorage>(config.StorageName);
        return storage is not null
            ? new PersistentState<TState>(config.StateName, context, storage)
            : throw new BadProviderConfigException(string.IsNullOrWhiteSpace(config.StorageName)
                ? $"No default storage provider found loading grain type {context.GrainId.Type}."
                : $"No storage provider named \"{config.StorageName}\" found loading grain type {context.GrainId.Type}.");
    }

    internal static object Create(
        IPersistentStateFactory factory, IGrainContext context, PersistentStateAttribute attribute, ParameterInfo parameter)
    {
        var create = CreateMethods.GetOrAdd(parameter.ParameterType, type =>
            type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IPersistentState<>)
                ? CreateMethod.MakeGenericMethod(type.GetGenericArguments())
                : throw new ArgumentException($"[PersistentState] is on a parameter of type {type}; it is for IPersistentState<T>.", nameof(parameter)));
        IPersistentStateConfiguration config = attribute.StateName.Length > 0
            ? attribute
            : new PersistentStateAttribute(parameter.Name!, attribute.StorageName);
        return create.Invoke(factory, BindingFlags.DoNotWrapExceptions, null, [context, config], null)!;
    }
}
