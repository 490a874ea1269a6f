using System.Reflection;
using Orleans.Serialization.Invocation;

namespace Orleans.Runtime;

/// <summary>One call of a grain method, from the reference to the answer.</summary>
internal abstract class Call(GrainMethod method, object?[] arguments) : Turn, IInvokable
{
    private CancellationTokenSource? _cancellation;
    private CancellationTokenRegistration _callersToken;
    private GrainActivation? _target;
    private int _finished;

    internal GrainMethod Method => method;

    internal object?[] Arguments => arguments;

    internal GrainId TargetId { get; private set; }

    internal GrainId? SourceId { get; private set; }

    internal CallSender? Sender { get; private set; }

    /// <summary>When the caller gives up, in the sender's timestamps.</summary>
    internal long Deadline { get; set; }

    /// <summary>Its place among the calls in flight.</summary>
    internal LinkedListNode<Call>? InFlight { get; set; }

    internal Dictionary<string, object>? Context { get; private set; }

    internal sealed override bool IsReadOnly => method.IsReadOnly;

    internal sealed override bool IsAlwaysInterleave => method.IsAlwaysInterleave;

    internal sealed override bool IsForsaken => !method.IsOneWay && Volatile.Read(ref _finished) != 0;

    protected GrainActivation Target => _target!;

    /// <summary>Readies the call to go. False when it was cancelled before it went.</summary>
    internal bool Prepare(CallSender sender, GrainId target)
    {
        TargetId = target;
        SourceId = RuntimeContext.Current?.GrainId;
        Context = RequestContext.Current;
        if (method.IsOneWay)
        {
            AnswerAtOnce();
            return true;
        }

        Sender = sender;
        if (method.CancellationTokenIndex < 0) return true;
        var token = (CancellationToken)arguments[method.CancellationTokenIndex]!;
        if (!token.CanBeCanceled) return true;
        if (token.IsCancellationRequested)
        {
            Fail(new OperationCanceledException(token));
            return false;
        }

        // The grain gets a token of its own, as it would in another process. It is cancelled in the grain's own turn.
        _cancellation = new CancellationTokenSource();
        arguments[method.CancellationTokenIndex] = _cancellation.Token;
        _callersToken = token.UnsafeRegister(static (call, token) => ((Call)call!).CallerCancelled(token), this);
        return true;
    }

    internal sealed override async Task Run(GrainActivation on)
    {
        _target = on;
        if (Context is not null) RequestContext.Current = Context;
        await Perform(on);
        on.Ended(this);
    }

    internal sealed override void Refuse(Exception reason)
    {
        if (TryFinish()) Fail(reason);
    }

    internal abstract void AnswerAtOnce();

    internal void TimeOut(TimeSpan after) => Refuse(new TimeoutException(
        $"Response did not arrive on time in {after} for the call of {method} on {TargetId}{(SourceId is { } source ? $" by {source}" : "")}."));

    /// <summary>The right to answer, given once.</summary>
    protected bool TryFinish()
    {
        if (Interlocked.Exchange(ref _finished, 1) != 0) return false;
        Sender?.Landed(this);
        _callersToken.Unregister();
        return true;
    }

    protected abstract Task Perform(GrainActivation on);

    protected abstract void Fail(Exception exception);

    private void CallerCancelled(CancellationToken token)
    {
        if (!TryFinish()) return;
        Fail(new OperationCanceledException(token));
        // A call that has not begun never will (IsForsaken). One that has begun is told.
        if (_target is { } target) target.Scheduler.Queue(() => _cancellation!.Cancel());
        else _cancellation!.Cancel();
    }

    public object? GetTarget() => _target?.GrainInstance;

    public abstract ValueTask<Response> Invoke();

    public int GetArgumentCount() => arguments.Length;

    public object? GetArgument(int index) => arguments[index];

    public void SetArgument(int index, object value) => arguments[index] = value;

    public string GetMethodName() => method.Method.Name;

    public string GetInterfaceName() => method.Contract.FullName!;

    public MethodInfo GetMethod() => method.Method;

    public Type GetInterfaceType() => method.Contract;

    public TimeSpan? GetDefaultResponseTimeout() => method.ResponseTimeout;

    public CancellationToken GetCancellationToken() =>
        method.CancellationTokenIndex < 0 ? default : (CancellationToken)arguments[method.CancellationTokenIndex]!;

    public bool IsCancellable => method.CancellationTokenIndex >= 0;

    public void Dispose()
    {
        // Calls are not pooled: nothing to give back.
    }
}
