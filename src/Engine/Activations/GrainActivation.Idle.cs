namespace Orleans.Runtime;

/// <content>How long an activation stays without being called.</content>
internal sealed partial class GrainActivation
{
    private long _idleSince;
    private long _keepUntil = long.MinValue;

    /// <summary>Set at the end of each turn and looked at by the collector: cheaper than reading the clock on each turn.</summary>
    internal bool WasUsed { get; private set; } = true;

    internal void DelayDeactivation(TimeSpan time) => Volatile.Write(ref _keepUntil, time switch
    {
        _ when time == TimeSpan.Zero => long.MinValue,
        _ when time == Timeout.InfiniteTimeSpan || time == TimeSpan.MaxValue => long.MaxValue,
        { Ticks: > 0 } => Silo.Clock.GetTimestamp() + (long)(time.TotalSeconds * Silo.Clock.TimestampFrequency),
        _ => throw new ArgumentOutOfRangeException(nameof(time), time, "It is zero, infinite, or in the future."),
    });

    /// <summary>Sends the activation away if it has been idle for its age.</summary>
    internal void CollectIfIdle(long now)
    {
        lock (_gate)
        {
            if (_state != ActivationState.Valid || _running.Count > 0) return;
            if (WasUsed)
            {
                WasUsed = false;
                _idleSince = now;
                return;
            }

            if (Class.CollectionAge is not { } age || now < Volatile.Read(ref _keepUntil)) return;
            if (Silo.Clock.GetElapsedTime(_idleSince, now) < age) return;
        }

        Deactivate(new(DeactivationReasonCode.ActivationIdle, "Idle for longer than its collection age."));
    }
}
