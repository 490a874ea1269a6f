using System.Reflection;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Tests;

/// <summary>Every grain interface of ours, and every method of it.</summary>
internal static class GrainMethods
{
    public static IReadOnlyList<Type> Interfaces { get; } =
    [
        .. typeof(RoleFilter).Assembly.GetTypes().Where(type => type.IsInterface && typeof(IGrainWithStringKey).IsAssignableFrom(type)).OrderBy(type => type.Name, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<MethodInfo> All { get; } =
        [.. Interfaces.SelectMany(type => type.GetMethods().OrderBy(method => method.Name, StringComparer.Ordinal))];

    public static string Name(this MethodInfo method) => $"{method.DeclaringType!.Name}.{method.Name}";

    /// <summary>The types of arguments, and of results without their Task.</summary>
    public static IEnumerable<Type> Crossing(this MethodInfo method) =>
        method.GetParameters().Select(parameter => parameter.ParameterType).Where(type => type != typeof(CancellationToken)).Append(method.ReturnType.GetGenericArguments()[0]);
}
