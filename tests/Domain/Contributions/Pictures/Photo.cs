using System.Buffers.Binary;
using System.Text;

namespace Clinks.Engage.Domain.Tests.Contributions.Pictures;

/// <summary>A real JPEG of 24 × 16 pixels, as a browser wrote it, and what telephones and programs put into one besides.</summary>
internal static class Photo
{
    public const string Secret = "Qz1Secret: 51.5014 N, telephone 12";

    public static readonly byte[] Plain = Convert.FromBase64String(
        "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8"
        + "fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAQABgDASIAAhEBAxEB/8QAGAAAAwEBAAAAAAAAAAAAAAAAAAQFAgP/xAAnEAAABQMCBQUAAAAAAAAAAAABAgMEEQAFEhMUBiJBYXEVI0JRwf/EABYBAQEBAAAAAAAAAAAAAAAAAAMAAf/EABsRAQACAgMAAAAA"
        + "AAAAAAAAAAEAAhFBEyEx/9oADAMBAAIRAxEAPwC1xC+cstvtlMM8suUBmI+/NaQuwIWZB28zUMoYSiJChMyPjoFdrta/UtL3tLTn4zMx37Uwwa7Jmm3zzwnmiJkRH9rTG4lmvGB7F7feW9xXMkiRUpilyk4AARIB0HvRVGiqyL0QjO5//9k=");

    /// <summary>Where each segment begins before the first scan: what is put there stands between two whole ones.</summary>
    public static List<int> Joints()
    {
        var joints = new List<int>();
        for (var at = 2; ; at += 2 + BinaryPrimitives.ReadUInt16BigEndian(Plain.AsSpan(at + 2)))
        {
            joints.Add(at);
            if (Plain[at + 1] == 0xDA) return joints;
        }
    }

    public static byte[] Segment(byte marker, params byte[] content) => [0xFF, marker, (byte)((content.Length + 2) >> 8), (byte)(content.Length + 2), .. content];

    /// <summary>Everything that programs are known to leave, with the secret in it.</summary>
    public static byte[][] Riders =>
    [
        Segment(0xE1, Exif(littleEndian: true, turned: null)),
        Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0"u8, .. Bytes(Secret)]),
        Segment(0xE2, [.. "ICC_PROFILE\0"u8, .. Bytes(Secret)]),
        Segment(0xE2, [.. "MPF\0"u8, .. Bytes(Secret)]),
        Segment(0xED, [.. "Photoshop 3.0\0"u8, .. Bytes(Secret)]),
        Segment(0xE0, [.. "JFXX\0\x10"u8, .. Bytes(Secret)]),
        Segment(0xEF, Bytes(Secret)),
        Segment(0xFE, Bytes(Secret)),
        [0xFF, 0xFF, .. Segment(0xFE, Bytes(Secret))],
    ];

    public static byte[] With(int joint, byte[] rider) => [.. Plain[..joint], .. rider, .. Plain[joint..]];

    /// <summary>As a telephone writes it: the way it was held, and the place where.</summary>
    public static byte[] Exif(bool littleEndian, int? turned)
    {
        byte[] Short(int value) => littleEndian ? [(byte)value, (byte)(value >> 8)] : [(byte)(value >> 8), (byte)value];
        byte[] Long(int value) => littleEndian ? [.. Short(value & 0xFFFF), .. Short(value >> 16)] : [.. Short(value >> 16), .. Short(value & 0xFFFF)];
        byte[] Entry(int tag, int type, int count, byte[] value) => [.. Short(tag), .. Short(type), .. Long(count), .. value];
        byte[][] entries =
        [
            Entry(0x010F, 2, Secret.Length, Long(60)),
            .. turned is { } way ? (byte[][])[Entry(0x0112, 3, 1, [.. Short(way), 0, 0])] : [],
            Entry(0x8825, 4, 1, Long(60)),
        ];
        return [.. "Exif\0\0"u8, .. littleEndian ? "II"u8 : "MM"u8, .. Short(42), .. Long(8), .. Short(entries.Length), .. entries.SelectMany(entry => entry), .. Long(0), .. Bytes(Secret)];
    }

    public static byte[] Bytes(string text) => Encoding.Latin1.GetBytes(text);

    public static bool Holds(ReadOnlySpan<byte> file, string text) => file.IndexOf(Bytes(text)) >= 0;

    /// <summary>Another reader, which knows no more than that a marker is 0xFF and a byte that is neither 0 nor 0xFF: which are there.</summary>
    public static List<byte> Markers(ReadOnlySpan<byte> file)
    {
        var markers = new List<byte>();
        for (var at = 0; at + 1 < file.Length;)
        {
            if (file[at] != 0xFF || file[at + 1] is 0 or 0xFF)
            {
                at++;
                continue;
            }

            var marker = file[at + 1];
            if (marker is not (>= 0xD0 and <= 0xD7)) markers.Add(marker);
            at += 2 + (marker is (>= 0xD0 and <= 0xD9) || at + 4 > file.Length ? 0 : BinaryPrimitives.ReadUInt16BigEndian(file[(at + 2)..]));
        }

        return markers;
    }
}
