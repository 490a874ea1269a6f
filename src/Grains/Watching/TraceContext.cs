using System.Diagnostics;

namespace Clinks.Engage.Grains.Watching;

/// <summary>
/// Takes a trace along with a call, also into another process: in the request context, under the name and in the form of W3C's
/// header. (Orleans' own propagation is not used: its spans carry grain keys and the messages of exceptions.)
/// </summary>
public static class TraceContext
{
    private const string Key = "traceparent";

    /// <summary>The calls made from here on belong to this activity.</summary>
    public static void Carry(Activity activity)
    {
        if (activity.Id is { } id) RequestContext.Set(Key, id);
    }

    /// <summary>An activity under the one that the call came with; null where nobody listens.</summary>
    internal static Activity? Continue(string name)
    {
        if (!Watch.Source.HasListeners()) return null;
        var caller = ActivityContext.TryParse(RequestContext.Get(Key) as string, null, isRemote: true, out var known) ? known : default;
        var activity = Watch.Source.StartActivity(name, ActivityKind.Server, caller);
        if (activity is not null) Carry(activity);
        return activity;
    }
}
