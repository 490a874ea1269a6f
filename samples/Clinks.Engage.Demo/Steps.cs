using System.Diagnostics;

namespace Clinks.Engage.Demo;

/// <summary>Prints each step with its count and its time as it ends.</summary>
internal sealed class Steps(TextWriter output)
{
    private const int AtOnce = 16;

    /// <summary>What is being done: named when it fails.</summary>
    public string Current { get; private set; } = "starting";

    public async Task<T> Do<T>(string what, Func<Task<(T Result, int Count)>> step)
    {
        Current = what;
        var clock = Stopwatch.StartNew();
        var (result, count) = await step();
        await output.WriteLineAsync($"{what,-52} {count,6:N0} {clock.ElapsedMilliseconds,8:N0} ms");
        return result;
    }

    public Task Do(string what, Func<Task<int>> step) => Do(what, async () => (true, await step()));

    /// <summary>The same for many, several at once, as people would.</summary>
    public Task Each<T>(string what, IReadOnlyCollection<T> items, Func<T, CancellationToken, ValueTask> step, CancellationToken cancel) => Do(what, async () =>
    {
        await Parallel.ForEachAsync(items, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancel }, step);
        return items.Count;
    });
}
