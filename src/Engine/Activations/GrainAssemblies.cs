using System.Collections.Concurrent;
using System.Reflection;

namespace Orleans.Runtime;

/// <summary>
/// Finds the grain classes: those in the assemblies that refer to this one, beginning with what is loaded. Orleans has its code generator
/// write them down; here they are looked for, once an assembly.
/// </summary>
internal static class GrainAssemblies
{
    private static readonly ConcurrentDictionary<Assembly, Type[]> Found = new();

    internal static IEnumerable<Type> GrainTypes()
    {
        var engine = typeof(GrainAssemblies).Assembly;
        var seen = new HashSet<string>();
        var toLookAt = new Queue<Assembly>(AppDomain.CurrentDomain.GetAssemblies().Where(IsOfTheApplication));
        while (toLookAt.TryDequeue(out var assembly))
        {
            if (!seen.Add(assembly.FullName!)) continue;
            var references = assembly.GetReferencedAssemblies();
            if (assembly != engine && references.Any(each => each.Name == engine.GetName().Name))
            {
                foreach (var type in Found.GetOrAdd(assembly, GrainTypesOf)) yield return type;
            }

            foreach (var reference in references.Where(IsOfTheApplication))
            {
                if (!seen.Contains(reference.FullName) && TryLoad(reference) is { } loaded) toLookAt.Enqueue(loaded);
            }
        }
    }

    private static Type[] GrainTypesOf(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type =>
            type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false }
            && typeof(IGrain).IsAssignableFrom(type)
            && !typeof(GrainReference).IsAssignableFrom(type)),
    ];

    private static bool IsOfTheApplication(Assembly assembly) => !assembly.IsDynamic && IsOfTheApplication(assembly.GetName());

    private static bool IsOfTheApplication(AssemblyName name) => name.Name is { } text
        && !text.StartsWith("System.", StringComparison.Ordinal)
        && !text.StartsWith("Microsoft.", StringComparison.Ordinal)
        && text is not ("System" or "mscorlib" or "netstandard");

    private static Assembly? TryLoad(AssemblyName name)
    {
        try
        {
            return Assembly.Load(name);
        }
        catch (Exception exception) when (exception is FileNotFoundException or FileLoadException or BadImageFormatException)
        {
            // Referred to but not deployed: then no grain of it can be called either.
            return null;
        }
    }
}
