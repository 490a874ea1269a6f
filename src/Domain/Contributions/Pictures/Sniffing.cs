namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>What people send where a picture is asked for.</summary>
public enum FileKind
{
    Unknown,
    Empty,
    Jpeg,
    Png,
    Gif,
    Webp,

    /// <summary>Heic, the format of newer telephones, and its like.</summary>
    Heic,
    Pdf,

    /// <summary>A letter of a word processor, a workbook, or anything else in a zip.</summary>
    Document,
    Sound,
    Film,
}

/// <summary>Tells by the first bytes. Only what can be said better than "no picture" is told apart.</summary>
internal static class Sniffing
{
    public static FileKind KindOf(ReadOnlySpan<byte> file)
    {
        if (file.IsEmpty) return FileKind.Empty;
        if (file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Jpeg;
        if (file.StartsWith(Png.Signature)) return FileKind.Png;
        if (file.StartsWith("GIF8"u8)) return FileKind.Gif;
        if (file.StartsWith("%PDF-"u8)) return FileKind.Pdf;
        if (file.StartsWith("PK\x03\x04"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) || file.StartsWith("{\\rtf"u8)) return FileKind.Document;
        if (file.StartsWith("ID3"u8) || file.StartsWith("OggS"u8) || file.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFB])) return FileKind.Sound;
        if (file.Length < 12) return FileKind.Unknown;
        if (file.StartsWith("RIFF"u8)) return file[8..12].SequenceEqual("WEBP"u8) ? FileKind.Webp : file[8..12].SequenceEqual("WAVE"u8) ? FileKind.Sound : FileKind.Film;
        if (!file[4..8].SequenceEqual("ftyp"u8)) return FileKind.Unknown;

        // ISO/IEC 14496-12: what it is says its brand.
        var brand = file[8..12];
        return brand.StartsWith("hei"u8) || brand.StartsWith("hev"u8) || brand.SequenceEqual("mif1"u8) || brand.SequenceEqual("msf1"u8) || brand.StartsWith("avi"u8) ? FileKind.Heic
            : brand.StartsWith("M4A"u8) ? FileKind.Sound
            : FileKind.Film;
    }
}
