namespace Orleans.Runtime;

internal enum ActivationState
{
    Activating,
    Valid,
    Deactivating,
    Gone,
}

/// <summary>One grain in memory: takes turns one at a time, from the first call until it is asked to go.</summary>
internal sealed partial class GrainActivation : IGrainContext
{
    private readonly Lock _gate = new();
    private readonly List<Turn> _waiting = [];
    private readonly List<Turn> _running = [];
    private readonly TaskCompletionSource _deactivated = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly IServiceScope _services;

    // The turn that keeps others out.
    private Turn? _blocking;
    private ActivationState _state = ActivationState.Activating;

    internal GrainActivation(Silo silo, GrainClass grainClass, GrainId id, int worker)
    {
        Silo = silo;
        Class = grainClass;
        Worker = worker;
        GrainId = id;
        Scheduler = new TurnScheduler(this);
        Lifecycle = new GrainLifecycle();
        _services = silo.Services.CreateScope();
        _services.ServiceProvider.GetRequiredService<GrainContextHolder>().Context = this;
    }

    internal Silo Silo { get; }

    internal GrainClass Class { get; }

    /// <summary>Which of its grain's activations it is: 0, but for stateless workers.</summary>
    internal int Worker { get; }

    internal TurnScheduler Scheduler { get; }

    internal GrainLifecycle Lifecycle { get; }

    internal IReadOnlyList<IIncomingGrainCallFilter> Filters => Silo.Filters;

    public GrainId GrainId { get; }

    public object? GrainInstance { get; private set; }

    public GrainReference GrainReference => GrainReference.To(GrainId, typeof(IAddressable), Silo.Sender);

    public IServiceProvider ActivationServices => _services.ServiceProvider;

    public IGrainLifecycle ObservableLifecycle => Lifecycle;

    public Task Deactivated => _deactivated.Task;

    /// <summary>Takes a turn in. False when the activation is gone and the turn belongs to another one.</summary>
    internal bool Receive(Turn turn)
    {
        lock (_gate)
        {
            if (_state == ActivationState.Gone) return false;
            if (_state != ActivationState.Valid || !MayBegin(turn))
            {
                _waiting.Add(turn);
                return true;
            }

            NoteBegin(turn);
        }

        Scheduler.Queue(turn);
        return true;
    }

    /// <summary>Takes a turn in unless it would have to wait for another one.</summary>
    internal bool ReceiveIfFree(Turn turn)
    {
        lock (_gate)
        {
            // One that comes to life waits for nobody but itself.
            if (_state > ActivationState.Valid || _waiting.Count > 0 || _blocking is not null) return false;
            return Receive(turn);
        }
    }

    internal void Begin(Turn turn)
    {
        if (turn.IsForsaken) Ended(turn);
        else _ = turn.Run(this);
    }

    internal void Ended(Turn turn)
    {
        lock (_gate)
        {
            _running.Remove(turn);
            WasUsed |= turn.CountsAsUse;
            if (ReferenceEquals(_blocking, turn))
            {
                // Orleans lets go of the first reader here, so that a writer may begin while a second reader is between two awaits.
                // Here a writer waits for all readers: no grain can come to rely on less.
                _blocking = _running.Find(Blocks);
            }

            if (_state != ActivationState.Valid)
            {
                if (_running.Count == 0) _idle?.TrySetResult();
                return;
            }

            BeginWaiting();
        }
    }

    public bool Equals(IGrainContext? other) => ReferenceEquals(this, other);

    public override string ToString() => $"{GrainId} ({Class.Type.Name})";

    private bool Blocks(Turn turn) => !turn.IsAlwaysInterleave && !Class.IsReentrant;

    private bool MayBegin(Turn turn) =>
        _blocking is not { } blocking
        || turn.IsAlwaysInterleave
        || (blocking.IsReadOnly && turn.IsReadOnly);

    private void NoteBegin(Turn turn)
    {
        _running.Add(turn);
        if (_blocking is null && Blocks(turn)) _blocking = turn;
    }

    private void BeginWaiting()
    {
        for (var i = 0; i < _waiting.Count;)
        {
            var turn = _waiting[i];
            if (!MayBegin(turn))
            {
                i++;
                continue;
            }

            _waiting.RemoveAt(i);
            NoteBegin(turn);
            Scheduler.Queue(turn);
        }
    }
}
