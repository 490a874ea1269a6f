using System.Security.Cryptography;

namespace Clinks.Engage.Storage;

/// <summary>
/// Random bytes for salts and nonces: the system's, drawn a page at a time. OpenSSL takes a microsecond or more for every call, however
/// few bytes it is asked for, and a submission asks six times. Each byte is given out once and cleared where it lay. Keys are never
/// drawn here: they come from <see cref="RandomNumberGenerator"/> itself and stand in no other memory.
/// </summary>
internal static class Drawn
{
    private const int Page = 4096;

    [ThreadStatic]
    private static byte[]? page;

    [ThreadStatic]
    private static int left;

    /// <param name="bytes">At most a page.</param>
    internal static void Fill(Span<byte> bytes)
    {
        page ??= new byte[Page];
        if (left < bytes.Length)
        {
            RandomNumberGenerator.Fill(page);
            left = Page;
        }

        var given = page.AsSpan(left - bytes.Length, bytes.Length);
        left -= bytes.Length;
        given.CopyTo(bytes);
        given.Clear();
    }
}
