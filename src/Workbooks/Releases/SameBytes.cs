using System.IO.Compression;

namespace Clinks.Engage.Workbooks.Releases;

/// <summary>A package writes the time of writing into each entry; this writes them again with one time for all.</summary>
internal static class SameBytes
{
    // The first moment that a zip file can hold.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    internal static void Copy(MemoryStream package, Stream to)
    {
        package.Position = 0;
        using var from = new ZipArchive(package, ZipArchiveMode.Read, leaveOpen: true);
        using var archive = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        // [Content_Types].xml first, where readers that do not seek expect it.
        foreach (var entry in from.Entries.OrderBy(e => e.FullName == "[Content_Types].xml" ? 0 : 1))
        {
            var copy = archive.CreateEntry(entry.FullName, CompressionLevel.Fastest);
            copy.LastWriteTime = Never;
            using var source = entry.Open();
            using var target = copy.Open();
            source.CopyTo(target);
        }
    }
}
