using System.Runtime.InteropServices;

namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>The check sum of a chunk of a PNG (ISO 3309).</summary>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(static value => OfByte((uint)value))];

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes) sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++) value = (value & 1) is 0 ? value >> 1 : 0xEDB88320 ^ (value >> 1);
        return value;
    }
}

/// <summary>The check sum behind what zlib packed (RFC 1950).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Adler32(uint Low, uint High)
{
    private const uint Modulus = 65_521;

    // So many bytes may be added up before 32 bits overflow.
    private const int AtOnce = 5_552;

    public static Adler32 Beginning => new(1, 0);

    public uint Value => (High << 16) | Low;

    public Adler32 Over(ReadOnlySpan<byte> bytes)
    {
        var (low, high) = (Low, High);
        while (!bytes.IsEmpty)
        {
            var part = bytes[..Math.Min(AtOnce, bytes.Length)];
            foreach (var one in part)
            {
                low += one;
                high += low;
            }

            low %= Modulus;
            high %= Modulus;
            bytes = bytes[part.Length..];
        }

        return new(low, high);
    }
}
