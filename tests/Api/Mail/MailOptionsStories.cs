using Clinks.Engage.Api.Mail;

namespace Clinks.Engage.Api.Tests.Mail;

/// <summary>What the platform may be told of its post, and what it refuses to start with.</summary>
public sealed class MailOptionsStories
{
    private const string Smtp = "smtp://user:pa55word@mail.example.org:2525", From = "Clinks Engage <engage@example.org>";

    [Fact]
    public void A_mail_server_is_told_by_variables_and_wants_the_public_address()
    {
        var told = Told("https://engage.example.org", development: false, Smtp, From);
        Assert.Equal(("mail.example.org", 2525, true), (told.Smtp!.Host, told.Smtp.Port, told.Smtp.StartTls));
        Assert.Equal(("user", "pa55word"), (told.Smtp.Credentials!.UserName, told.Smtp.Credentials.Password));
        Assert.Equal("engage@example.org", told.From.Address);
        Assert.True(told.Works);
        Refused("--public-url", () => Told(null, development: false, Smtp, From));
    }

    [Theory]
    [InlineData("smtp://mail.example.org", 587, true)]
    [InlineData("smtp://localhost", 587, false)]
    [InlineData("smtp://127.0.0.1:25", 25, false)]
    [InlineData("smtp://localhost:25?starttls=yes", 25, true)]
    public void Only_to_a_server_on_this_machine_is_anything_said_without_tls(string smtp, int port, bool tls)
    {
        var told = SmtpOptions.Read(smtp);
        Assert.Equal((port, tls), (told.Port, told.StartTls));
    }

    [Fact]
    public void What_is_special_in_a_password_is_percent_encoded() => Assert.Equal("p@:/ss", SmtpOptions.Read("smtp://user:p%40%3A%2Fss@mail.example.org").Credentials!.Password);

    [Theory]
    [InlineData("mail.example.org")]
    [InlineData("smtps://user:pa55word@mail.example.org")]
    [InlineData("https://user:pa55word@mail.example.org")]
    [InlineData("smtp://user@mail.example.org")]
    [InlineData("smtp://user:pa55word@mail.example.org/path")]
    [InlineData("smtp://user:pa55word@mail.example.org?starttls=no")]
    [InlineData("smtp://user:pa55word@")]
    [InlineData("pa55word")]
    public void A_bad_mail_server_is_refused_by_the_variables_name_and_never_its_value(string smtp)
    {
        var message = Refused("ENGAGE_SMTP", () => Told("https://engage.example.org", development: false, smtp, From));
        Assert.DoesNotContain("pa55word", message);
        Assert.DoesNotContain("mail.example.org", message);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("nobody")]
    [InlineData("a@example.org\r\nBcc: eve@example.org")]
    public void Letters_come_from_an_address(string? from) => Refused("ENGAGE_MAIL_FROM", () => Told("https://engage.example.org", development: false, Smtp, from));

    [Theory]
    [InlineData("http://engage.example.org", false, false)]
    [InlineData("http://engage.example.org", true, true)]
    [InlineData("http://localhost:5080", false, true)]
    [InlineData("https://engage.example.org", false, true)]
    [InlineData("https://engage.example.org/path", false, false)]
    [InlineData("https://user@engage.example.org", false, false)]
    [InlineData("https://engage.example.org?x=y", false, false)]
    [InlineData("ftp://engage.example.org", true, false)]
    [InlineData("engage.example.org", true, false)]
    public void The_public_address_is_https_where_it_matters_and_nothing_but_an_address(string url, bool development, bool taken)
    {
        if (taken) Assert.Equal(new Uri(url), Told(url, development, null, null).PublicUrl);
        else Refused("--public-url", () => Told(url, development, null, null));
    }

    [Fact]
    public void A_folder_is_for_development_alone()
    {
        Assert.False(Told(null, development: false, null, null).Works);
        Refused("ENGAGE_SMTP", () => Told("https://engage.example.org", development: false, "file:///tmp/mail", From));
        Refused("ENGAGE_SMTP", () => Told("https://engage.example.org", development: true, "file:///tmp/mail", From));
        var told = Told(null, development: true, null, null);
        Assert.EndsWith(Path.Combine("some", "data", "mail"), told.Folder);
        Assert.NotNull(Told("https://engage.example.org", development: true, Smtp, From).Smtp);
    }

    private static MailOptions Told(string? url, bool development, string? smtp, string? from) =>
        MailOptions.Told(url, Path.Combine("some", "data"), development, name => name switch { "ENGAGE_SMTP" => smtp, "ENGAGE_MAIL_FROM" => from, _ => null });

    private static string Refused(string named, Func<object> told)
    {
        var refused = Assert.Throws<ArgumentException>(told);
        Assert.Contains(named, refused.Message);
        return refused.Message;
    }
}
