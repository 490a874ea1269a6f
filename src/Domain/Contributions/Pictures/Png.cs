using System.Buffers;
using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;

namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>
/// Writes a PNG (ISO/IEC 15948) anew with header, palette, transparency and pixels alone. Texts, times, places, other frames and what follows the end stay
/// behind. Pixels are unpacked once, to see that there are as many as the header says and that nothing stands after them.
/// </summary>
internal static class Png
{
    private const int HeaderLength = 13, Around = 12;

    // Where the seven passes of an interlaced picture begin, and how far apart their pixels are: x, y, right, down.
    private static readonly (int X, int Y, int Right, int Down)[] Passes = [(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)];

    public static ReadOnlySpan<byte> Signature => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    public static Outcome<Picture> Strip(ReadOnlyMemory<byte> file)
    {
        var span = file.Span;
        var kept = new ArrayBufferWriter<byte>(span.Length);
        kept.Write(Signature);
        var pixels = new ArrayBufferWriter<byte>(span.Length);
        var (header, seen) = (default(Header?), "");
        for (var at = Signature.Length; seen is not "end";)
        {
            if (at > span.Length - Around) return PictureProblems.Damaged();
            var length = BinaryPrimitives.ReadUInt32BigEndian(span[at..]);
            if (length > span.Length - at - Around) return PictureProblems.Damaged();
            var chunk = span.Slice(at, (int)length + Around);
            var type = Encoding.Latin1.GetString(chunk[4..8]);
            var content = chunk[8..^4];
            at += chunk.Length;

            // Small letter first: whoever does not know it shows the picture without it.
            if (type is not "tRNS" && char.IsAsciiLetterLower(type[0])) continue;
            if (Crc32.Of(chunk[4..^4]) != BinaryPrimitives.ReadUInt32BigEndian(chunk[^4..])) return PictureProblems.Damaged();
            switch (type)
            {
                case "IHDR" when header is null:
                    if (!Header.TryRead(content, out var read)) return PictureProblems.Damaged();
                    if (Picture.WhyNotShown(read.Width, read.Height) is { } problem) return problem;
                    header = read;
                    break;
                case "PLTE" when header is not null && seen is "" && content.Length % 3 == 0 && content.Length is > 0 and <= 768:
                    seen = "palette";
                    break;
                case "tRNS" when header is { } known && seen is "" or "palette" && known.FitsTransparency(content.Length):
                    seen = "transparency";
                    break;
                case "IDAT" when header is not null:
                    seen = "pixels";
                    pixels.Write(content);
                    break;
                case "IEND" when seen is "pixels" && content.IsEmpty:
                    seen = "end";
                    break;
                default:
                    return PictureProblems.Damaged();
            }

            kept.Write(chunk);
        }

        return header is { } whole && ArePixels(pixels.WrittenMemory, whole.Unpacked()) ? new Picture(PictureKind.Png, whole.Width, whole.Height, kept.WrittenSpan.ToArray()) : PictureProblems.Damaged();
    }

    /// <summary>They unpack to so many bytes, and end with the sum over just these; so nothing was left behind them.</summary>
    private static bool ArePixels(ReadOnlyMemory<byte> packed, long expected)
    {
        if (packed.Length < 6) return false;
        var buffer = ArrayPool<byte>.Shared.Rent(64 * 1024);
        try
        {
            using var unpacking = new ZLibStream(new MemoryStream(packed.ToArray(), writable: false), CompressionMode.Decompress);
            var (unpacked, sum) = (0L, Adler32.Beginning);
            while (unpacking.Read(buffer) is > 0 and var read)
            {
                unpacked += read;
                if (unpacked > expected) return false;
                sum = sum.Over(buffer.AsSpan(0, read));
            }

            return unpacked == expected && BinaryPrimitives.ReadUInt32BigEndian(packed.Span[^4..]) == sum.Value;
        }
        catch (InvalidDataException)
        {
            return false;
        }
        finally
        {
            Array.Clear(buffer);
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Header(int Width, int Height, int Depth, int Colour, bool Interlaced)
    {
        // Grey 0, colours 2, palette 3, grey with transparency 4, colours with it 6.
        private int Samples => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

        public static bool TryRead(ReadOnlySpan<byte> content, out Header header)
        {
            header = default;
            if (content.Length != HeaderLength) return false;
            var (width, height) = (BinaryPrimitives.ReadUInt32BigEndian(content), BinaryPrimitives.ReadUInt32BigEndian(content[4..]));
            if (width > int.MaxValue || height > int.MaxValue || content[10] != 0 || content[11] != 0 || content[12] > 1) return false;
            header = new((int)width, (int)height, content[8], content[9], content[12] == 1);
            return (header.Colour, header.Depth) is (0, 1 or 2 or 4 or 8 or 16) or (3, 1 or 2 or 4 or 8) or (2 or 4 or 6, 8 or 16);
        }

        public bool FitsTransparency(int length) => Colour switch { 0 => length == 2, 2 => length == 6, 3 => length is > 0 and <= 256, _ => false };

        /// <summary>Bytes of all lines, each behind the byte that says how it was filtered.</summary>
        public long Unpacked()
        {
            var (width, height, bits) = (Width, Height, (long)Depth * Samples);
            return Interlaced ? Passes.Sum(pass => Lines(Steps(width, pass.X, pass.Right), Steps(height, pass.Y, pass.Down))) : Lines(width, height);

            long Lines(long wide, long high) => wide is 0 ? 0 : high * (1 + (((wide * bits) + 7) / 8));
            static long Steps(long size, int from, int step) => (size - from + step - 1) / step;
        }
    }
}
