using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace Clinks.Engage.Domain.Identity;

/// <summary>
/// What makes a repetition safe: the caller's id for the command and a hash of all that was sent under it.
/// The same id with the same content gives the first answer again; with other content it is refused
/// (IETF draft "The Idempotency-Key HTTP Header Field").
/// </summary>
/// <param name="Id">1 to 100 printable ASCII characters, chosen by the caller.</param>
/// <param name="Content">Hexadecimal SHA-256 of what was sent: method, path, preconditions and body.</param>
public sealed record RequestKey(string Id, string Content)
{
    public const int LongestId = 100;

    public static bool IsId(string? id) =>
        id is { Length: > 0 and <= LongestId } && id.All(c => c is > ' ' and < (char)127);

    public static RequestKey Of(string id, string target, ReadOnlySpan<byte> body)
    {
        // In one piece: for commands of the usual size a copy is cheaper than a hash object.
        var length = Encoding.UTF8.GetByteCount(target) + 1 + body.Length;
        var whole = ArrayPool<byte>.Shared.Rent(length);
        var at = Encoding.UTF8.GetBytes(target, whole);
        whole[at] = 0;
        body.CopyTo(whole.AsSpan(at + 1));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(whole.AsSpan(0, length), hash);
        ArrayPool<byte>.Shared.Return(whole, clearArray: true);
        return new(id, Convert.ToHexStringLower(hash));
    }

    /// <summary>
    /// An id for the thing a creating command creates: the same for the same actor and request, so that a
    /// repetition finds what the first try made. 26 characters of base 32; nothing of the actor can be read from it.
    /// </summary>
    public string Derive(Actor actor, string purpose)
    {
        var digest = SHA256.HashData(Encoding.UTF8.GetBytes($"{purpose}\n{actor.Id}\n{Id}\n{Content}"));
        return Base32.Write(digest.AsSpan(0, 16));
    }
}
