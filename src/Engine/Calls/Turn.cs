using Orleans.Storage;

namespace Orleans.Runtime;

/// <summary>Something that an activation does in a turn of its own: answer a call, or run a timer's callback.</summary>
internal abstract class Turn
{
    internal abstract bool IsReadOnly { get; }

    internal abstract bool IsAlwaysInterleave { get; }

    /// <summary>Nobody waits for it any more, so it need not begin.</summary>
    internal virtual bool IsForsaken => false;

    /// <summary>Counts as a call does when it is asked whether the grain is idle.</summary>
    internal virtual bool CountsAsUse => true;

    /// <summary>It means nothing to the next activation of the grain.</summary>
    internal virtual bool IsForThisActivationOnly => false;

    /// <summary>Does it. Never throws; whoever waits is told.</summary>
    internal abstract Task Run(GrainActivation on);

    /// <summary>It will not be done.</summary>
    internal abstract void Refuse(Exception reason);

    /// <summary>An activation whose idea of its stored state has proved wrong must not go on with it.</summary>
    protected static void DeactivateIfInconsistent(GrainActivation on, Exception exception)
    {
        if (exception is not InconsistentStateException { IsSourceActivation: true } inconsistent) return;
        // Only the activation that it came from; callers may pass it on.
        inconsistent.IsSourceActivation = false;
        on.Deactivate(new(DeactivationReasonCode.ApplicationError, exception.ToString()));
    }
}
