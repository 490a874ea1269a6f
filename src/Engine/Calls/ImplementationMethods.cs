using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>Which method of a class implements which method of a contract; filters read attributes from it.</summary>
internal static class ImplementationMethods
{
    private static readonly ConcurrentDictionary<(Type Class, MethodInfo Method), MethodInfo> Known = new();

    internal static MethodInfo Of(Type implementation, MethodInfo contract) =>
        Known.GetOrAdd((implementation, contract), static key =>
        {
            var map = key.Class.GetInterfaceMap(key.Method.DeclaringType!);
            return map.TargetMethods[Array.IndexOf(map.InterfaceMethods, key.Method)];
        });
}
