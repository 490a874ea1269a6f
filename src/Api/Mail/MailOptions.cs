using System.Net.Mail;

namespace Clinks.Engage.Api.Mail;

/// <summary>Whether and how letters are sent, and under which address people reach us. What holds a password is a variable, as with databases.</summary>
internal sealed record MailOptions
{
    public const string PublicUrlName = "public-url";

    /// <summary>Nobody can be written to.</summary>
    public static MailOptions None { get; } = new();

    public SmtpOptions? Smtp { get; init; }

    /// <summary>For development: where letters are put, in place of a server.</summary>
    public string? Folder { get; init; }

    public MailAddress From { get; init; } = new("engage@localhost", "Clinks Engage");

    /// <summary>What links in letters begin with. Null: the address that is listened on, which is for development.</summary>
    public Uri? PublicUrl { get; init; }

    public bool Works => Smtp is not null || Folder is not null;

    /// <param name="data">The data folder, where there is one.</param>
    /// <exception cref="ArgumentException">Something is missing or cannot be read. The message never holds a variable's value.</exception>
    public static MailOptions Told(string? publicUrl, string? data, bool development, Func<string, string?> variable)
    {
        var url = ReadUrl(publicUrl, development);
        if (variable(SmtpOptions.Variable) is { Length: > 0 } smtp)
        {
            if (smtp.StartsWith("file:", StringComparison.OrdinalIgnoreCase))
                throw new ArgumentException($"{SmtpOptions.Variable} is a mail server. A folder takes letters only in the Development environment, where the variable is left out.");
            if (url is null && !development) throw new ArgumentException($"'--{PublicUrlName}' is missing: letters hold links, and those begin with the address under which people reach the platform.");
            return new() { Smtp = SmtpOptions.Read(smtp), From = SmtpOptions.ReadFrom(variable(SmtpOptions.FromVariable)), PublicUrl = url };
        }

        return development
            ? new() { Folder = data is null ? Directory.CreateTempSubdirectory("engage-mail-").FullName : Path.GetFullPath(Path.Combine(data, "mail")), PublicUrl = url }
            : new() { PublicUrl = url };
    }

    private static Uri? ReadUrl(string? text, bool development)
    {
        if (text is null) return null;
        if (!Uri.TryCreate(text, UriKind.Absolute, out var url) || url.Scheme is not ("https" or "http") || url.AbsolutePath != "/" || url.Query.Length > 0 || url.Fragment.Length > 0 || url.UserInfo.Length > 0)
            throw new ArgumentException($"'--{PublicUrlName}' is the address under which people reach the platform and nothing behind it, such as https://engage.example.org.");
        if (url.Scheme == "http" && !development && !url.IsLoopback)
            throw new ArgumentException($"'--{PublicUrlName}' begins with https: what is sent over http is read by everybody on the way.");
        return url;
    }
}
