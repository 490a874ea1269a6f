namespace Orleans;

/// <summary>Reminders of a grain.</summary>
public static class GrainReminderExtensions
{
    /// <summary>Sets a reminder, or sets it anew. It outlives the activation, and the process if it is stored.</summary>
    public static Task<IGrainReminder> RegisterOrUpdateReminder(this IGrainBase grain, string reminderName, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        return grain is IRemindable
            ? Service(grain).Set(grain.GrainContext.GrainId, reminderName, dueTime, period)
            : throw new InvalidOperationException($"{grain.GetType()} is not {nameof(IRemindable)}, so it cannot be reminded.");
    }

    /// <exception cref="ReminderException">It is not set, or was set anew since.</exception>
    public static Task UnregisterReminder(this IGrainBase grain, IGrainReminder reminder) => Service(grain).Unset(grain.GrainContext.GrainId, reminder);

    /// <summary>Null when no such reminder is set.</summary>
    public static async Task<IGrainReminder?> GetReminder(this IGrainBase grain, string reminderName)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reminderName);
        return (await Service(grain).Of(grain.GrainContext.GrainId)).FirstOrDefault(each => each.ReminderName == reminderName);
    }

    public static async Task<List<IGrainReminder>> GetReminders(this IGrainBase grain) => [.. await Service(grain).Of(grain.GrainContext.GrainId)];

    private static ReminderService Service(IGrainBase grain) =>
        grain.GrainContext.ActivationServices.GetService<ReminderService>() ?? throw new OrleansConfigurationException(
            "The reminder service has not been configured. Call UseAdoNetReminderService or UseInMemoryReminderService.");
}
