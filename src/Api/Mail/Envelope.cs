using System.Net.Mail;
using System.Net.Mime;
using System.Text;

namespace Clinks.Engage.Api.Mail;

/// <summary>A letter as it goes over the wire. Both kinds of post send the same.</summary>
internal static class Envelope
{
    public static MailMessage Of(Letter letter, MailAddress from)
    {
        var message = new MailMessage(from, new MailAddress(letter.To))
        {
            Subject = letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            HeadersEncoding = Encoding.UTF8,
            Body = letter.Text.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        // RFC 3834: nobody's out-of-office answers it.
        message.Headers["Auto-Submitted"] = "auto-generated";
        return message;
    }
}
