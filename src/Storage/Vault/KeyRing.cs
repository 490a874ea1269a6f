using System.Security.Cryptography;

namespace Clinks.Engage.Storage.Vault;

/// <summary>The key-encryption keys that this process was told: one, and while it is being replaced two.</summary>
internal sealed class KeyRing(params KeyEncryptionKey[] keys) : IDisposable
{
    /// <exception cref="KeyRotatedException">It is another than this process was told.</exception>
    internal KeyEncryptionKey this[string id] => Array.Find(keys, key => key.Id == id) ?? throw new KeyRotatedException();

    internal bool Has(string id) => Array.Exists(keys, key => key.Id == id);

    /// <summary>The one that wrapped this; null where none did.</summary>
    internal KeyEncryptionKey? WhichWrapped(string owner, ReadOnlySpan<byte> wrapped)
    {
        Span<byte> key = stackalloc byte[32];
        try
        {
            foreach (var kek in keys)
                if (kek.Unwrap(owner, wrapped, key)) return kek;
            return null;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(key);
        }
    }

    /// <summary>Unwraps an owner's key, which whoever gets it clears.</summary>
    /// <exception cref="KeyRotatedException">It is under a key that this process was not told.</exception>
    /// <exception cref="CryptographicException">It is damaged.</exception>
    internal void Unwrap(string owner, StoredKey stored, Span<byte> key)
    {
        // Of what was kept before keys had ids any may be the one.
        var kek = stored.Kek is { } id ? this[id] : WhichWrapped(owner, stored.Wrapped);
        if (kek?.Unwrap(owner, stored.Wrapped, key) is not true) throw new CryptographicException($"The key of {owner} is damaged. Restore the vault from its backup.");
    }

    public void Dispose()
    {
        foreach (var key in keys) key.Dispose();
    }
}

/// <summary>The vault's keys were wrapped anew while this process ran, under a key that it was not told. Nothing is lost; nothing can be opened here.</summary>
internal sealed class KeyRotatedException() : Exception("The vault is under another key-encryption key than this process was told.");
