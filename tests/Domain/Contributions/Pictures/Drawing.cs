using System.Buffers.Binary;
using System.IO.Compression;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

/// <summary>PNG files, put together chunk by chunk.</summary>
internal static class Drawing
{
    public static readonly byte[] Signature = [0x89, .. "PNG\r\n\x1a\n"u8];

    /// <summary>Of 5 × 3 pixels in colours.</summary>
    public static byte[] Plain => Of(Header(5, 3, 8, 2), Chunk("IDAT", Packed(3 * (1 + (5 * 3)))), Chunk("IEND"));

    public static byte[] Of(params byte[][] chunks) => [.. Signature, .. chunks.SelectMany(chunk => chunk)];

    public static byte[] Header(int width, int height, byte depth, byte colour, byte interlaced = 0)
    {
        var content = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(content, width);
        BinaryPrimitives.WriteInt32BigEndian(content.AsSpan(4), height);
        (content[8], content[9], content[12]) = (depth, colour, interlaced);
        return Chunk("IHDR", content);
    }

    public static byte[] Chunk(string type, params byte[] content)
    {
        var chunk = new byte[content.Length + 12];
        BinaryPrimitives.WriteInt32BigEndian(chunk, content.Length);
        Photo.Bytes(type).CopyTo(chunk, 4);
        content.CopyTo(chunk, 8);
        BinaryPrimitives.WriteUInt32BigEndian(chunk.AsSpan(content.Length + 8), SumOf(chunk.AsSpan(4, content.Length + 4)));
        return chunk;
    }

    /// <summary>So many bytes of lines, all filtered by nothing and black.</summary>
    public static byte[] Packed(int unpacked)
    {
        var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionMode.Compress)) packing.Write(new byte[unpacked]);
        return packed.ToArray();
    }

    // Bit by bit, as the standard says it.
    private static uint SumOf(ReadOnlySpan<byte> bytes)
    {
        var sum = uint.MaxValue;
        foreach (var one in bytes)
        {
            for (var bit = 0; bit < 8; bit++)
            {
                var falls = ((sum ^ (uint)(one >> bit)) & 1) is 1;
                sum = (sum >> 1) ^ (falls ? 0xEDB88320u : 0);
            }
        }

        return ~sum;
    }
}
