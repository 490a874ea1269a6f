namespace Clinks.Engage.Domain.Contributions.Pictures;

/// <summary>What a picture may be. Whatever else a file is, it is refused.</summary>
public enum PictureKind
{
    Jpeg,
    Png,
}

/// <summary>
/// A picture as it is kept: what shows it, and nothing else of the file that it came in. Where and when it was taken, with what, the small picture of
/// how it looked before it was cut, and whatever stood behind its end are not here.
/// </summary>
/// <param name="Width">In pixels, as they are stored: turned by a quarter it is the height.</param>
public sealed record Picture(PictureKind Kind, int Width, int Height, ReadOnlyMemory<byte> File)
{
    /// <summary>The largest file. Telephones make 2 to 6 MB of a page of writing.</summary>
    public const int MostBytes = 8 * 1024 * 1024;

    /// <summary>The most that a contribution has at a time.</summary>
    public const int Most = 5;

    // What a browser needs to show it grows with the pixels and not with the file: a small file may be of a size that no machine shows.
    internal const int Longest = 20_000;
    internal const long MostPixels = 60_000_000;

    /// <summary>What a file is follows from its bytes. Its name, and what the browser says of its type, are asked nowhere.</summary>
    public static Outcome<Picture> Read(ReadOnlyMemory<byte> file) =>
        file.Length > MostBytes ? PictureProblems.TooLarge()
        : Sniffing.KindOf(file.Span) switch
        {
            FileKind.Empty => PictureProblems.Missing(),
            FileKind.Jpeg => Jpeg.Strip(file.Span),
            FileKind.Png => Png.Strip(file),
            var other => PictureProblems.NotAPicture(other),
        };

    /// <summary>Never the picture.</summary>
    public override string ToString() => $"{Kind} of {Width} × {Height}";

    internal static Problem? WhyNotShown(long width, long height) =>
        width is 0 || height is 0 ? PictureProblems.Damaged() : width > Longest || height > Longest || width * height > MostPixels ? PictureProblems.TooManyPixels() : null;
}
