using System.Threading.Channels;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain.Identity;
using Clinks.Engage.Domain.Questionnaires;
using Clinks.Engage.Grains.Identity;

namespace Clinks.Engage.Api.Identity;

/// <summary>
/// Where wishes for a letter are laid down. Whoever asks is answered before anybody looks whether the address is known, so that neither the
/// answer nor the time it takes tells.
/// </summary>
internal sealed partial class SignInDesk(IGrainFactory grains, Outbox outbox, Addresses addresses, TimeProvider clock, ILogger<SignInDesk> logger) : BackgroundService
{
    private const int MostWaiting = 1_000, AtOnce = 4, MostTries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(3);
    private readonly Channel<Wish> waiting = Channel.CreateBounded<Wish>(MostWaiting);

    /// <param name="email">As it was typed.</param>
    /// <param name="next">Where to go on after the sign-in; null for the first page.</param>
    /// <returns>False where too many wait, whoever they are.</returns>
    public bool TryAsk(string email, Language language, string? next) => waiting.Writer.TryWrite(new(email, null, language, next));

    /// <summary>For somebody with an invitation: the account is known, the address is not told.</summary>
    public bool TryAsk(AccountId account, Language language, string? next) => waiting.Writer.TryWrite(new("", account, language, next));

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Parallel.ForEachAsync(
        waiting.Reader.ReadAllAsync(stoppingToken),
        new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stoppingToken },
        async (wish, cancel) => await Answer(wish, cancel));

    private async Task Answer(Wish wish, CancellationToken cancel)
    {
        for (var tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                // Each try is a request of its own: the letter of one that was lost on the way cannot be made again.
                var request = RequestKey.Of(Guid.NewGuid().ToString("N"), "ask sign-in", []);
                var asked = wish.Account is { } account
                    ? await grains.Account(account).AskSignIn(new(Actor.System, request), cancel)
                    : await grains.Door().AskSignIn(new(Actor.System, request, wish.Email), cancel);
                // Refused without a word, here too: a log of refusals would say who is known.
                if (asked.Is(out var letter)) outbox.TryAdd(Write(letter, wish));
                return;
            }
            catch (Exception failure) when (failure is not OperationCanceledException || !cancel.IsCancellationRequested)
            {
                Failed(logger, tries, failure.GetType().Name);
            }

            await Task.Delay(Pause, clock, cancel);
        }
    }

    private Letter Write(SignInLetter letter, Wish wish)
    {
        var end = new Http.SessionSecret(letter.Account, letter.LinkSecret).Write();
        var link = addresses.Of($"/sign-in/link/{end}{(wish.Next is null ? "" : "?return=" + Uri.EscapeDataString(wish.Next))}");
        return Letters.SignIn(letter.Address.Words, wish.Language, link, letter.Code, letter.LinkExpires);
    }

    private sealed record Wish(string Email, AccountId? Account, Language Language, string? Next)
    {
        public override string ToString() => "a wish for a letter";
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in letter could not be made, try {Try}: {Failure}.")]
    private static partial void Failed(ILogger logger, int @try, string failure);
}
