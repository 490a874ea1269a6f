using System.Collections.Concurrent;
using System.Globalization;

namespace Orleans.Runtime;

/// <summary>Reminders that last as long as the process.</summary>
internal sealed class MemoryReminderStore : IReminderStore
{
    private readonly ConcurrentDictionary<(GrainId, string), Reminder> _reminders = new();
    private int _version;

    public Task Start(CancellationToken cancel) => Task.CompletedTask;

    public Task<IReadOnlyList<Reminder>> All() => Task.FromResult<IReadOnlyList<Reminder>>([.. _reminders.Values]);

    public Task<IReadOnlyList<Reminder>> Of(GrainId grain) =>
        Task.FromResult<IReadOnlyList<Reminder>>([.. _reminders.Values.Where(each => each.Grain == grain)]);

    public Task<Reminder> Put(GrainId grain, string name, DateTime startAt, TimeSpan period)
    {
        var version = Interlocked.Increment(ref _version).ToString(CultureInfo.InvariantCulture);
        return Task.FromResult(_reminders[(grain, name)] = new Reminder(grain, name, startAt, period, version));
    }

    public Task<bool> Remove(Reminder reminder) =>
        Task.FromResult(_reminders.TryRemove(new((reminder.Grain, reminder.Name), reminder)));
}
