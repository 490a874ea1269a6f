using System.Runtime.InteropServices;

namespace Clinks.Engage.Storage;

/// <summary>Files that nobody else on the machine may read, and that are on the disk when they are said to be.</summary>
internal static partial class PrivateFiles
{
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    internal static void MakeFolder(string path)
    {
        if (OperatingSystem.IsWindows()) Directory.CreateDirectory(path);
        else if (!Directory.Exists(path)) Directory.CreateDirectory(path, OwnerAlone | UnixFileMode.UserExecute);
    }

    /// <summary>Writes a new file whole or not at all. Leaves one that is there alone.</summary>
    internal static void WriteOnce(string path, byte[] content) => MakeOnce(path, draft => File.WriteAllBytes(draft, content));

    /// <summary>
    /// Makes a new file whole or not at all: it is filled under another name beside its own, and nobody sees it half made. Leaves one that is there alone.
    /// </summary>
    /// <param name="path">The file's own name.</param>
    /// <param name="fill">Fills the empty file whose name it is given, and leaves nothing beside it.</param>
    /// <exception cref="StorageRefusedException">The disk does not take it.</exception>
    internal static void MakeOnce(string path, Action<string> fill)
    {
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        MakeFolder(folder);
        var draft = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.NewGuid():N}");
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = OwnerAlone;
        try
        {
            new FileStream(draft, options).Dispose();
            fill(draft);
            using (var file = new FileStream(draft, FileMode.Open, FileAccess.Write)) file.Flush(flushToDisk: true);
            File.Move(draft, path, overwrite: false);
            Flush(folder);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another program that starts on this folder was faster.
        }
        catch (IOException e)
        {
            throw new StorageRefusedException($"{path} cannot be made: its disk is full, or failed. Nothing was started.", e);
        }
        finally
        {
            File.Delete(draft);
        }
    }

    // A new name in a folder is durable when the folder is; .NET has no call for it.
    private static void Flush(string folder)
    {
        if (OperatingSystem.IsWindows()) return;
        var descriptor = Open(folder, 0);
        if (descriptor < 0) return;
        _ = Fsync(descriptor);
        _ = Close(descriptor);
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Fsync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
