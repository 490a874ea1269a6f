using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>Each tick is a turn of the grain and passes the call filters; the next one is set when it has ended, so ticks never overlap.</summary>
internal sealed class GrainTimer<TState> : Turn, IGrainTimer, IInvokable, IGrainTimerInvoker
{
    private static readonly MethodInfo TickMethod = typeof(IGrainTimerInvoker).GetMethod(nameof(IGrainTimerInvoker.InvokeCallbackAsync))!;

    private readonly GrainActivation _activation;
    private readonly Func<TState, CancellationToken, Task> _callback;
    private readonly TState _state;
    private readonly GrainTimerCreationOptions _options;
    private readonly CancellationTokenSource _disposed = new();
    private readonly ITimer _timer;
    private TimeSpan _due;
    private TimeSpan _period;
    private bool _changed;
    private bool _ticking;

    internal GrainTimer(
        GrainActivation activation, Func<TState, CancellationToken, Task> callback, TState state, GrainTimerCreationOptions options)
    {
        _activation = activation;
        _callback = callback;
        _state = state;
        _options = options;
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _timer = activation.Silo.Clock.CreateTimer(
                static timer => ((GrainTimer<TState>)timer!).Tick(), this, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        activation.Keep(this);
        Change(options.DueTime, options.Period);
    }

    internal override bool IsReadOnly => false;

    internal override bool IsAlwaysInterleave => _options.Interleave;

    internal override bool CountsAsUse => _options.KeepAlive;

    internal override bool IsForsaken => _disposed.IsCancellationRequested;

    public bool IsCancellable => false;

    public void Change(TimeSpan dueTime, TimeSpan period)
    {
        Check(dueTime);
        Check(period);
        (_due, _period, _changed) = (dueTime, period, true);
        if (!_ticking) Set(dueTime);
    }

    public void Dispose()
    {
        if (_disposed.IsCancellationRequested) return;
        _disposed.Cancel();
        _timer.Dispose();
        _activation.LetGo(this);
    }

    internal override async Task Run(GrainActivation on)
    {
        try
        {
            if (on.Filters.Count == 0 && on.GrainInstance is not IIncomingGrainCallFilter) await Call();
            else await new FilteredCall(this, on, on.GrainId, typeof(IGrainTimerInvoker).FullName!, on.Filters).Invoke();
        }
        catch (Exception exception)
        {
            DeactivateIfInconsistent(on, exception);
            on.Silo.Log.TimerFailed(exception, on.GrainId);
        }
        finally
        {
            _ticking = false;
            Set(_changed ? _due : _period);
            on.Ended(this);
        }
    }

    /// <summary>The activation is going: no tick is for the next one.</summary>
    internal override void Refuse(Exception reason)
    {
    }

    internal override bool IsForThisActivationOnly => true;

    public async ValueTask<Response> Invoke()
    {
        try
        {
            await Call();
            return Response.Completed;
        }
        catch (Exception exception)
        {
            return Response.FromException(exception);
        }
    }

    public object? GetTarget() => this;

    public int GetArgumentCount() => 0;

    public object? GetArgument(int index) => throw new ArgumentOutOfRangeException(nameof(index), index, "A tick has no arguments.");

    public void SetArgument(int index, object value) => throw new ArgumentOutOfRangeException(nameof(index), index, "A tick has no arguments.");

    public string GetMethodName() => TickMethod.Name;

    public string GetInterfaceName() => nameof(IGrainTimerInvoker);

    public MethodInfo GetMethod() => TickMethod;

    public Type GetInterfaceType() => typeof(IGrainTimerInvoker);

    Task IGrainTimerInvoker.InvokeCallbackAsync() => throw new InvalidOperationException("A tick is invoked by its timer.");

    private static void Check(TimeSpan time)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan((long)time.TotalMilliseconds, -1, nameof(time));
        ArgumentOutOfRangeException.ThrowIfGreaterThan((long)time.TotalMilliseconds, uint.MaxValue - 1, nameof(time));
    }

    private Task Call()
    {
        _changed = false;
        return _callback(_state, _disposed.Token);
    }

    private void Tick()
    {
        _ticking = true;
        _activation.Receive(this);
    }

    private void Set(TimeSpan due)
    {
        // A disposed timer says so by returning false.
        if (!_disposed.IsCancellationRequested) _timer.Change(due, Timeout.InfiniteTimeSpan);
    }
}
