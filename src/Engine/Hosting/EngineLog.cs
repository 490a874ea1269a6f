namespace Orleans.Runtime;

internal sealed partial class EngineLog(ILogger logger)
{
    [LoggerMessage(LogLevel.Information, "Embedded grain engine started: one process, {Classes} grain classes.")]
    internal partial void Started(int classes);

    [LoggerMessage(LogLevel.Information, "Embedded grain engine stopped.")]
    internal partial void Stopped();

    [LoggerMessage(LogLevel.Error, "Grain {Grain} could not be activated.")]
    internal partial void ActivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(LogLevel.Error, "Grain {Grain} failed while it was going.")]
    internal partial void DeactivationFailed(Exception exception, GrainId grain);

    [LoggerMessage(LogLevel.Error, "A timer of grain {Grain} failed.")]
    internal partial void TimerFailed(Exception exception, GrainId grain);

    [LoggerMessage(LogLevel.Error, "Reminder {Reminder} of grain {Grain} failed.")]
    internal partial void ReminderFailed(Exception exception, string reminder, GrainId grain);

    [LoggerMessage(LogLevel.Warning, "{Count} grains had not gone when the silo had to stop.")]
    internal partial void LeftBehind(int count);

    [LoggerMessage(LogLevel.Critical, "The embedded grain engine failed in itself.")]
    internal partial void Bug(Exception exception);
}
