namespace Clinks.Engage.Domain.Membership;

/// <summary>
/// Is this an address that mail can be sent to? Narrower than RFC 5322 on purpose: no quoted parts, no comments, no display name, no list,
/// ASCII only, so that nothing typed here can become a second address or a header of its own.
/// </summary>
internal static class EmailAddress
{
    // RFC 5321, 4.5.3.1: 64 octets before the @, and 254 in all once the brackets of a path are taken off.
    private const int Longest = 254, LongestLocal = 64, LongestLabel = 63;

    public static bool IsOne(string text)
    {
        if (text.Length > Longest || text.Split('@') is not [var local, var domain]) return false;
        return local.Length is > 0 and <= LongestLocal && local.Split('.').All(part => part.Length > 0 && part.All(IsLocal))
            && domain.Split('.') is { Length: >= 2 } labels && labels.All(IsLabel) && !labels[^1].All(char.IsAsciiDigit);
    }

    private static bool IsLocal(char c) => char.IsAsciiLetterOrDigit(c) || "!#$%&'*+-/=?^_`{|}~".Contains(c);

    private static bool IsLabel(string label) =>
        label.Length is > 0 and <= LongestLabel && label[0] != '-' && label[^1] != '-' && label.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
