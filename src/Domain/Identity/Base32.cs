using System.Buffers;

namespace Clinks.Engage.Domain.Identity;

/// <summary>Base 32 in lower case without padding, from an alphabet without look-alikes (Crockford's).</summary>
public static class Base32
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private static readonly SearchValues<char> Letters = SearchValues.Create(Alphabet);

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new char[((bytes.Length * 8) + 4) / 5];
        int buffer = 0, bits = 0, at = 0;
        foreach (var b in bytes)
        {
            buffer = (buffer << 8) | b;
            bits += 8;
            while (bits >= 5)
            {
                bits -= 5;
                text[at++] = Alphabet[(buffer >> bits) & 31];
            }

            buffer &= (1 << bits) - 1;
        }

        if (bits > 0) text[at] = Alphabet[(buffer << (5 - bits)) & 31];
        return new(text);
    }

    /// <summary>Is this of so many characters, all of them of the alphabet?</summary>
    public static bool IsOne(ReadOnlySpan<char> text, int length) => text.Length == length && !text.ContainsAnyExcept(Letters);
}
