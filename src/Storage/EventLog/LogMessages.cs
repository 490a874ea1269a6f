using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>What the log tells its operator: counts and causes, never names or bodies.</summary>
internal static partial class LogMessages
{
    [LoggerMessage(1, LogLevel.Error, "A commit of {Appends} appends failed; every caller got an error and no receipt.")]
    internal static partial void CommitFailed(this ILogger logger, int appends, Exception why);

    [LoggerMessage(2, LogLevel.Information, "The event log is open, on SQLite {Version}.")]
    internal static partial void Opened(this ILogger logger, string version);

    [LoggerMessage(3, LogLevel.Information, "{Bodies} bodies were erased.")]
    internal static partial void Erased(this ILogger logger, int bodies);
}
