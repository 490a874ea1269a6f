namespace Clinks.Engage.Api.Mail;

/// <summary>Takes letters to where they go: a mail server, or a folder of a machine on which somebody develops.</summary>
public interface IPost
{
    /// <exception cref="LetterRefusedException">It will never be taken; trying again is of no use.</exception>
    Task Send(Letter letter, CancellationToken cancel);
}

/// <summary>The mail server said no for good. Says by which code, never to whom.</summary>
public sealed class LetterRefusedException(int code) : Exception($"The mail server refused a letter with {code}.");
