using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Serialization.Configuration;

namespace Orleans.Runtime;

/// <summary>The one process: its grains, and the way to them.</summary>
internal sealed class Silo : IAsyncDisposable
{
    private readonly ConcurrentDictionary<(GrainId Grain, int Worker), GrainActivation> _activations = new();
    private readonly Lock _creating = new();
    private readonly ISiloPart[] _parts;
    private readonly Collector _collector;
    private Stage _stage;
    private uint _workersTurn;

    public Silo(
        IServiceProvider services,
        IOptions<GrainCollectionOptions> collection,
        IOptions<SiloMessagingOptions> messaging,
        TimeProvider clock,
        ILogger<Silo> log)
    {
        collection.Value.Validate();
        Services = services;
        Collection = collection.Value;
        Clock = clock;
        Log = new EngineLog(log);
        Filters = [.. services.GetServices<IIncomingGrainCallFilter>()];
        Classes = new GrainClasses(Collection);
        Sender = new CallSender(this, messaging.Value.ResponseTimeout, clock, courier: null);
        _parts = [.. services.GetServices<ISiloPart>()];
        _collector = new Collector(this);
    }

    private enum Stage
    {
        Created,
        Started,
        Stopping,
        Stopped,
    }

    internal IServiceProvider Services { get; }

    internal GrainCollectionOptions Collection { get; }

    internal TimeProvider Clock { get; }

    internal EngineLog Log { get; }

    internal IReadOnlyList<IIncomingGrainCallFilter> Filters { get; }

    internal GrainClasses Classes { get; }

    /// <summary>Sends the calls that grains make, and those of the silo's own host.</summary>
    internal CallSender Sender { get; }

    // Looked up late, because it calls grains by way of the silo.
    private ReminderService? Reminders => Services.GetService<ReminderService>();

    internal IEnumerable<GrainActivation> Activations => _activations.Values;

    internal async Task Start(CancellationToken cancel)
    {
        var development = Services.GetService<IHostEnvironment>()?.IsDevelopment() ?? false;
        if (Services.GetRequiredService<IOptions<TypeManifestOptions>>().Value.EnableConfigurationAnalysis ?? development)
        {
            Services.GetRequiredService<SignatureCheck>().Check(Classes.All);
        }

        foreach (var part in _parts) await part.Start(cancel);
        _collector.Start();
        _stage = Stage.Started;
        if (Reminders is { } reminders) await reminders.Start(cancel);
        Log.Started(Classes.Count);
    }

    internal async Task Stop(CancellationToken cancel)
    {
        if (_stage is Stage.Stopped) return;
        if (Reminders is { } reminders) await reminders.Stop(cancel);
        // From here on nobody outside gets in; grains may still call each other while they go.
        _stage = Stage.Stopping;
        foreach (var part in _parts.Reverse()) await part.Stop(cancel);
        while (!_activations.IsEmpty && !cancel.IsCancellationRequested)
        {
            var going = _activations.Values.ToArray();
            foreach (var activation in going) activation.Deactivate(new(DeactivationReasonCode.ShuttingDown, "The silo is stopping."), cancel);
            await Task.WhenAll(going.Select(each => each.Deactivated)).WaitAsync(cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        _stage = Stage.Stopped;
        if (!_activations.IsEmpty) Log.LeftBehind(_activations.Count);
        await DisposeAsync();
        Log.Stopped();
    }

    /// <summary>
    /// Brings a turn to its grain, which comes to life if it must. Returns where the next call may go without asking: nowhere for a
    /// stateless worker, whose calls choose anew each time.
    /// </summary>
    internal GrainActivation? Deliver(Turn turn, GrainId grain)
    {
        if (!IsOpenTo(turn))
        {
            turn.Refuse(new SiloUnavailableException($"The silo is {_stage.ToString().ToLowerInvariant()} and takes no call for {grain}."));
            return null;
        }

        while (true)
        {
            if (!_activations.TryGetValue((grain, 0), out var activation))
            {
                if (Classes.Find(grain.Type) is not { } grainClass)
                {
                    turn.Refuse(new ArgumentException($"There is no grain class for the grain type '{grain.Type}'."));
                    return null;
                }

                activation = Activate(grainClass, grain, 0, turn);
            }

            if (activation.Class.MostWorkers > 1)
            {
                if (DeliverToFreeWorker(activation, turn) || AnyWorker(activation).Receive(turn)) return null;
            }
            else if (activation.Receive(turn))
            {
                return activation;
            }
        }
    }

    internal void Forget(GrainActivation activation) => _activations.TryRemove(new((activation.GrainId, activation.Worker), activation));

    internal void Guard(Action action)
    {
        try
        {
            action();
        }
        catch (Exception exception)
        {
            Log.Bug(exception);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _collector.DisposeAsync();
        Sender.Dispose();
    }

    private bool IsOpenTo(Turn turn) => _stage switch
    {
        Stage.Started => true,
        Stage.Created or Stage.Stopping => turn is not Call { SourceId: null },
        _ => false,
    };

    private GrainActivation Activate(GrainClass grainClass, GrainId grain, int worker, Turn turn)
    {
        lock (_creating)
        {
            if (_activations.TryGetValue((grain, worker), out var there)) return there;
            var activation = new GrainActivation(this, grainClass, grain, worker);
            _activations[(grain, worker)] = activation;
            activation.Start((turn as Call)?.Context);
            return activation;
        }
    }

    /// <summary>To one that has nothing to do, or to a new one. Looking and handing over are one step: two calls that see the same worker idle do not both get it.</summary>
    private bool DeliverToFreeWorker(GrainActivation first, Turn turn)
    {
        for (var worker = 0; worker < first.Class.MostWorkers; worker++)
        {
            if (!_activations.TryGetValue((first.GrainId, worker), out var other)) other = Activate(first.Class, first.GrainId, worker, turn);
            if (other.ReceiveIfFree(turn)) return true;
        }

        return false;
    }

    private GrainActivation AnyWorker(GrainActivation first) =>
        _activations.GetValueOrDefault((first.GrainId, (int)(Interlocked.Increment(ref _workersTurn) % (uint)first.Class.MostWorkers)), first);
}
