namespace Clinks.Engage.Conformance;

public interface ITimerGrain : IGrainWithStringKey
{
    /// <summary>Ticks raise "{key} tick n"; each waits for "{key} tick n may end".</summary>
    Task Begin();

    Task BeginInterleaving();

    Task End();

    Task BeginFailing();

    Task Hold(string turn);

    Task Leave();
}

public sealed class TimerGrain(Signals signals) : Grain, ITimerGrain
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(20);

    private IGrainTimer? _timer;

    private string Key => this.GetPrimaryKeyString();

    public Task Begin()
    {
        _timer = this.RegisterGrainTimer(Tick, Short, Short);
        return Task.CompletedTask;
    }

    public Task BeginInterleaving()
    {
        _timer = this.RegisterGrainTimer(Tick, new GrainTimerCreationOptions(Short, Short) { Interleave = true });
        return Task.CompletedTask;
    }

    public Task End()
    {
        _timer!.Dispose();
        return Task.CompletedTask;
    }

    public Task BeginFailing()
    {
        _timer = this.RegisterGrainTimer(
            static (grain, _) =>
            {
                var tick = grain.signals.Count($"{grain.Key} ticks");
                grain.signals.Raise($"{grain.Key} tick {tick}");
                throw new InvalidOperationException("A tick failed.");
            },
            (signals, Key), Short, Short);
        return Task.CompletedTask;
    }

    public async Task Hold(string turn)
    {
        signals.Raise($"{turn} began");
        await signals.Raised($"{turn} may end");
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }

    private async Task Tick()
    {
        var tick = signals.Count($"{Key} ticks");
        signals.Raise($"{Key} tick {tick}");
        await signals.Raised($"{Key} tick {tick} may end");
    }
}

public interface IRemindedGrain : IGrainWithStringKey
{
    Task Remind(string name, TimeSpan due, TimeSpan period);

    Task<bool> Forget(string name);

    Task<string[]> Reminders();

    Task Leave();
}

public sealed class RemindedGrain(Signals signals) : Grain, IRemindedGrain, IRemindable
{
    public async Task Remind(string name, TimeSpan due, TimeSpan period) => await this.RegisterOrUpdateReminder(name, due, period);

    public async Task<bool> Forget(string name)
    {
        if (await this.GetReminder(name) is not { } reminder) return false;
        await this.UnregisterReminder(reminder);
        return true;
    }

    public async Task<string[]> Reminders() => [.. (await this.GetReminders()).Select(each => each.ReminderName).Order(StringComparer.Ordinal)];

    public Task ReceiveReminder(string reminderName, TickStatus status)
    {
        var tick = signals.Count($"{this.GetPrimaryKeyString()} {reminderName}");
        signals.Note($"{this.GetPrimaryKeyString()} {reminderName}", $"{status.Period.TotalMilliseconds}");
        signals.Raise($"{this.GetPrimaryKeyString()} {reminderName} {tick}");
        return Task.CompletedTask;
    }

    public Task Leave()
    {
        DeactivateOnIdle();
        return Task.CompletedTask;
    }
}
