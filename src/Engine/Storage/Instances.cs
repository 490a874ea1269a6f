using System.Runtime.CompilerServices;

namespace Orleans.Storage;

/// <summary>What a state is before anything was stored: new, and when it has no constructor without parameters, blank.</summary>
internal static class Instances
{
    internal static T New<T>()
    {
        if (typeof(T).IsValueType) return default!;
        return typeof(T).GetConstructor(Type.EmptyTypes) is not null
            ? Activator.CreateInstance<T>()
            : (T)RuntimeHelpers.GetUninitializedObject(typeof(T));
    }
}
