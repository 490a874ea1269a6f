using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Domain.Contributions;

/// <summary>
/// The code that a contributor gets, shown once: <c>k7m2qx-3f9a-…</c>, a locator of 6 characters and a secret of 20 (100 random bits) in groups
/// of four, in the alphabet of <see cref="Base32"/>, which has no look-alikes. Whoever shows it is the contributor; it stands in no URL.
/// </summary>
public sealed record ContributionCode
{
    /// <summary>Random bytes that a new code is made of: 4 for the locator, 13 for the secret.</summary>
    public const int RandomBytes = 4 + 13;

    public const int LocatorLength = 6, SecretLength = 20;

    private const int GroupLength = 4, LongestTyped = 200;

    private ContributionCode(string locator, string secret)
    {
        Locator = locator;
        Secret = secret;
    }

    /// <summary>Finds the contribution; no secret.</summary>
    public string Locator { get; }

    private string Secret { get; }

    public static ContributionCode Of(ReadOnlySpan<byte> random) => random.Length == RandomBytes
        ? new(Base32.Write(random[..4])[..LocatorLength], Base32.Write(random[4..])[..SecretLength])
        : throw new ArgumentException($"A code is made of {RandomBytes} random bytes.", nameof(random));

    /// <summary>As people type it: in any case, with blanks, dashes and full stops wherever they like, and with o for 0, i and l for 1.</summary>
    public static bool TryRead([NotNullWhen(true)] string? typed, [NotNullWhen(true)] out ContributionCode? code)
    {
        code = null;
        if (typed is null || typed.Length > LongestTyped) return false;
        var text = string.Concat(typed.Where(c => !char.IsWhiteSpace(c) && c is not ('-' or '–' or '—' or '‑' or '.' or '\u200B' or '\uFEFF')).Select(Meant));
        if (!Base32.IsOne(text, LocatorLength + SecretLength)) return false;
        code = new(text[..LocatorLength], text[LocatorLength..]);
        return true;
    }

    /// <summary>What the contributor writes down: the only time that the secret is shown.</summary>
    public string ToShow() => $"{Locator}-{string.Join('-', Secret.Chunk(GroupLength).Select(group => new string(group)))}";

    /// <summary>What is stored of the secret: HMAC-SHA-256(pepper, secret) in hexadecimal. It is random and long, so no slow hash is needed.</summary>
    public string MarkWith(ReadOnlySpan<byte> pepper) => Convert.ToHexStringLower(HMACSHA256.HashData(pepper, Encoding.ASCII.GetBytes(Secret)));

    public KeptCode Keep(ReadOnlySpan<byte> pepper) => new(Locator, MarkWith(pepper));

    /// <summary>Never the secret: this may end in a log.</summary>
    public override string ToString() => "a contribution code";

    // What Crockford's alphabet leaves out because it is read as something else.
    private static char Meant(char typed) => char.ToLowerInvariant(typed) switch
    {
        'o' => '0',
        'i' or 'l' => '1',
        var c => c,
    };
}

/// <summary>What is stored of a code.</summary>
/// <param name="Mark">Hexadecimal HMAC-SHA-256(pepper, secret).</param>
public sealed record KeptCode(string Locator, string Mark)
{
    // Compared where there is no contribution to compare with: a wrong code and no code take the same way.
    private const string NoMark = "0000000000000000000000000000000000000000000000000000000000000000";

    internal bool IsWhole => Base32.IsOne(Locator, ContributionCode.LocatorLength) && IsMark(Mark);

    internal static bool IsMark(string? mark) => mark is { Length: 64 } && mark.All(char.IsAsciiHexDigitLower);

    /// <summary>In constant time; never true where nothing is kept.</summary>
    internal static bool Opens(string? kept, string shown) =>
        CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(kept ?? NoMark), Encoding.ASCII.GetBytes(shown)) & kept is not null;
}
