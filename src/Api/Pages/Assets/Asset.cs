using System.IO.Compression;
using Microsoft.Net.Http.Headers;

namespace Clinks.Engage.Api.Pages;

/// <summary>A style sheet, a script, an icon or a font, as it is and compressed; compressed once, when it is first asked for.</summary>
internal sealed class Asset
{
    private readonly Lazy<byte[]> brotli;
    private readonly Lazy<byte[]> gzip;

    public Asset(string name, byte[] bytes)
    {
        Name = name;
        Bytes = bytes;
        brotli = new(() => Compress(into => new BrotliStream(into, CompressionLevel.SmallestSize)));
        gzip = new(() => Compress(into => new GZipStream(into, CompressionLevel.SmallestSize)));
    }

    public string Name { get; }

    public byte[] Bytes { get; }

    public string ContentType => Path.GetExtension(Name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        ".woff2" => "font/woff2",
        var other => throw new InvalidOperationException($"Assets ending in '{other}' have no content type yet: say it in Asset.cs."),
    };

    // A WOFF2 font is brotli inside already.
    public bool IsCompressible => !Name.EndsWith(".woff2", StringComparison.Ordinal);

    /// <summary>The smallest form that the asker can read; the encoding is null where it is the plain one.</summary>
    public (byte[] Bytes, string? Encoding) For(IList<StringWithQualityHeaderValue> accepted)
    {
        if (IsCompressible && Accepts(accepted, "br")) return (brotli.Value, "br");
        if (IsCompressible && Accepts(accepted, "gzip")) return (gzip.Value, "gzip");
        return (Bytes, null);
    }

    private static bool Accepts(IList<StringWithQualityHeaderValue> accepted, string encoding) =>
        accepted.Any(one => one.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && one.Quality is not 0);

    private byte[] Compress(Func<Stream, Stream> compressor)
    {
        using var into = new MemoryStream();
        using (var stream = compressor(into)) stream.Write(Bytes);
        return into.ToArray();
    }
}
