namespace Orleans.Runtime;

/// <content>How an activation comes and goes.</content>
internal sealed partial class GrainActivation
{
    private readonly HashSet<IDisposable> _timers = [];
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private TaskCompletionSource? _idle;
    private Exception? _failure;

    /// <summary>Brings the grain to life in its own first turn; calls wait until then.</summary>
    internal void Start(Dictionary<string, object>? context) => RunAlone(async () =>
    {
        RequestContext.Current = context;
        try
        {
            using var tooLong = new CancellationTokenSource(Silo.Collection.ActivationTimeout, Silo.Clock);
            GrainInstance = Create();
            await Lifecycle.Start(tooLong.Token);
            if (GrainInstance is IGrainBase grain) await grain.OnActivateAsync(tooLong.Token);
        }
        catch (Exception exception)
        {
            Silo.Log.ActivationFailed(exception, GrainId);
            _failure = exception;
            Deactivate(new(DeactivationReasonCode.ActivationFailed, exception, "Failed to activate grain."));
        }

        _started.TrySetResult();
        lock (_gate)
        {
            // It may have asked to go before it had come.
            if (_state != ActivationState.Activating) return;
            _state = ActivationState.Valid;
            BeginWaiting();
        }
    });

    public void Deactivate(DeactivationReason deactivationReason, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_state is ActivationState.Deactivating or ActivationState.Gone) return;
            _state = ActivationState.Deactivating;
            _idle = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            if (_running.Count == 0) _idle.TrySetResult();
        }

        RunAlone(async () =>
        {
            await _started.Task;
            await _idle.Task;
            await Leave(deactivationReason, cancellationToken);
        });
    }

    internal void Keep(IDisposable timer)
    {
        lock (_timers) _timers.Add(timer);
    }

    internal void LetGo(IDisposable timer)
    {
        lock (_timers) _timers.Remove(timer);
    }

    private async Task Leave(DeactivationReason reason, CancellationToken hurry)
    {
        IDisposable[] timers;
        lock (_timers) timers = [.. _timers];
        foreach (var timer in timers) timer.Dispose();

        using var tooLong = CancellationTokenSource.CreateLinkedTokenSource(hurry);
        using var clock = Silo.Clock.CreateTimer(
            static source => ((CancellationTokenSource)source!).Cancel(), tooLong, Silo.Collection.DeactivationTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            if (_failure is null && GrainInstance is IGrainBase grain) await grain.OnDeactivateAsync(reason, tooLong.Token);
            await Lifecycle.Stop(tooLong.Token);
        }
        catch (Exception exception)
        {
            Silo.Log.DeactivationFailed(exception, GrainId);
        }

        await Dispose();
        Turn[] left;
        lock (_gate)
        {
            _state = ActivationState.Gone;
            left = [.. _waiting];
            _waiting.Clear();
        }

        Silo.Forget(this);
        _deactivated.TrySetResult();
        foreach (var turn in left)
        {
            // Calls that came while it was going are for the next activation; when it never came to be, they fail as it did.
            if (turn.IsForThisActivationOnly) continue;
            if (_failure is null) Silo.Deliver(turn, GrainId);
            else turn.Refuse(_failure);
        }
    }

    private async Task Dispose()
    {
        try
        {
            if (GrainInstance is IAsyncDisposable asyncDisposable) await asyncDisposable.DisposeAsync();
            else (GrainInstance as IDisposable)?.Dispose();
            if (_services is IAsyncDisposable services) await services.DisposeAsync();
            else _services.Dispose();
        }
        catch (Exception exception)
        {
            Silo.Log.DeactivationFailed(exception, GrainId);
        }
    }

    private object Create()
    {
        try
        {
            return Class.Create(this);
        }
        catch (Exception exception)
        {
            throw new InvalidOperationException(
                $"Failed to create an instance of grain type '{Class.Type}'. See InnerException for details.", exception);
        }
    }

    private void RunAlone(Func<Task> work)
    {
        // Nothing of whoever asked for it goes along.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            _ = Task.Factory.StartNew(Guarded, CancellationToken.None, TaskCreationOptions.DenyChildAttach, Scheduler);
        }

        async Task Guarded()
        {
            try
            {
                await work();
            }
            catch (Exception exception)
            {
                Silo.Log.Bug(exception);
            }
        }
    }
}
