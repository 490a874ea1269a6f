using Orleans.Storage;

namespace Orleans.Runtime;

internal sealed class GrainState<T> : IGrainState<T>
{
    public T? State { get; set; }

    public string? ETag { get; set; }

    public bool RecordExists { get; set; }
}

/// <summary>A state of one activation. Read before OnActivateAsync; its operations follow one another.</summary>
internal sealed class PersistentState<T> : IPersistentState<T>, ILifecycleObserver
{
    private readonly string _name;
    private readonly IGrainContext _context;
    private readonly IGrainStorage _storage;
    private readonly GrainState<T> _state = new();
    private Task _last = Task.CompletedTask;
    private bool _isRead;

    internal PersistentState(string name, IGrainContext context, IGrainStorage storage)
    {
        _name = name;
        _context = context;
        _storage = storage;
        context.ObservableLifecycle.Subscribe($"state {name}", GrainLifecycleStage.SetupState, this);
    }

    public T State
    {
        get => _state.State!;
        set => _state.State = value;
    }

    public string? Etag => _state.ETag;

    public bool RecordExists => _isRead ? _state.RecordExists : throw new InvalidOperationException("State has not yet been loaded");

    public Task ReadStateAsync() => ReadStateAsync(CancellationToken.None);

    public Task WriteStateAsync() => WriteStateAsync(CancellationToken.None);

    public Task ClearStateAsync() => ClearStateAsync(CancellationToken.None);

    public Task ReadStateAsync(CancellationToken cancellationToken) =>
        InOrder(nameof(ReadStateAsync), () => _storage.ReadStateAsync(_name, _context.GrainId, _state, cancellationToken), cancellationToken);

    public Task WriteStateAsync(CancellationToken cancellationToken) =>
        InOrder(nameof(WriteStateAsync), () => _storage.WriteStateAsync(_name, _context.GrainId, _state, cancellationToken), cancellationToken);

    public Task ClearStateAsync(CancellationToken cancellationToken) =>
        InOrder(nameof(ClearStateAsync), () => _storage.ClearStateAsync(_name, _context.GrainId, _state, cancellationToken), cancellationToken);

    public Task OnStart(CancellationToken cancellationToken = default) => ReadStateAsync(cancellationToken);

    public Task OnStop(CancellationToken cancellationToken = default) => Task.CompletedTask;

    private Task InOrder(string operation, Func<Task> work, CancellationToken cancel)
    {
        var before = _last;
        return _last = AfterThat();

        async Task AfterThat()
        {
            // How the one before it ended is its own caller's affair.
            await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ContinueOnCapturedContext);
            try
            {
                await work();
                _isRead = true;
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw;
            }
            catch (Exception exception) when (exception is not OrleansException)
            {
                throw new OrleansException(
                    $"Error from storage provider {_storage.GetType().Name}.{_name} during {operation} for grain {_context.GrainId}: {exception.Message}",
                    exception);
            }
        }
    }
}
