using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Silo;

/// <summary>
/// Looks every hour, and at the start, for consents that the clock has ended. No reminders of Orleans: the log says all that is due, so nothing has to be
/// remembered, and what fell due while no silo ran is found at the next start. Each silo of a cluster asks the same grain, and twice is once.
/// </summary>
internal sealed partial class EndingsClock(IGrainFactory grains, TimeProvider clock, ILogger<EndingsClock> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1), AfterFailure = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true) await Task.Delay(await Swept(stoppingToken) ? Every : AfterFailure, clock, stoppingToken);
    }

    /// <returns>Whether everything that was due is done.</returns>
    private async Task<bool> Swept(CancellationToken cancel)
    {
        try
        {
            Swept swept;
            do
            {
                swept = await grains.ContributionEndings().Sweep(new(Actor.System), cancel);
            }
            while (swept.More);
            if (swept.Failed > 0) NotEnded(logger, swept.Failed);
            return swept.Failed == 0;
        }
#pragma warning disable CA1031 // A database that is away for a while must not end the platform; the next look finds what was missed.
        catch (Exception e) when (e is not OperationCanceledException)
#pragma warning restore CA1031
        {
            NotSwept(logger, e.GetType().Name);
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What ended by the clock could not be looked for ({Failure}); it is tried again in a minute.")]
    private static partial void NotSwept(ILogger logger, string failure);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} consents that ended by the clock could not be ended; they are tried again in a minute.")]
    private static partial void NotEnded(ILogger logger, int count);
}
