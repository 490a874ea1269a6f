using System.Buffers;
using System.Buffers.Binary;

namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>
/// Writes a JPEG anew (ITU-T T.81) with those segments alone that decoding wants: tables, frame, scans. Application data and comments stay behind, and what follows the
/// end of the picture. Of application data three facts change how it looks, and are written in our own bytes: that it is JFIF, Adobe's colour
/// transform, and which way it is turned. Every segment has to be exactly as long as its content says, so nothing rides in one.
/// </summary>
internal static class Jpeg
{
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, Quantisation = 0xDB, Huffman = 0xC4, Restart = 0xDD, Jfif = 0xE0, Exif = 0xE1, Adobe = 0xEE, Comment = 0xFE;

    // Browsers show baseline, extended sequential and progressive ones, Huffman coded; all else is in no picture of a telephone.
    private const byte Baseline = 0xC0, Progressive = 0xC2;

    public static Outcome<Picture> Strip(ReadOnlySpan<byte> file)
    {
        var kept = new ArrayBufferWriter<byte>(file.Length + 64);
        var (frame, scans, turned, jfif, adobe) = (default((int Width, int Height, int Components)?), 0, 1, false, default(byte?));
        var at = 2;
        while (true)
        {
            if (!TryMarker(file, ref at, out var marker)) return PictureProblems.Damaged();
            if (marker is End) break;
            if (!TrySegment(file, ref at, out var content)) return PictureProblems.Damaged();
            switch (marker)
            {
                case Jfif:
                    jfif |= content.StartsWith("JFIF\0"u8);
                    break;
                case Exif:
                    turned = Orientation.Of(content) ?? turned;
                    break;
                case Adobe:
                    if (content is [(byte)'A', (byte)'d', (byte)'o', (byte)'b', (byte)'e', _, _, _, _, _, _, <= 2, ..]) adobe = content[11];
                    break;
                case Comment or (> Jfif and <= 0xEF):
                    break;
                case >= Baseline and <= Progressive:
                    // One frame; whoever shows a second one shows something that was not looked at.
                    if (frame is not null || !IsFrame(content)) return PictureProblems.Damaged();
                    var (height, width) = (BinaryPrimitives.ReadUInt16BigEndian(content[1..]), BinaryPrimitives.ReadUInt16BigEndian(content[3..]));
                    if (Picture.WhyNotShown(width, height) is { } problem) return problem;
                    frame = (width, height, content[5]);
                    Keep(kept, marker, content);
                    break;
                case Quantisation or Huffman or Restart:
                    if (!(marker is Quantisation ? AreQuantisation(content) : marker is Huffman ? AreHuffman(content) : content.Length == 2)) return PictureProblems.Damaged();
                    Keep(kept, marker, content);
                    break;
                case Scan:
                    if (frame is not { } known || content.Length < 1 || content[0] is 0 || content[0] > known.Components || content.Length != 4 + (2 * content[0])) return PictureProblems.Damaged();
                    Keep(kept, marker, content);
                    var length = CodedLength(file[at..]);
                    kept.Write(file.Slice(at, length));
                    at += length;
                    scans++;
                    break;
                default:
                    return PictureProblems.Damaged();
            }
        }

        return frame is { } whole && scans > 0 ? new Picture(PictureKind.Jpeg, whole.Width, whole.Height, Whole(kept.WrittenSpan, jfif, adobe, turned)) : PictureProblems.Damaged();
    }

    private static byte[] Whole(ReadOnlySpan<byte> kept, bool jfif, byte? adobe, int turned)
    {
        var whole = new ArrayBufferWriter<byte>(kept.Length + 80);
        whole.Write((ReadOnlySpan<byte>)[0xFF, Start]);
        // Without the size of a pixel and without a small picture.
        if (jfif) Keep(whole, Jfif, "JFIF\0\x01\x01\0\0\x01\0\x01\0\0"u8);
        if (turned is not 1) Keep(whole, Exif, Orientation.Write(turned));
        if (adobe is { } transform) Keep(whole, Adobe, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, transform]);
        whole.Write(kept);
        whole.Write((ReadOnlySpan<byte>)[0xFF, End]);
        return whole.WrittenSpan.ToArray();
    }

    private static void Keep(ArrayBufferWriter<byte> to, byte marker, ReadOnlySpan<byte> content)
    {
        var length = content.Length + 2;
        to.Write((ReadOnlySpan<byte>)[0xFF, marker, (byte)(length >> 8), (byte)length]);
        to.Write(content);
    }

    // Any number of 0xFF may stand before the last one.
    private static bool TryMarker(ReadOnlySpan<byte> file, ref int at, out byte marker)
    {
        marker = 0;
        if (at >= file.Length || file[at] != 0xFF) return false;
        while (at < file.Length && file[at] == 0xFF) at++;
        if (at >= file.Length) return false;
        marker = file[at++];
        return true;
    }

    private static bool TrySegment(ReadOnlySpan<byte> file, ref int at, out ReadOnlySpan<byte> content)
    {
        content = default;
        if (at > file.Length - 2) return false;
        var length = BinaryPrimitives.ReadUInt16BigEndian(file[at..]);
        if (length < 2 || length > file.Length - at) return false;
        content = file.Slice(at + 2, length - 2);
        at += length;
        return true;
    }

    /// <summary>How much is coded picture: up to the first marker that is no restart. Within it, 0xFF is followed by 0.</summary>
    private static int CodedLength(ReadOnlySpan<byte> rest)
    {
        var at = 0;
        while (true)
        {
            var next = rest[at..].IndexOf((byte)0xFF);
            if (next < 0 || at + next + 1 >= rest.Length) return rest.Length;
            at += next;
            if (rest[at + 1] is not (0 or >= 0xD0 and <= 0xD7)) return at;
            at += 2;
        }
    }

    private static bool IsFrame(ReadOnlySpan<byte> content) => content.Length >= 6 && content[0] is 8 or 12 && content[5] is 1 or 3 or 4 && content.Length == 6 + (3 * content[5]);

    private static bool AreQuantisation(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            var length = 1 + ((content[0] >> 4) is 0 ? 64 : 128);
            if (content[0] >> 4 > 1 || (content[0] & 15) > 3 || length > content.Length) return false;
            content = content[length..];
        }

        return true;
    }

    private static bool AreHuffman(ReadOnlySpan<byte> content)
    {
        while (!content.IsEmpty)
        {
            if (content.Length < 17 || content[0] >> 4 > 1 || (content[0] & 15) > 3) return false;
            var length = 17;
            foreach (var values in content[1..17]) length += values;
            if (length > content.Length || length > 17 + 256) return false;
            content = content[length..];
        }

        return true;
    }
}
