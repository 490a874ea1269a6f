using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Api.Http;

/// <summary>
/// What a session's cookie, and the end of a link in a letter, look like: 26 characters that find the account and 32 that prove whose it is. Only a
/// hash of the 32 is stored.
/// </summary>
internal readonly record struct SessionSecret(AccountId Account, string Secret)
{
    private const int LocatorLength = 26, SecretBytes = 20, SecretLength = 32;

    public string Hash => SecretHash.Of(Secret);

    /// <summary>Of something that only this browser has, so that the very same form sent again has the very same session.</summary>
    /// <param name="parts">At least one of them random, and long.</param>
    public static string SecretOf(params ReadOnlySpan<string> parts)
    {
        var whole = new StringBuilder("session");
        foreach (var part in parts) whole.Append('\n').Append(part);
        return Base32.Write(SHA256.HashData(Encoding.UTF8.GetBytes(whole.ToString())).AsSpan(0, SecretBytes));
    }

    public static bool TryRead(string? text, out SessionSecret secret)
    {
        secret = default;
        if (text?.Length != LocatorLength + SecretLength || !AccountId.TryLocate(text[..LocatorLength], out var account) || !Base32.IsOne(text.AsSpan(LocatorLength), SecretLength)) return false;
        secret = new(account, text[LocatorLength..]);
        return true;
    }

    public string Write() => Account.Locator + Secret;

    /// <summary>Never the secret: this may end in a log.</summary>
    public override string ToString() => "a secret";
}
