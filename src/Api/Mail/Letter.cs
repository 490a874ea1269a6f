using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Mail;

/// <summary>One letter to one address, in plain text.</summary>
public sealed record Letter
{
    // RFC 5322, 2.1.1: a line has at most 998 characters. A subject is read in far fewer.
    private const int LongestSubject = 200;

    private Letter(string to, string subject, string text)
    {
        To = to;
        Subject = subject;
        Text = text;
    }

    public string To { get; }

    /// <summary>One line, whatever it was made of: a title with a line break would begin a header of its own.</summary>
    public string Subject { get; }

    public string Text { get; }

    /// <summary>After that it is not worth sending: the link in it holds no more.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>What is in it that a developer without a mail server looks for; null in letters that hold no secret.</summary>
    public string? ForConsole { get; init; }

    /// <exception cref="ArgumentException">The address is none. It came from the directory or was read before, so this is a bug.</exception>
    public static Letter Of(string to, string subject, string text) =>
        SignInAddress.TryRead(to, out var address) ? new(address, OneLine(subject), text) : throw new ArgumentException("This is no address for a letter.", nameof(to));

    /// <summary>Never to whom, and nothing of what it says: this may end in a log.</summary>
    public override string ToString() => "a letter";

    private static string OneLine(string text)
    {
        var line = string.Concat(text.Select(c => char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c)).Trim();
        if (line.Length <= LongestSubject) return line;
        // Not through the middle of a character.
        return line[..(char.IsHighSurrogate(line[LongestSubject - 1]) ? LongestSubject - 1 : LongestSubject)];
    }
}
