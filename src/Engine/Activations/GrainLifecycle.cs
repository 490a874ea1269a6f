namespace Orleans.Runtime;

/// <summary>Starts what subscribed, lowest stage first, and stops it the other way round.</summary>
internal sealed class GrainLifecycle : IGrainLifecycle
{
    private readonly List<Subscription> _subscriptions = [];

    public IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer)
    {
        var subscription = new Subscription(this, stage, observer);
        _subscriptions.Add(subscription);
        return subscription;
    }

    internal async Task Start(CancellationToken cancel)
    {
        foreach (var stage in _subscriptions.GroupBy(each => each.Stage).OrderBy(group => group.Key).ToArray())
        {
            await Task.WhenAll(stage.Select(each => each.Observer.OnStart(cancel)));
            foreach (var each in stage) each.Started = true;
        }
    }

    internal async Task Stop(CancellationToken cancel)
    {
        foreach (var each in _subscriptions.Where(each => each.Started).OrderByDescending(each => each.Stage).ToArray())
        {
            await each.Observer.OnStop(cancel);
        }
    }

    private sealed class Subscription(GrainLifecycle lifecycle, int stage, ILifecycleObserver observer) : IDisposable
    {
        public int Stage => stage;

        public ILifecycleObserver Observer => observer;

        public bool Started { get; set; }

        public void Dispose() => lifecycle._subscriptions.Remove(this);
    }
}
