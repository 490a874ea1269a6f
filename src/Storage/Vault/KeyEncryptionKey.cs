using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>
/// The key that wraps the owners' keys, from a file of one line: a format name and 32 bytes in base64. The vault keeps a check
/// value under it, so that a wrong key is found at the start and not at the first words.
/// </summary>
internal sealed class KeyEncryptionKey : IDisposable
{
    private const string Format = "clinks-engage-vault-key-1:";
    private const int Size = 32;

    private readonly byte[] secret;
    private bool cleared;

    private KeyEncryptionKey(byte[] secret) => this.secret = secret;

    internal static void Make(string path)
    {
        var key = RandomNumberGenerator.GetBytes(Size);
        var line = Encoding.ASCII.GetBytes(Format + Convert.ToBase64String(key) + "\n");
        PrivateFiles.WriteOnce(path, line);
        CryptographicOperations.ZeroMemory(key);
        CryptographicOperations.ZeroMemory(line);
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="StorageRefusedException">It is not there, or is no such file.</exception>
    internal static KeyEncryptionKey Read(string path)
    {
        string line;
        try
        {
            line = File.ReadAllText(path).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageRefusedException($"The vault's key {path} cannot be read, and the vault is of no use without it. Put it back from its backup; a new one opens nothing.", e);
        }

        var key = new byte[Size];
        return line.StartsWith(Format, StringComparison.Ordinal) && Convert.TryFromBase64String(line[Format.Length..], key, out var length) && length == Size
            ? new(key)
            : throw new StorageRefusedException($"{path} is no key of a Clinks Engage vault.");
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
