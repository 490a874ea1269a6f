namespace Orleans.Runtime;

/// <summary>Sends calls for one side, the silo or a client of it, and gives up on those that are not answered in time.</summary>
internal sealed class CallSender : IDisposable
{
    // Many small lists, so that threads seldom meet at one lock.
    private readonly LinkedList<Call>[] _inFlight;
    private readonly TimeSpan _responseTimeout;
    private readonly TimeProvider _clock;
    private readonly ITimer _watch;

    internal CallSender(Silo silo, TimeSpan responseTimeout, TimeProvider clock, ICourier? courier)
    {
        Silo = silo;
        Courier = courier;
        _responseTimeout = responseTimeout;
        _clock = clock;
        _inFlight = new LinkedList<Call>[16];
        for (var i = 0; i < _inFlight.Length; i++) _inFlight[i] = new();

        var period = TimeSpan.FromTicks(Math.Clamp(responseTimeout.Ticks / 4, TimeSpan.TicksPerMillisecond * 20, TimeSpan.TicksPerSecond));
        _watch = clock.CreateTimer(static sender => ((CallSender)sender!).GiveUp(), this, period, period);
    }

    internal Silo Silo { get; }

    /// <summary>Set when what crosses must be carried as it would be between processes.</summary>
    internal ICourier? Courier { get; }

    internal object? Send(GrainReference reference, GrainMethod method, object?[] arguments)
    {
        if (Courier is not null)
        {
            for (var i = 0; i < arguments.Length; i++) arguments[i] = Courier.Carry(arguments[i], method.ParameterTypes[i]);
        }

        var call = method.Shape.NewCall(method, arguments);
        if (!call.Prepare(this, reference.GrainId)) return method.Shape.Promise(call);
        if (!method.IsOneWay) TakeOff(call);
        if (reference.Activation is not { } known || !known.Receive(call)) reference.Activation = Silo.Deliver(call, reference.GrainId);
        return method.Shape.Promise(call);
    }

    internal void Landed(Call call)
    {
        var list = ListOf(call);
        lock (list)
        {
            // Null when it landed before it had taken off; TakeOff looks.
            if (call.InFlight is not { } node) return;
            if (node.List is not null) list.Remove(node);
        }
    }

    private void TakeOff(Call call)
    {
        call.Deadline = _clock.GetTimestamp() + (long)((call.Method.ResponseTimeout ?? _responseTimeout).TotalSeconds * _clock.TimestampFrequency);
        var list = ListOf(call);
        lock (list)
        {
            call.InFlight = new LinkedListNode<Call>(call);
            if (!call.IsForsaken) list.AddLast(call.InFlight);
        }
    }

    private void GiveUp()
    {
        var now = _clock.GetTimestamp();
        List<Call>? late = null;
        foreach (var list in _inFlight)
        {
            lock (list)
            {
                foreach (var call in list)
                {
                    if (call.Deadline < now) (late ??= []).Add(call);
                }
            }
        }

        foreach (var call in late ?? []) call.TimeOut(call.Method.ResponseTimeout ?? _responseTimeout);
    }

    private LinkedList<Call> ListOf(Call call) => _inFlight[System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(call) & 15];

    public void Dispose() => _watch.Dispose();
}
