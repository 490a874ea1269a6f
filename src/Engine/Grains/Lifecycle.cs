namespace Orleans
{
    /// <summary>Takes part in something that starts and stops in stages.</summary>
    public interface ILifecycleObserver
    {
        Task OnStart(CancellationToken cancellationToken = default);

        Task OnStop(CancellationToken cancellationToken = default);
    }

    /// <summary>Something that starts and stops in stages, lowest first; it stops the other way round.</summary>
    public interface ILifecycleObservable
    {
        IDisposable Subscribe(string observerName, int stage, ILifecycleObserver observer);
    }
}

namespace Orleans.Runtime
{
    /// <summary>The stages by which a grain comes and goes.</summary>
    public interface IGrainLifecycle : ILifecycleObservable;

    public static class GrainLifecycleStage
    {
        public const int First = int.MinValue;

        /// <summary>Persistent state is read.</summary>
        public const int SetupState = 1000;

        /// <summary>OnActivateAsync is called.</summary>
        public const int Activate = 2000;

        public const int Last = int.MaxValue;
    }
}
