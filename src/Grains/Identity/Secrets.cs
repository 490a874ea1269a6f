using System.Globalization;
using System.Security.Cryptography;
using Clinks.Engage.Domain.Identity;

namespace Clinks.Engage.Grains.Identity;

/// <summary>The random parts of letters. They are told once, to whoever writes the letter, and stored as hashes and marks.</summary>
internal static class Secrets
{
    private const int LinkBytes = 20, MostCode = 100_000_000;

    public static (string Secret, string Hash) NewLink()
    {
        var secret = Base32.Write(RandomNumberGenerator.GetBytes(LinkBytes));
        return (secret, SecretHash.Of(secret));
    }

    /// <summary>Eight digits, each number as likely as any other.</summary>
    public static string NewCode() => RandomNumberGenerator.GetInt32(MostCode).ToString("00000000", CultureInfo.InvariantCulture);
}
