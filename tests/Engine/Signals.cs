using System.Collections.Concurrent;

namespace Clinks.Engage.Conformance;

/// <summary>How test and grain tell each other where they are, without waiting for time to pass. One for a silo, asked for by name.</summary>
public sealed class Signals
{
    private readonly ConcurrentDictionary<string, TaskCompletionSource> _signals = new();
    private readonly TaskCompletionSource _over = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly ConcurrentDictionary<string, int> _counts = new();
    private readonly ConcurrentDictionary<string, ConcurrentQueue<string>> _notes = new();

    public void Raise(string name) => Of(name).TrySetResult();

    public Task Raised(string name) => _over.Task.IsCompleted ? _over.Task : Of(name).Task;

    /// <summary>For tests: a signal that does not come is a failure, not a hang.</summary>
    public Task Await(string name) => Raised(name).WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    /// <summary>The test is over: whoever waits may go on, and whoever will wait need not.</summary>
    public void RaiseAll()
    {
        _over.TrySetResult();
        foreach (var signal in _signals.Values) signal.TrySetResult();
    }

    public int Count(string name) => _counts.AddOrUpdate(name, 1, (_, before) => before + 1);

    public int CountOf(string name) => _counts.GetValueOrDefault(name);

    public void Note(string name, string text) => _notes.GetOrAdd(name, _ => new()).Enqueue(text);

    public IReadOnlyList<string> NotesOf(string name) => [.. _notes.GetValueOrDefault(name) ?? new()];

    private TaskCompletionSource Of(string name) =>
        _signals.GetOrAdd(name, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
}
