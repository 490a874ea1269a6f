using System.Threading.Channels;
using Clinks.Engage.Api.Mail;

namespace Clinks.Engage.Api.Tests;

/// <summary>Where the letters of a platform under test arrive.</summary>
internal sealed class PostBox : IPost
{
    private readonly Channel<Letter> letters = Channel.CreateUnbounded<Letter>();

    public Task Send(Letter letter, CancellationToken cancel)
    {
        letters.Writer.TryWrite(letter);
        return Task.CompletedTask;
    }

    /// <summary>The next one, once it is there.</summary>
    public async Task<Letter> Next() => await letters.Reader.ReadAsync(TestContext.Current.CancellationToken).AsTask().WaitAsync(TimeSpan.FromMinutes(2), TestContext.Current.CancellationToken);

    public bool IsEmpty => letters.Reader.Count == 0;
}
