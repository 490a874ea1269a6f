using System.Diagnostics;

namespace Clinks.Engage.Silo.Watching;

/// <summary>
/// Every trace begins at our own door. What a request's headers say of one is not taken over: they come from anybody, tracestate
/// and baggage may hold any text, and a sender could switch our sampling off.
/// </summary>
internal sealed class OwnTraces : DistributedContextPropagator
{
    public override IReadOnlyCollection<string> Fields => [];

    public override void Inject(Activity? activity, object? carrier, PropagatorSetterCallback? setter)
    {
        // Nothing is called over HTTP that could go on with a trace of ours.
    }

    public override void ExtractTraceIdAndState(object? carrier, PropagatorGetterCallback? getter, out string? traceId, out string? traceState) => traceId = traceState = null;

    public override IEnumerable<KeyValuePair<string, string?>>? ExtractBaggage(object? carrier, PropagatorGetterCallback? getter) => null;
}
