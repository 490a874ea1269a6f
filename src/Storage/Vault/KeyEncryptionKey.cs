using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// A key that wraps the owners' keys: one line, a format name and 32 bytes in base64, from wherever <see cref="KeySource"/> has it. Its id tells it
/// from others and tells nothing of it; the id stands beside every key that it wraps.
/// </summary>
internal sealed class KeyEncryptionKey : IDisposable
{
    internal const int LongestLine = 4096;
    private const int Size = 32, IdSize = 8;

    private readonly byte[] secret;
    private bool cleared;

    private KeyEncryptionKey(byte[] secret)
    {
        this.secret = secret;
        Id = Convert.ToHexStringLower(HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, IdSize, info: "clinks-engage-key-id-1"u8.ToArray()));
    }

    internal string Id { get; }

    private static ReadOnlySpan<byte> Format => "clinks-engage-vault-key-1:"u8;

    /// <summary>Writes a new key into a file that only its owner may read. Leaves one that is there alone.</summary>
    internal static void Make(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Size);
        var line = new byte[Format.Length + Base64.GetMaxEncodedToUtf8Length(Size) + 1];
        Format.CopyTo(line);
        Base64.EncodeToUtf8(key, line.AsSpan(Format.Length), out _, out _);
        line[^1] = (byte)'\n';
        PrivateFiles.WriteOnce(path, line);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(line);
    }

    /// <param name="from">What to call the place it comes from.</param>
    /// <exception cref="StorageRefusedException">It is no such line; what stands there is not repeated.</exception>
    internal static KeyEncryptionKey Parse(ReadOnlySpan<byte> line, string from)
    {
        line = line.Trim(" \t\r\n"u8);
        if (!line.StartsWith(Format)) throw new StorageRefusedException($"{from} is no key of a Clinks Engage vault: it does not begin with '{Encoding.ASCII.GetString(Format)}'. The verb 'keys make' makes one.");
        Span<byte> read = stackalloc byte[Size + 2];
        try
        {
            var whole = Base64.DecodeFromUtf8(line[Format.Length..], read, out var consumed, out var length) is System.Buffers.OperationStatus.Done;
            return whole && consumed == line.Length - Format.Length && length == Size
                ? new(read[..Size].ToArray())
                : throw new StorageRefusedException($"{from} is no key of a Clinks Engage vault: after its beginning there are not {Size} bytes in base64. A line may have been cut.");
        }
        finally
        {
            CryptographicOperations.ZeroMemory(read);
        }
    }

    /// <summary>Wraps 32 bytes for an owner: format, nonce, ciphertext, tag.</summary>
    internal byte[] Wrap(string owner, ReadOnlySpan<byte> dataKey)
    {
        using var cipher = Cipher();
        return Box.Close(cipher, Box.OfKey, new BoundTo(owner, "key", 0), dataKey);
    }

    /// <summary>Unwraps into <paramref name="dataKey"/>. False where this key did not wrap it, or not for this owner.</summary>
    internal bool Unwrap(string owner, ReadOnlySpan<byte> wrapped, Span<byte> dataKey)
    {
        using var cipher = Cipher();
        return Box.TryOpen(cipher, Box.OfKey, new BoundTo(owner, "key", 0), wrapped, dataKey);
    }

    public void Dispose()
    {
        cleared = true;
        CryptographicOperations.ZeroMemory(secret);
    }

    // A cleared key would go on working, as thirty-two zeros.
    private AesGcm Cipher()
    {
        ObjectDisposedException.ThrowIf(cleared, this);
        return new(secret, Box.TagSize);
    }
}
