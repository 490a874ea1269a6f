using Clinks.Engage.Storage.EventLog;
using Clinks.Engage.Storage.Sqlite;

namespace Clinks.Engage.Storage;

/// <summary>A data folder of its own, gone afterwards.</summary>
internal sealed class TempFolder : IDisposable
{
    internal TempFolder(string? under = null)
    {
        Path = System.IO.Path.Combine(under ?? System.IO.Path.GetTempPath(), $"engage-{Guid.NewGuid():N}");
        Options = new() { DataFolder = Path };
    }

    internal string Path { get; }

    internal StorageOptions Options { get; }

    internal StorageFolder Prepare() => StorageFolder.Prepare(Options);

    internal string File(string name) => System.IO.Path.Combine(Path, name);

    internal SqliteEventLog OpenLog(TimeProvider? clock = null, LogSettings? settings = null) =>
        SqliteEventLog.Open(Prepare(), clock ?? TimeProvider.System, settings ?? LogSettings.Default);

    /// <summary>Where in the files, write-ahead logs and shared memory included, these bytes stand.</summary>
    internal IReadOnlyList<string> FilesWith(ReadOnlySpan<byte> bytes)
    {
        var found = new List<string>();
        foreach (var file in Directory.EnumerateFiles(Path, "*", SearchOption.AllDirectories))
        {
            if (Read(file).AsSpan().IndexOf(bytes) >= 0) found.Add(System.IO.Path.GetFileName(file));
        }

        return found;
    }

    // Shared, because the databases are open while they are searched.
    internal static byte[] Read(string file)
    {
        using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }

    public void Dispose()
    {
        if (Directory.Exists(Path)) Directory.Delete(Path, recursive: true);
    }
}
