using System.Collections.Concurrent;
using System.Net.Mail;
using System.Threading.Channels;

namespace Clinks.Engage.Api.Mail;

/// <summary>
/// Letters on their way. In memory: a letter that a stop loses is asked for again by whoever waits for it. What cannot be sent now is tried
/// again later, beside the others; logs never say to whom, or what.
/// </summary>
internal sealed partial class Outbox(IPost post, TimeProvider clock, ILogger<Outbox> logger) : BackgroundService
{
    private const int MostWaiting = 5_000;

    private static readonly TimeSpan[] Pauses = [TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(30)];

    // Long enough for the letters of the last moment, short enough for whoever waits for the process to end.
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly Channel<Letter> waiting = Channel.CreateBounded<Letter>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly ConcurrentDictionary<Task, byte> later = new();

    /// <summary>Takes a letter. False where too many wait: it is not sent.</summary>
    public bool TryAdd(Letter letter)
    {
        if (waiting.Writer.TryWrite(letter)) return true;
        Full(logger, MostWaiting);
        return false;
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        waiting.Writer.TryComplete();
        if (ExecuteTask is { } sending)
        {
            // What waits is sent; what is to be tried again later is not waited for.
            await sending.WaitAsync(Farewell, clock, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await base.StopAsync(cancellationToken);
        if (waiting.Reader.Count + later.Count is var left and > 0) Left(logger, left);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var letter in waiting.Reader.ReadAllAsync(stoppingToken))
        {
            if (!await Try(letter, 0, stoppingToken)) TryLater(letter, stoppingToken);
        }
    }

    private void TryLater(Letter letter, CancellationToken cancel)
    {
        var task = Again();
        later[task] = 0;
        _ = task.ContinueWith(done => later.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);

        async Task Again()
        {
            for (var tries = 1; tries <= Pauses.Length; tries++)
            {
                await Task.Delay(Pauses[tries - 1], clock, cancel);
                if (await Try(letter, tries, cancel)) return;
            }

            GivenUp(logger, Pauses.Length + 1);
        }
    }

    /// <summary>True where there is nothing more to do about it.</summary>
    private async Task<bool> Try(Letter letter, int tries, CancellationToken cancel)
    {
        if (letter.Until is { } until && clock.GetUtcNow() >= until)
        {
            TooLate(logger);
            return true;
        }

        try
        {
            await post.Send(letter, cancel);
            return true;
        }
        catch (LetterRefusedException refused)
        {
            Refused(logger, refused.Message);
            return true;
        }
        catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
        {
            // The type and the code, and never the message: a mail server repeats the address.
            Failed(logger, tries + 1, failure is SmtpException said ? $"{nameof(SmtpException)} {(int)said.StatusCode}" : failure.GetType().Name, failure.InnerException?.GetType().Name ?? "");
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter could not be sent, try {Try}: {Failure} {Inner}. It is tried again.")]
    private static partial void Failed(ILogger logger, int @try, string failure, string inner);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter was given up after {Tries} tries. Look at the mail server.")]
    private static partial void GivenUp(ILogger logger, int tries);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Why} It is not tried again.")]
    private static partial void Refused(ILogger logger, string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A letter was not sent: its link holds no more.")]
    private static partial void TooLate(ILogger logger);

    [LoggerMessage(Level = LogLevel.Error, Message = "A letter was not taken: {Most} wait to be sent. Look at the mail server.")]
    private static partial void Full(ILogger logger, int most);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} letters were not sent before the end.")]
    private static partial void Left(ILogger logger, int count);
}
