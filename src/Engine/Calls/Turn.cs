namespace Orleans.Runtime;

/// <summary>Something that an activation does in a turn of its own: answer a call, or run a timer's callback.</summary>
internal abstract class Turn
{
    internal abstract bool IsReadOnly { get; }

    internal abstract bool IsAlwaysInterleave { get; }

    /// <summary>Nobody waits for it any more, so it need not begin.</summary>
    internal virtual bool IsForsaken => false;

    /// <summary>Does it. Never throws; whoever waits is told.</summary>
    internal abstract Task Run(GrainActivation on);

    /// <summary>It will not be done.</summary>
    internal abstract void Refuse(Exception reason);
}
