namespace Clinks.Engage.Conformance;

public interface ICancellationGrain : IGrainWithStringKey
{
    Task WaitToBeCancelled(string turn, CancellationToken cancel);

    Task<bool> IsCancelled(CancellationToken cancel);

    Task Hold(string turn);
}

public sealed class CancellationGrain(Signals signals) : Grain, ICancellationGrain
{
    public async Task WaitToBeCancelled(string turn, CancellationToken cancel)
    {
        signals.Raise($"{turn} began");
        try
        {
            await Task.Delay(Timeout.Infinite, cancel);
        }
        finally
        {
            signals.Raise($"{turn} was cancelled");
        }
    }

    public Task<bool> IsCancelled(CancellationToken cancel) => Task.FromResult(cancel.IsCancellationRequested);

    public async Task Hold(string turn)
    {
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
    }
}
