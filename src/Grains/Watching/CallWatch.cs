using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using Clinks.Engage.Domain;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Grains.Watching;

/// <summary>Times every call to an interface of ours, and gives it its place in the trace. Stands before the filter of roles, so that what that one stops is seen too.</summary>
public sealed class CallWatch : IIncomingGrainCallFilter
{
    private static readonly ConcurrentDictionary<MethodInfo, CallName?> Names = new();

    public Task Invoke(IIncomingGrainCallContext context) =>
        (Watch.CallDuration.Enabled || Watch.Refusals.Enabled || Watch.Source.HasListeners()) && context.InterfaceMethod is { } method && Names.GetOrAdd(method, CallName.Of) is { } name
            ? Watched(context, name)
            : context.Invoke();

    private static async Task Watched(IIncomingGrainCallContext context, CallName name)
    {
        var began = Stopwatch.GetTimestamp();
        using var activity = TraceContext.Continue(name.Whole);
        var outcome = "failed";
        try
        {
            await context.Invoke();
            outcome = context.Result is IOutcome { Problems.Length: > 0 } refused ? Refused(name, refused.Problems[0].Code) : "answered";
        }
        catch (RoleMissingException)
        {
            outcome = "denied";
            throw;
        }
        finally
        {
            Watch.CallDuration.Record(Stopwatch.GetElapsedTime(began).TotalSeconds, new("grain", name.Grain), new("method", name.Method), new("outcome", outcome));
            activity?.SetTag("grain", name.Grain).SetTag("method", name.Method).SetTag("outcome", outcome).SetStatus(outcome is "failed" or "denied" ? ActivityStatusCode.Error : ActivityStatusCode.Unset);
        }
    }

    private static string Refused(CallName name, string code)
    {
        Watch.Refusals.Add(1, new("grain", name.Grain), new("method", name.Method), new("code", code));
        return "refused";
    }

    private sealed record CallName(string Grain, string Method, string Whole)
    {
        /// <summary>Null for Orleans' own: its interfaces are measured by itself.</summary>
        public static CallName? Of(MethodInfo method)
        {
            if (method.DeclaringType is not { } type || type.Assembly != typeof(CallWatch).Assembly) return null;
            var grain = type.Name[1..];
            return new(grain, method.Name, $"{grain}.{method.Name}");
        }
    }
}
