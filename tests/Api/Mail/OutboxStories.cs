using System.Net.Mail;
using System.Threading.Channels;
using Clinks.Engage.Api.Mail;
using Microsoft.Extensions.Logging;

namespace Clinks.Engage.Api.Tests.Mail;

/// <summary>Letters on their way: tried again by the clock, beside each other, and never named in a log.</summary>
public sealed class OutboxStories : IDisposable
{
    private readonly SteppedClock clock = new();
    private readonly Flaky post = new();
    private readonly Logs logs = new();
    private readonly Outbox outbox;

    public OutboxStories()
    {
        using var factory = LoggerFactory.Create(logging => logging.AddProvider(logs));
        outbox = new(post, clock, factory.CreateLogger<Outbox>());
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => outbox.Dispose();

    [Fact]
    public async Task A_letter_that_cannot_be_sent_is_tried_again_and_does_not_hold_up_the_next()
    {
        post.Failing = letter => letter.Subject == "first";
        await outbox.StartAsync(Cancel);
        outbox.TryAdd(Named("first"));
        outbox.TryAdd(Named("second"));
        Assert.Equal(["first failed", "second"], [await post.Next(), await post.Next()]);
        post.Failing = _ => false;
        await clock.Waiting();
        clock.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("first", await post.Next());
    }

    [Fact]
    public async Task A_letter_is_given_up_after_six_tries()
    {
        post.Failing = _ => true;
        await outbox.StartAsync(Cancel);
        outbox.TryAdd(Named("lost"));
        for (var tries = 0; tries < 6; tries++)
        {
            Assert.Equal("lost failed", await post.Next());
            if (tries == 5) break;
            await clock.Waiting();
            clock.Pass(TimeSpan.FromMinutes(30));
        }

        await logs.Until("given up");
    }

    [Fact]
    public async Task What_the_server_refuses_for_good_is_not_tried_again()
    {
        post.Failure = () => new LetterRefusedException(550);
        post.Failing = letter => letter.Subject == "refused";
        await outbox.StartAsync(Cancel);
        outbox.TryAdd(Named("refused"));
        outbox.TryAdd(Named("next"));
        Assert.Equal(["refused failed", "next"], [await post.Next(), await post.Next()]);
        Assert.Equal(0, clock.Timers);
    }

    [Fact]
    public async Task A_letter_whose_link_holds_no_more_is_not_sent()
    {
        await outbox.StartAsync(Cancel);
        outbox.TryAdd(Named("stale") with { Until = clock.GetUtcNow() });
        outbox.TryAdd(Named("fresh") with { Until = clock.GetUtcNow().AddSeconds(1) });
        Assert.Equal("fresh", await post.Next());
    }

    [Fact]
    public async Task What_waits_at_the_end_is_sent()
    {
        for (var i = 0; i < 100; i++) outbox.TryAdd(Named($"{i}"));
        await outbox.StartAsync(Cancel);
        await outbox.StopAsync(Cancel);
        Assert.Equal(100, post.Count);
    }

    [Fact]
    public async Task No_log_says_to_whom_or_what()
    {
        post.Failure = () => new SmtpFailedRecipientException("somebody@example.org", new IOException("somebody@example.org"));
        post.Failing = _ => true;
        await outbox.StartAsync(Cancel);
        outbox.TryAdd(Named("A private matter"));
        await post.Next();
        await logs.Until("could not be sent");
        Assert.DoesNotContain(logs.Lines, line => line.Contains("somebody", StringComparison.Ordinal) || line.Contains("private", StringComparison.Ordinal));
    }

    private static Letter Named(string subject) => Letter.Of("somebody@example.org", subject, "A private matter");

    private sealed class Flaky : IPost
    {
        private readonly Channel<string> sent = Channel.CreateUnbounded<string>();

        public Func<Letter, bool> Failing { get; set; } = _ => false;

        public Func<Exception> Failure { get; set; } = () => new SmtpException(SmtpStatusCode.ServiceNotAvailable);

        public int Count => sent.Reader.Count;

        public Task Send(Letter letter, CancellationToken cancel)
        {
            var fails = Failing(letter);
            sent.Writer.TryWrite(fails ? letter.Subject + " failed" : letter.Subject);
            return fails ? Task.FromException(Failure()) : Task.CompletedTask;
        }

        public async Task<string> Next() => await sent.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);
    }
}
