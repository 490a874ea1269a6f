using System.Buffers;
using System.Security.Cryptography;

namespace Clinks.Engage.Storage.EventLog;

/// <summary>
/// SHA-256(salt ‖ body). The salt is random, so that a commitment to coded answers cannot be guessed from;
/// without salt and body it says nothing, and a body that comes back later can still be shown to be the one.
/// </summary>
internal readonly struct Commitment
{
    internal const int Size = 32;

    private readonly byte[] saltAndHash;

    private Commitment(byte[] saltAndHash) => this.saltAndHash = saltAndHash;

    internal ReadOnlyMemory<byte> Salt => saltAndHash.AsMemory(0, Size);

    internal ReadOnlyMemory<byte> Hash => saltAndHash.AsMemory(Size, Size);

    internal static Commitment To(ReadOnlySpan<byte> body)
    {
        var made = new byte[2 * Size];
        Drawn.Fill(made.AsSpan(0, Size));
        Of(made.AsSpan(0, Size), body, made.AsSpan(Size, Size));
        return new(made);
    }

    internal static bool Holds(ReadOnlySpan<byte> commitment, ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body)
    {
        Span<byte> hash = stackalloc byte[Size];
        Of(salt, body, hash);
        return salt.Length == Size && hash.SequenceEqual(commitment);
    }

    private static void Of(ReadOnlySpan<byte> salt, ReadOnlySpan<byte> body, Span<byte> hash)
    {
        // In one piece: for bodies of the usual size a copy is cheaper than a hash object.
        var together = ArrayPool<byte>.Shared.Rent(salt.Length + body.Length);
        salt.CopyTo(together);
        body.CopyTo(together.AsSpan(salt.Length));
        SHA256.HashData(together.AsSpan(0, salt.Length + body.Length), hash);
        ArrayPool<byte>.Shared.Return(together);
    }
}
