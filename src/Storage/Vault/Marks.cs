using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// Keyed marks: HMAC-SHA-256 under a key of their own, which HKDF (RFC 5869) derives from the owner's, so that no key both encrypts and marks.
/// The purpose is the info of the derivation: marks of two purposes have nothing to do with each other. No key-encryption key goes into them, so they
/// outlive one.
/// </summary>
internal static class Marks
{
    private const string Info = "clinks-engage-mark-1:";

    internal static byte[] Make(KeyRing keks, string owner, StoredKey stored, string purpose, string text)
    {
        Span<byte> key = stackalloc byte[32], derived = stackalloc byte[32];
        try
        {
            keks.Unwrap(owner, stored, key);
            HKDF.DeriveKey(HashAlgorithmName.SHA256, key, derived, salt: default, Encoding.UTF8.GetBytes(Info + purpose));
            return HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(text));
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
            CryptographicOperations.ZeroMemory(derived);
        }
    }
}
