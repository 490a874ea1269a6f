using System.Reflection;

namespace Clinks.Engage.Api.Tests;

/// <summary>An interface of somebody else's of which a test needs two members.</summary>
public class Stub : DispatchProxy
{
    private Func<MethodInfo, object?> answer = _ => null;

    internal static T Of<T>(Func<MethodInfo, object?> answer) where T : class
    {
        var made = Create<T, Stub>();
        ((Stub)(object)made).answer = answer;
        return made;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => answer(targetMethod!);
}
