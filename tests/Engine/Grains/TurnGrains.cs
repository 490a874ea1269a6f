using Orleans.Concurrency;

namespace Clinks.Engage.Conformance;

public interface ITurnGrain : IGrainWithStringKey
{
    /// <summary>Says that it has begun, and goes on when it is let.</summary>
    Task Hold(string turn);

    /// <summary>Counts up in a way that only holds without overlap.</summary>
    Task<int> Increment();

    Task<int> Overlaps();

    [ReadOnly]
    Task Read(string turn);

    [AlwaysInterleave]
    Task<string> Peek();
}

public sealed class TurnGrain(Signals signals) : Grain, ITurnGrain
{
    private int _count;
    private int _inside;
    private int _overlaps;
    private string _last = "";

    public async Task Hold(string turn)
    {
        _last = turn;
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
        signals.Note(this.GetPrimaryKeyString(), turn);
    }

    public async Task<int> Increment()
    {
        if (++_inside > 1) _overlaps++;
        var before = _count;
        await Task.Yield();
        await Task.WhenAll(Task.Run(() => { }), Task.Run(() => { }));
        _count = before + 1;
        _inside--;
        return _count;
    }

    public Task<int> Overlaps() => Task.FromResult(_overlaps);

    public async Task Read(string turn)
    {
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
    }

    public Task<string> Peek() => Task.FromResult(_last);
}

public interface IReentrantGrain : IGrainWithStringKey
{
    Task Hold(string turn);

    /// <summary>Many branches at once in one turn; what follows an await still runs alone.</summary>
    Task<int> Fan(int branches);
}

[Reentrant]
public sealed class ReentrantGrain(Signals signals) : Grain, IReentrantGrain
{
    private int _sum;

    public async Task Hold(string turn)
    {
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
    }

    public async Task<int> Fan(int branches)
    {
        async Task Branch()
        {
            for (var i = 0; i < 100; i++)
            {
                await Task.Yield();
                _sum++;
            }
        }

        await Task.WhenAll(Enumerable.Range(0, branches).Select(_ => Branch()));
        return _sum;
    }
}

public interface IWorkerGrain : IGrainWithStringKey
{
    Task Hold(string turn);
}

[StatelessWorker(2)]
public sealed class WorkerGrain(Signals signals) : Grain, IWorkerGrain
{
    public async Task Hold(string turn)
    {
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
    }
}
