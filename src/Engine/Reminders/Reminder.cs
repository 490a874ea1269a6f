namespace Orleans.Runtime;

/// <summary>A reminder as it is stored.</summary>
/// <param name="StartAt">The first tick, UTC. The others follow by the period, and those that nobody was there for are left out.</param>
internal sealed record Reminder(GrainId Grain, string Name, DateTime StartAt, TimeSpan Period, string Version) : IGrainReminder
{
    string IGrainReminder.ReminderName => Name;

    internal DateTime NextTick(DateTime now)
    {
        if (now <= StartAt) return StartAt;
        var since = (now - StartAt).Ticks % Period.Ticks;
        return since == 0 ? now : now.AddTicks(Period.Ticks - since);
    }
}

/// <summary>Where reminders are kept.</summary>
internal interface IReminderStore
{
    Task Start(CancellationToken cancel);

    Task<IReadOnlyList<Reminder>> All();

    Task<IReadOnlyList<Reminder>> Of(GrainId grain);

    /// <summary>Stored, with the version that it then has.</summary>
    Task<Reminder> Put(GrainId grain, string name, DateTime startAt, TimeSpan period);

    /// <summary>False when it is not stored in this version.</summary>
    Task<bool> Remove(Reminder reminder);
}
