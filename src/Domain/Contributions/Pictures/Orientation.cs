using System.Buffers.Binary;

namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>
/// Which way a telephone was held: 1 as it is, to 8. It is the one thing of Exif (CIPA DC-008) without which a picture lies on its side; the rest,
/// the place and the telephone among it, is not read.
/// </summary>
internal static class Orientation
{
    private const byte TagHigh = 0x01, TagLow = 0x12, Short = 3;
    private const ushort Tag = (TagHigh << 8) | TagLow;
    private const int EntrySize = 12;

    /// <summary>Null where nothing is said, or nothing that can be read.</summary>
    public static int? Of(ReadOnlySpan<byte> segment)
    {
        if (!segment.StartsWith("Exif\0\0"u8)) return null;
        var tiff = segment[6..];
        if (tiff.Length < 8 || !(tiff.StartsWith("II*\0"u8) || tiff.StartsWith("MM\0*"u8))) return null;
        var little = tiff[0] == (byte)'I';
        var first = little ? BinaryPrimitives.ReadUInt32LittleEndian(tiff[4..]) : BinaryPrimitives.ReadUInt32BigEndian(tiff[4..]);
        if (first > tiff.Length - 2) return null;
        var entries = tiff[((int)first + 2)..];
        for (var left = Number(tiff[(int)first..]); left > 0 && entries.Length >= EntrySize; left--, entries = entries[EntrySize..])
        {
            if (Number(entries) is Tag && Number(entries[8..]) is >= 1 and <= 8 and var turned) return turned;
        }

        return null;

        ushort Number(ReadOnlySpan<byte> bytes) => little ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);
    }

    /// <summary>A segment that says this and nothing else.</summary>
    public static byte[] Write(int turned) =>
    [
        .. "Exif\0\0MM\0*"u8, 0, 0, 0, 8,
        0, 1,
        TagHigh, TagLow, 0, Short, 0, 0, 0, 1, 0, (byte)turned, 0, 0,
        0, 0, 0, 0,
    ];
}
