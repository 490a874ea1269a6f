using System.Threading.Channels;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Grains.Contributions;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Assisting;

/// <summary>
/// Tells the safeguarding leads by letter that a concern was raised, or is overdue; never what was told. It looks every minute, and at once when it is
/// rung for. What is lost with a stop is told after the next start, because what was told is remembered nowhere.
/// </summary>
internal sealed partial class ConcernPost(IGrainFactory grains, Outbox outbox, Addresses addresses, MailOptions mail, IHostApplicationLifetime life, TimeProvider clock, ILogger<ConcernPost> logger) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);
    private readonly Channel<bool> rung = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    /// <summary>A concern was raised here. Whoever raised it is not kept waiting, and rung twice is rung once: one look finds all.</summary>
    public void Ring() => rung.Writer.TryWrite(true);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Before, there is no grain to ask: what brings them starts after this.
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using (life.ApplicationStarted.Register(started.SetResult)) await started.Task.WaitAsync(stoppingToken);
        while (mail.Works)
        {
            await Look(stoppingToken);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
            await Task.WhenAny(rung.Reader.WaitToReadAsync(either.Token).AsTask(), Task.Delay(Every, clock, either.Token));
            await either.CancelAsync();
            stoppingToken.ThrowIfCancellationRequested();
            rung.Reader.TryRead(out _);
        }
    }

    private async Task Look(CancellationToken cancel)
    {
        try
        {
            var bell = grains.ConcernBell();
            var calls = (await bell.Take(new(Actor.System), cancel)).Calls;
            if (calls.IsEmpty) return;
            var leads = (await grains.AccountDirectory().GetHolders(new(Actor.System, Roles.SafeguardingLead), cancel)).Addresses;
            if (leads.IsEmpty) Nobody(logger, calls.Length);
            var overdue = calls.Count(call => call.Overdue);
            var link = addresses.Of(FindingPages.Path);
            var taken = leads.Count(lead => outbox.TryAdd(Letters.Concern(lead.Words, calls.Length - overdue, overdue, link)));
            if (taken > 0) await bell.Told(new(Actor.System, calls), cancel);
        }
#pragma warning disable CA1031 // A database that is away for a while must not end the platform; the next look finds what was missed.
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
#pragma warning restore CA1031
        {
            Failed(logger, failure.GetType().Name);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Count} safeguarding concerns wait, and nobody holds the role of safeguarding lead. Grant it.")]
    private static partial void Nobody(ILogger logger, int count);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The safeguarding leads could not be written to ({Failure}); it is tried again in a minute.")]
    private static partial void Failed(ILogger logger, string failure);
}
