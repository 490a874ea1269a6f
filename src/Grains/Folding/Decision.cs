using Clinks.Engage.Grains.EventLog;

namespace Clinks.Engage.Grains.Folding;

/// <summary>What Domain decided, ready to be appended: the stream's own events, what goes beside them into other streams, and the answer.</summary>
public sealed record Decision<TEvent, TAnswer>(string Scope, ImmutableArray<TEvent> Events, TAnswer Answer)
{
    public ImmutableArray<StreamAppend> Beside { get; init; } = [];

    public Openness Openness { get; init; }

    /// <summary>Where the decision was made from the whole scope: up to which position.</summary>
    public long? ScopeSeen { get; init; }
}
