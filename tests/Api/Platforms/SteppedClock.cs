namespace Clinks.Engage.Api.Tests;

/// <summary>A clock that stands until a test sets it forward; what waits for a time then passed goes off.</summary>
internal sealed class SteppedClock : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<Timer> waiting = [];
    private TaskCompletionSource somebody = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private DateTimeOffset now = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>How many wait.</summary>
    public int Timers
    {
        get
        {
            lock (gate) return waiting.Count;
        }
    }

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now;
    }

    /// <summary>Until somebody waits.</summary>
    public Task Waiting()
    {
        lock (gate) return waiting.Count > 0 ? Task.CompletedTask : somebody.Task;
    }

    public void Pass(TimeSpan time)
    {
        List<Timer> due;
        lock (gate)
        {
            now += time;
            due = waiting.FindAll(one => one.At <= now);
            waiting.RemoveAll(due.Contains);
            if (waiting.Count == 0) somebody = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        foreach (var one in due) one.GoOff();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class Timer(SteppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        public DateTimeOffset At { get; private set; }

        public void GoOff() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (clock.gate)
            {
                clock.waiting.Remove(this);
                if (dueTime == Timeout.InfiniteTimeSpan) return true;
                At = clock.now + dueTime;
                clock.waiting.Add(this);
                clock.somebody.TrySetResult();
                return true;
            }
        }

        public void Dispose()
        {
            lock (clock.gate) clock.waiting.Remove(this);
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
