namespace Orleans.Runtime;

/// <summary>Looks every quantum for activations that nobody has called for their age, and sends them away.</summary>
internal sealed class Collector(Silo silo) : IAsyncDisposable
{
    private readonly PeriodicTimer _timer = new(silo.Collection.CollectionQuantum, silo.Clock);
    private Task _rounds = Task.CompletedTask;

    internal void Start() => _rounds = GoRound();

    private async Task GoRound()
    {
        while (await _timer.WaitForNextTickAsync())
        {
            var now = silo.Clock.GetTimestamp();
            foreach (var activation in silo.Activations) activation.CollectIfIdle(now);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _timer.Dispose();
        await _rounds;
    }
}
