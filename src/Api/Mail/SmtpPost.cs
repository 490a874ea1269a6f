using System.Net.Mail;

namespace Clinks.Engage.Api.Mail;

/// <summary>Sends through a mail server.</summary>
internal sealed class SmtpPost(SmtpOptions server, MailAddress from, TimeProvider clock) : IPost
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public async Task Send(Letter letter, CancellationToken cancel)
    {
        using var client = new SmtpClient(server.Host, server.Port)
        {
            // SmtpClient's word for STARTTLS: it is asked for before anything else, and a server without it gets nothing.
            EnableSsl = server.StartTls,
            UseDefaultCredentials = false,
            Credentials = server.Credentials,
        };
        using var message = Envelope.Of(letter, from);
        using var patience = new CancellationTokenSource(Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancel, patience.Token);
        var refused = 0;
        try
        {
            await client.SendMailAsync(message, either.Token);
        }
        catch (SmtpException said) when (IsForGood((int)said.StatusCode))
        {
            // Its code alone: what the server says beside it repeats the address.
            refused = (int)said.StatusCode;
        }
        catch (OperationCanceledException slow) when (!cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"The mail server did not answer within {Patience.TotalSeconds:0} seconds.", slow);
        }

        if (refused != 0) throw new LetterRefusedException(refused);
    }

    // RFC 5321, 4.2.1: 5yz is for good. 530, 534, 535 and 538 are about us and not about the letter, and may be put right.
    private static bool IsForGood(int code) => code is >= 500 and < 600 and not (530 or 534 or 535 or 538);
}
