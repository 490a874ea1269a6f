namespace Orleans.Runtime;

/// <summary>
/// Runs what an activation has to do on the thread pool, one thing at a time. Code of the grain awaits on it, so what follows an await is
/// one of those things too: a grain needs no locks.
/// </summary>
#pragma warning disable CA1001 // A task that has run holds nothing that must be disposed of.
internal sealed class TurnScheduler(GrainActivation activation) : TaskScheduler, IThreadPoolWorkItem
#pragma warning restore CA1001
{
    // After so many things a busy activation goes to the back of the pool's queue, so that it does not keep a thread to itself.
    private const int FairShare = 128;

    private readonly Queue<object> _work = new();
    private bool _busy;
    private Task? _shift;

    public override int MaximumConcurrencyLevel => 1;

    internal void Queue(Turn turn) => Enqueue(turn);

    internal void Queue(Action action) => Enqueue(action);

    void IThreadPoolWorkItem.Execute()
    {
        // Turns begin inside a task of this scheduler, so that TaskScheduler.Current is it and awaits come back to it.
        var shift = _shift = new Task(static scheduler => ((TurnScheduler)scheduler!).WorkAShift(), this, TaskCreationOptions.DenyChildAttach);
        shift.Start(this);
        TryExecuteTask(shift);
    }

    protected override void QueueTask(Task task)
    {
        if (!ReferenceEquals(task, _shift)) Enqueue(task);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) =>
        !taskWasPreviouslyQueued && ReferenceEquals(RuntimeContext.Current, activation) && TryExecuteTask(task);

    protected override IEnumerable<Task> GetScheduledTasks()
    {
        lock (_work) return [.. _work.OfType<Task>()];
    }

    private void Enqueue(object work)
    {
        lock (_work)
        {
            _work.Enqueue(work);
            if (_busy) return;
            _busy = true;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: true);
    }

    private void WorkAShift()
    {
        RuntimeContext.Current = activation;
        try
        {
            for (var done = 0; done < FairShare; done++)
            {
                object? work;
                lock (_work)
                {
                    if (!_work.TryDequeue(out work))
                    {
                        _busy = false;
                        return;
                    }
                }

                switch (work)
                {
                    case Turn turn: activation.Begin(turn); break;
                    case Task task: TryExecuteTask(task); break;
                    case Action action: activation.Silo.Guard(action); break;
                }
            }
        }
        finally
        {
            RuntimeContext.Current = null;
        }

        ThreadPool.UnsafeQueueUserWorkItem(this, preferLocal: false);
    }
}
