using System.Net.Mail;
using Clinks.Engage.Api.Mail;
using Clinks.Engage.Domain;
using Clinks.Engage.Domain.Questionnaires;

namespace Clinks.Engage.Api.Tests.Mail;

/// <summary>What is in a letter, and what can never get into one.</summary>
public sealed class LetterStories : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 7, 1, 11, 5, 0, TimeSpan.Zero);
    private static readonly Receipt Receipt = new(42, "response-x", 1, new('c', 64), At);
    private readonly string folder = Directory.CreateTempSubdirectory("engage-letters-").FullName;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(Language.English, "Sign in to Clinks Engage", "1234 5678", "If you did not ask for this, you do not need to do anything")]
    [InlineData(Language.Welsh, "Mewngofnodi i Clinks Engage", "1234 5678", "Os na wnaethoch chi ofyn am hyn, does dim angen i chi wneud dim")]
    public void A_sign_in_letter_has_link_code_and_what_to_do_if_nobody_asked(Language language, string subject, string code, string calm)
    {
        var letter = Letters.SignIn("ann@example.org", language, "https://engage.example.org/sign-in/link/x", "12345678", At);
        Assert.Equal(subject, letter.Subject);
        Assert.Contains(code, letter.Text);
        Assert.Contains("\nhttps://engage.example.org/sign-in/link/x\n", letter.Text.ReplaceLineEndings("\n"));
        Assert.Contains(calm, letter.Text);
        Assert.DoesNotContain("1234", letter.ToString());
    }

    [Theory]
    [InlineData(Language.English, "1 July 2026 at 12:05")]
    [InlineData(Language.Welsh, "1 Gorffennaf 2026 am 12:05")]
    public void A_receipt_has_title_time_position_and_commitment(Language language, string at)
    {
        var letter = Letters.Receipt("ann@example.org", language, new("State of the sector", "Cyflwr y sector"), Receipt, "https://engage.example.org/surveys/x/sent");
        foreach (var part in (string[])[at, "42", new('c', 64), language is Language.Welsh ? "Cyflwr y sector" : "State of the sector", "/surveys/x/sent"]) Assert.Contains(part, letter.Text);
    }

    [Theory]
    [InlineData("A title\r\nBcc: eve@example.org")]
    [InlineData("A title\nSubject: Other\n\nOther text")]
    [InlineData("A title\r\n\r\nA body of its own")]
    [InlineData("A title\u2028Bcc: eve@example.org")]
    [InlineData("A title\0\u0007\u001b[31m\u0085Bcc: eve@example.org")]
    public async Task A_title_becomes_no_header(string title)
    {
        await Post().Send(Letters.Invitation("ann@example.org", Language.English, new(title), "Oak\r\nBcc: eve@example.org", "https://x.example.org/"), Cancel);
        var (headers, _) = Written();
        Assert.DoesNotContain(headers, header => header.StartsWith("Bcc", StringComparison.OrdinalIgnoreCase));
        Assert.Single(headers, header => header.StartsWith("Subject:", StringComparison.Ordinal));
        Assert.Equal(["X-Receiver: ann@example.org", "To: ann@example.org"], headers.Where(header => header.StartsWith("To:", StringComparison.Ordinal) || header.StartsWith("X-Receiver:", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("ann@example.org\r\nBcc: eve@example.org")]
    [InlineData("ann@example.org, eve@example.org")]
    [InlineData("Ann <ann@example.org>")]
    [InlineData("ann@example.org\0")]
    [InlineData("")]
    public void An_address_that_is_not_one_gets_no_letter(string address)
    {
        var refused = Assert.Throws<ArgumentException>(() => Letter.Of(address, "Subject", "Text"));
        Assert.DoesNotContain("eve", refused.Message);
    }

    [Fact]
    public async Task Welsh_letters_arrive_as_they_were_written()
    {
        await Post().Send(Letter.Of("ann@example.org", "Tŷ Ŵyr: ŷ", "Diolch, Siân. Ŵ ŷ £10.\nAil linell."), Cancel);
        var (headers, body) = Written();
        Assert.Contains(headers, header => header.StartsWith("Subject: =?utf-8?", StringComparison.Ordinal));
        Assert.Equal("Diolch, Siân. Ŵ ŷ £10.\r\nAil linell.", Decoded(headers, body));
    }

    [Fact]
    public async Task Letters_in_a_folder_are_read_by_their_owner_alone()
    {
        using var console = new StringWriter();
        await Post(console).Send(Letters.SignIn("ann@example.org", Language.English, "https://x.example.org/l", "12345678", At), Cancel);
        var file = Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml").Single();
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(Path.Combine(folder, "mail")));
        }

        Assert.Contains("https://x.example.org/l", console.ToString());
        Assert.Contains("1234 5678", console.ToString());
        Assert.Empty(Directory.EnumerateDirectories(Path.Combine(folder, "mail")));
    }

    private FolderPost Post(TextWriter? console = null) => new(Path.Combine(folder, "mail"), new MailAddress("engage@example.org", "Clinks Engage"), TimeProvider.System, console ?? TextWriter.Null);

    private (List<string> Headers, string Body) Written()
    {
        var text = File.ReadAllText(Directory.EnumerateFiles(Path.Combine(folder, "mail"), "*.eml").Single());
        var end = text.IndexOf("\r\n\r\n", StringComparison.Ordinal);
        return ([.. text[..end].Split("\r\n")], text[(end + 4)..]);
    }

    /// <summary>As a mail program decodes it: quoted-printable (RFC 2045, 6.7).</summary>
    private static string Decoded(List<string> headers, string body)
    {
        Assert.Contains("Content-Transfer-Encoding: quoted-printable", headers);
        var bytes = new List<byte>();
        var joined = body.Replace("=\r\n", "", StringComparison.Ordinal);
        for (var i = 0; i < joined.Length; i++)
        {
            if (joined[i] == '=') (_, i) = (Add(Convert.ToByte(joined[(i + 1)..(i + 3)], 16)), i + 2);
            else Add((byte)joined[i]);
        }

        return System.Text.Encoding.UTF8.GetString([.. bytes]).TrimEnd();

        bool Add(byte one)
        {
            bytes.Add(one);
            return true;
        }
    }
}
