using System.Security.Cryptography;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// An owner's key, ready for use. AesGcm is not safe for two threads at once, so one stands ready and is taken by whoever comes;
/// a second thread at the same moment makes one of its own from the wrapped key. No unwrapped bytes are kept: what is cached is
/// the cipher's own state, which OpenSSL clears when it is disposed.
/// </summary>
internal sealed class OwnerKey(string owner, StoredKey stored, KeyRing keks) : IDisposable
{
    private AesGcm? ready;
    private bool retired;

    internal AesGcm Take() => Interlocked.Exchange(ref ready, null) ?? Unwrapped();

    internal void Return(AesGcm cipher)
    {
        if (Interlocked.CompareExchange(ref ready, cipher, null) is not null) cipher.Dispose();
        else if (Volatile.Read(ref retired)) Interlocked.Exchange(ref ready, null)?.Dispose();
    }

    public void Dispose()
    {
        Volatile.Write(ref retired, true);
        Interlocked.Exchange(ref ready, null)?.Dispose();
    }

    private AesGcm Unwrapped()
    {
        Span<byte> key = stackalloc byte[32];
        try
        {
            keks.Unwrap(owner, stored, key);
            return new AesGcm(key, Box.TagSize);
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }
}
