using System.Collections.Concurrent;

namespace Orleans.Runtime;

/// <summary>Calls grains when their reminders are due. One process, so it has them all, and every change of them comes by here.</summary>
internal sealed class ReminderService(IReminderStore store, IGrainFactory grains, TimeProvider clock, IOptions<ReminderOptions> options, ILogger<ReminderService> log) : IDisposable
{
    private readonly EngineLog _log = new(log);
    private readonly ConcurrentDictionary<(GrainId, string), Ticking> _ticking = new();
    private readonly CancellationTokenSource _stop = new();

    internal async Task Start(CancellationToken cancel)
    {
        if (options.Value.MinimumReminderPeriod < TimeSpan.Zero)
        {
            throw new OrleansConfigurationException($"{nameof(ReminderOptions.MinimumReminderPeriod)} is less than nothing.");
        }

        await store.Start(cancel);
        foreach (var reminder in await store.All()) Tick(reminder);
    }

    /// <summary>Waits for the ticks that are under way, as long as there is time.</summary>
    internal async Task Stop(CancellationToken cancel)
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_ticking.Values.Select(each => each.Rounds)).WaitAsync(cancel).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    internal async Task<IGrainReminder> Set(GrainId grain, string name, TimeSpan due, TimeSpan period)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(due, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, TimeSpan.Zero);
        if (period < options.Value.MinimumReminderPeriod || period == TimeSpan.Zero)
        {
            throw new ArgumentException(
                $"Cannot register reminder {name} as requested period ({period}) is less than minimum allowed reminder period ({options.Value.MinimumReminderPeriod})",
                nameof(period));
        }

        var reminder = await store.Put(grain, name, clock.GetUtcNow().UtcDateTime + due, period);
        Tick(reminder);
        return reminder;
    }

    internal async Task Unset(GrainId grain, IGrainReminder reminder)
    {
        if (reminder is not Reminder known || known.Grain != grain || !await store.Remove(known))
        {
            throw new ReminderException($"Could not unregister reminder {reminder.ReminderName} of {grain}: it is not set, or was set anew since.");
        }

        if (_ticking.TryRemove((grain, known.Name), out var ticking)) ticking.End();
    }

    internal async Task<IReadOnlyList<IGrainReminder>> Of(GrainId grain) => await store.Of(grain);

    private void Tick(Reminder reminder)
    {
        var ticking = new Ticking(CancellationTokenSource.CreateLinkedTokenSource(_stop.Token));
        _ticking.AddOrUpdate((reminder.Grain, reminder.Name), ticking, (_, before) =>
        {
            before.End();
            return ticking;
        });
        // Nothing of the grain that sets it goes along.
        using (ExecutionContext.IsFlowSuppressed() ? default : ExecutionContext.SuppressFlow())
        {
            ticking.Rounds = Task.Run(() => GoRound(reminder, ticking.Token));
        }
    }

    private async Task GoRound(Reminder reminder, CancellationToken cancel)
    {
        var last = DateTime.MinValue;
        while (!cancel.IsCancellationRequested)
        {
            var next = reminder.NextTick(clock.GetUtcNow().UtcDateTime);
            // A timer may fire a little before its time; the same tick is not due twice.
            if (next <= last) next += reminder.Period;
            await WaitUntil(next, cancel);
            if (cancel.IsCancellationRequested) return;
            last = next;
            try
            {
                await grains.GetGrain<IRemindable>(reminder.Grain)
                    .ReceiveReminder(reminder.Name, new TickStatus(reminder.StartAt, reminder.Period, clock.GetUtcNow().UtcDateTime));
            }
            catch (Exception exception)
            {
                _log.ReminderFailed(exception, reminder.Name, reminder.Grain);
            }
        }
    }

    private async Task WaitUntil(DateTime due, CancellationToken cancel)
    {
        while (due - clock.GetUtcNow().UtcDateTime is { Ticks: > 0 } left && !cancel.IsCancellationRequested)
        {
            // A timer holds for 49 days at most; reminders may be due later.
            await Task.Delay(left < TimeSpan.FromDays(1) ? left : TimeSpan.FromDays(1), clock, cancel)
                .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private sealed class Ticking(CancellationTokenSource end)
    {
        internal CancellationToken Token { get; } = end.Token;

        internal Task Rounds { get; set; } = Task.CompletedTask;

        internal void End() => end.Cancel();
    }
}
