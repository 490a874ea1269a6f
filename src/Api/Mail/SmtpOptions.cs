using System.Globalization;
using System.Net;
using System.Net.Mail;

namespace Clinks.Engage.Api.Mail;

/// <summary>A mail server, as the variable says it. STARTTLS always, except to a server on this very machine that is not said to have it.</summary>
internal sealed record SmtpOptions(string Host, int Port, NetworkCredential? Credentials, bool StartTls)
{
    public const string Variable = "ENGAGE_SMTP", FromVariable = "ENGAGE_MAIL_FROM";

    private const int Submission = 587;

    private const string Form = $"{Variable} is not of the form smtp://user:password@host:587 (what is special in user and password percent-encoded).";

    /// <exception cref="ArgumentException">It cannot be read. The message names the variable and never holds its value, which has a password.</exception>
    public static SmtpOptions Read(string value)
    {
        if (!Uri.TryCreate(value, UriKind.Absolute, out var uri) || uri.Scheme != "smtp" || uri.Host.Length == 0 || uri.AbsolutePath is not ("" or "/") || uri.Fragment.Length > 0)
            throw new ArgumentException(Form);
        var tls = uri.Query switch
        {
            "" => !uri.IsLoopback,
            "?starttls=yes" => true,
            _ => throw new ArgumentException($"{Form} The one thing that may follow is ?starttls=yes, for a server on this machine that has it."),
        };
        var credentials = uri.UserInfo.Split(':') switch
        {
            [""] => null,
            [{ Length: > 0 } user, { Length: > 0 } password] => new NetworkCredential(Uri.UnescapeDataString(user), Uri.UnescapeDataString(password)),
            _ => throw new ArgumentException(Form),
        };
        return new(uri.DnsSafeHost, uri.IsDefaultPort || uri.Port < 0 ? Submission : uri.Port, credentials, tls);
    }

    /// <exception cref="ArgumentException">It cannot be read; the message names the variable.</exception>
    public static MailAddress ReadFrom(string? value) =>
        value is { Length: > 0 } && !value.Any(char.IsControl) && MailAddress.TryCreate(value, out var from)
            ? from
            : throw new ArgumentException($"{FromVariable} is not an address that letters can come from, such as Clinks Engage <engage@example.org>.");

    /// <summary>Never the password.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"a mail server on port {Port}");
}
