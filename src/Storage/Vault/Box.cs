using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Storage.Vault;

/// <summary>What a box is bound to: it opens nowhere else.</summary>
internal readonly record struct BoundTo(string Owner, string Field, int Version);

/// <summary>
/// AES-256-GCM, boxed: format byte ‖ 96-bit random nonce ‖ ciphertext ‖ 128-bit tag. Associated data: the format byte, then owner
/// and field each behind its length, then the version; so no two places share an encoding. One key seals far fewer than the
/// 2^32 boxes up to which random nonces are safe (NIST SP 800-38D, 8.3).
/// </summary>
internal static class Box
{
    /// <summary>Words under an owner's key.</summary>
    internal const byte OfWords = 1;

    /// <summary>An owner's key, or the vault's check value, under the key-encryption key.</summary>
    internal const byte OfKey = 2;

    /// <summary>A picture under an owner's key.</summary>
    internal const byte OfPicture = 3;

    internal const int TagSize = 16;
    internal const int NonceSize = 12;
    internal const int Overhead = 1 + NonceSize + TagSize;

    internal static byte[] Close(AesGcm cipher, byte format, in BoundTo place, ReadOnlySpan<byte> content)
    {
        var box = GC.AllocateUninitializedArray<byte>(Overhead + content.Length);
        Encrypt(cipher, format, place, content, box);
        return box;
    }

    /// <summary>Words become UTF-8 in the box itself and are encrypted where they stand, so they are in clear in no buffer that would have to be cleared.</summary>
    internal static byte[] Close(AesGcm cipher, byte format, in BoundTo place, string words)
    {
        var length = Encoding.UTF8.GetByteCount(words);
        var box = GC.AllocateUninitializedArray<byte>(Overhead + length);
        var content = box.AsSpan(1 + NonceSize, length);
        try
        {
            Encoding.UTF8.GetBytes(words, content);
            Encrypt(cipher, format, place, content, box);
            return box;
        }
        catch
        {
            CryptographicOperations.ZeroMemory(content);
            throw;
        }
    }

    private static void Encrypt(AesGcm cipher, byte format, in BoundTo place, ReadOnlySpan<byte> content, Span<byte> box)
    {
        box[0] = format;
        var nonce = box.Slice(1, NonceSize);
        Drawn.Fill(nonce);
        Span<byte> buffer = stackalloc byte[512];
        var associated = Associated(format, place, buffer);
        cipher.Encrypt(nonce, content, box.Slice(1 + NonceSize, content.Length), box[^TagSize..], associated);
    }

    /// <summary>Opens into <paramref name="content"/>, which must be exactly as long as what was sealed. False where anything is not as sealed.</summary>
    internal static bool TryOpen(AesGcm cipher, byte format, in BoundTo place, ReadOnlySpan<byte> box, Span<byte> content)
    {
        if (box.Length != Overhead + content.Length || box[0] != format) return false;
        Span<byte> buffer = stackalloc byte[512];
        var associated = Associated(format, place, buffer);
        try
        {
            cipher.Decrypt(box.Slice(1, NonceSize), box[(1 + NonceSize)..^TagSize], box[^TagSize..], content, associated);
            return true;
        }
        catch (AuthenticationTagMismatchException)
        {
            return false;
        }
    }

    internal static ReadOnlySpan<byte> Associated(byte format, in BoundTo place, Span<byte> buffer)
    {
        var longest = 13 + Encoding.UTF8.GetMaxByteCount(place.Owner.Length) + Encoding.UTF8.GetMaxByteCount(place.Field.Length);
        var data = longest <= buffer.Length ? buffer : new byte[longest];
        data[0] = format;
        var at = 1;
        at += Part(place.Owner, data[at..]);
        at += Part(place.Field, data[at..]);
        BinaryPrimitives.WriteInt32BigEndian(data[at..], place.Version);
        return data[..(at + 4)];

        static int Part(string text, Span<byte> to)
        {
            var length = Encoding.UTF8.GetBytes(text, to[4..]);
            BinaryPrimitives.WriteInt32BigEndian(to, length);
            return 4 + length;
        }
    }
}
