using System.Collections.Concurrent;
using System.Reflection;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>
/// Checks the role of every call to an interface of ours. The endpoint has checked it already; this holds for whoever comes
/// by another way. It throws, because a call that gets so far without the role is a bug or an attack, not a mistake of a user.
/// </summary>
public sealed class RoleFilter : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, AllowAttribute?> Allowed = new();

    public Task Invoke(IIncomingGrainCallContext context)
    {
        if (context.InterfaceMethod is { } method && method.DeclaringType?.Assembly == typeof(RoleFilter).Assembly)
        {
            var allowed = Allowed.GetOrAdd(method, static m => m.GetCustomAttribute<AllowAttribute>());
            if (allowed is null || Asking(context) is not { } actor || !allowed.Admits(actor))
                throw new RoleMissingException($"{method.DeclaringType.Name}.{method.Name} is not allowed to this caller.");
        }

        return context.Invoke();
    }

    private static Actor? Asking(IIncomingGrainCallContext context)
    {
        for (var i = 0; i < context.Request.GetArgumentCount(); i++)
        {
            if (context.Request.GetArgument(i) is IAsk ask) return ask.Actor;
        }

        return null;
    }
}
