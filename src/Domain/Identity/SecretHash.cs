using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Domain.Identity;

/// <summary>What is stored of a secret: its SHA-256 in hexadecimal. The secrets are random and long, so no slow hash is needed.</summary>
public static class SecretHash
{
    public static string Of(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
